import { bytes, exact } from '../../i18n/format';
import type { KeyOf } from '../../i18n/words';
import type { DownloadProgress, NextTry } from '../../store/weights/download';
import { t } from './weightsWords';

const WHY: Readonly<Record<string, KeyOf<typeof t>>> = {
  'hub-cut': 'weights.panel.why.hub-cut',
  'hub-stalled': 'weights.panel.why.hub-stalled',
  'hub-rate-limited': 'weights.panel.why.hub-rate-limited',
  'hub-rate-limited-unsaid': 'weights.panel.why.hub-rate-limited-unsaid',
  'hub-server-error': 'weights.panel.why.hub-server-error',
  'hub-unreachable': 'weights.panel.why.hub-unreachable',
};
const MINUTE_S = 60;

/** How far a download is: bytes, speed and time left, or what it waits for (`waitMs` of it to come). */
export function progressText(progress: DownloadProgress, waitMs: number): string {
  const { state, done, total, next } = progress;
  if (state === 'elsewhere') return t('weights.panel.progress.elsewhere');
  const came = t('weights.panel.progress.bytes', { done: bytes(done), total: bytes(total) });
  const more = state === 'receiving' ? pace(progress) : [standing(state, next, waitMs)];
  return [came, ...more].join(t('weights.panel.progress.join'));
}

function pace({ bytesPerSecond, done, total }: DownloadProgress): string[] {
  if (bytesPerSecond === null || bytesPerSecond <= 0) return [];
  const speed = t('weights.panel.progress.speed', { speed: bytes(Math.round(bytesPerSecond)) });
  const time = timeText((total - done) / bytesPerSecond);
  return [speed, t('weights.panel.progress.left', { time })];
}

function standing(state: 'checking' | 'waiting', next: NextTry | null, waitMs: number): string {
  if (state === 'checking' || next === null) return t('weights.panel.progress.checking');
  return t('weights.panel.progress.waiting', {
    reason: t(WHY[next.reason] ?? 'weights.panel.why.other'),
    retry: next.retry,
    seconds: exact(Math.max(0, Math.ceil(waitMs / 1000))),
  });
}

/** A time to wait: 8 s, 3 min. */
function timeText(seconds: number): string {
  if (seconds < 2 * MINUTE_S)
    return t('weights.panel.seconds', { count: exact(Math.ceil(seconds)) });
  return t('weights.panel.minutes', { count: exact(Math.ceil(seconds / MINUTE_S)) });
}
