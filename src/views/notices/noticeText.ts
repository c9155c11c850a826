import { exact } from '../../i18n/format';
import type { NoticeBody } from '../../store/notices';
import { failureText } from '../failures/failureText';
import { lessonRefusedText } from './lessonRefusedText';
import { t } from './noticesWords';

/** A message in words. */
export function noticeText(notice: NoticeBody): string {
  switch (notice.kind) {
    case 'failure':
      return failureText(notice.failure, notice.subject);
    case 'link-field':
      return t('notice.link-field', { field: notice.field, value: notice.value });
    case 'photo-note':
      return t(`notice.note.${notice.note}`, { name: notice.name });
    case 'weights':
      return weightsText(notice);
    case 'weights-late':
      return t('notice.weights-late', { file: notice.fileName, lane: notice.lane.toUpperCase() });
    case 'rebuilt':
      return t('notice.rebuilt', { backend: t(`infer.backend.${notice.backend}`) });
    case 'several-files':
      return t('notice.several-files', { count: notice.count, name: notice.name });
    case 'several-weights':
      return t('notice.several-weights', {
        count: notice.count,
        names: notice.names.join(t('notice.and')),
      });
    case 'labels':
      return labelsText(notice);
    case 'lesson-refused':
      return lessonRefusedText(notice);
    case 'folder':
      return t('notice.folder', { name: notice.name });
    case 'nothing-dropped':
    case 'nothing-pasted':
    case 'new-version':
      return t(`notice.${notice.kind}`);
    case 'copied':
    case 'not-copied':
      return t(`notice.${notice.kind}`, { what: notice.what });
  }
}

function weightsText(notice: Extract<NoticeBody, { kind: 'weights' }>): string {
  const { fileName: file, network, changed, classes, kept } = notice;
  const lane = notice.lane.toUpperCase();
  if (kept) return t('notice.weights.fits', { file, network, lane });
  if (classes === null) return t('notice.weights.headless', { file, network, lane });
  return t(changed ? 'notice.weights.like' : 'notice.weights', {
    file,
    network,
    lane,
    classes: exact(classes),
  });
}

function labelsText({ fileName, lane, code, params }: Extract<NoticeBody, { kind: 'labels' }>) {
  const counts = Object.entries(params).map(([name, count]) => [name, exact(count)]);
  const words = { file: fileName, lane: lane.toUpperCase(), ...Object.fromEntries(counts) };
  return t(`notice.labels.${code}`, words);
}

/** What failed, and what waits for a decision. */
const STAYING: ReadonlySet<NoticeBody['kind']> = new Set([
  'failure',
  'labels',
  'lesson-refused',
  'link-field',
  'new-version',
  'not-copied',
  'weights-late',
]);

/** Whether it stays until it is dismissed: what failed does, what was merely done fades. */
export function staysUp({ kind }: NoticeBody): boolean {
  return STAYING.has(kind);
}
