import { bytes } from '../../i18n/format';
import type { LaneId } from '../../store/lanes';
import type { ActiveLook, LookKind } from '../../store/looks';
import type { RunProgress } from '../../store/runs';
import { useCardinalStore } from '../CardinalContext';
import { ProgressBar } from '../infer/ProgressBar';
import { runShare } from '../infer/runShare';
import { useDelayed } from '../infer/useDelayed';
import styles from './Looks.module.css';
import { t } from './looksWords';

const QUICK_MS = 300;

interface LookRunningProps<K extends LookKind> {
  readonly lane: LaneId;
  readonly kind: K;
  readonly active: ActiveLook<K>;
}

/** A look that takes longer than a moment: how far it is, and its end on demand. Its room is there from the first. */
export function LookRunning<K extends LookKind>({ lane, kind, active }: LookRunningProps<K>) {
  const { progress } = active;
  const { cancelLook } = useCardinalStore().getState();
  const lasting = useDelayed(true, QUICK_MS);
  const phase = phaseText(progress);
  return (
    <div className={styles.running} data-lasting={lasting}>
      <span className="num">{phase}</span>
      <ProgressBar share={runShare(progress)} label={phase} />
      <button type="button" className="button" onClick={() => cancelLook(lane, kind)}>
        {t('infer.cancel')}
      </button>
    </div>
  );
}

function phaseText(progress: RunProgress | null): string {
  if (progress?.phase === 'weights') {
    const { done, total } = progress;
    return t('looks.loading', { done: bytes(done), total: bytes(total) });
  }
  if (progress?.phase === 'images') {
    return t('looks.progress', { done: progress.done, total: progress.total });
  }
  return t('looks.working');
}
