import { bytes } from '../../i18n/format';
import type { LaneId } from '../../store/lanes';
import type { ActiveLook } from '../../store/looks';
import type { RunProgress } from '../../store/runs';
import { useCardinalStore } from '../CardinalContext';
import { ProgressBar } from '../infer/ProgressBar';
import { useDelayed } from '../infer/useDelayed';
import styles from './MapsPanel.module.css';
import { t } from './mapsWords';

const QUICK_MS = 300;

type LookRunningProps = { readonly lane: LaneId } & (
  | { readonly kind: 'map'; readonly active: ActiveLook<'map'> }
  | { readonly kind: 'occlusion'; readonly active: ActiveLook<'occlusion'> }
);

/** A look that takes longer than a moment: how far it is, and its end on demand. */
export function LookRunning({ lane, kind, active: { progress } }: LookRunningProps) {
  const { cancelLook } = useCardinalStore().getState();
  const lasting = useDelayed(true, QUICK_MS);
  const phase = phaseText(progress);
  return (
    <div className={styles.running} data-lasting={lasting}>
      <span className="num">{phase}</span>
      <ProgressBar share={shareOf(progress)} label={phase} />
      <button type="button" className="button" onClick={() => cancelLook(lane, kind)}>
        {t('infer.cancel')}
      </button>
    </div>
  );
}

function shareOf(progress: RunProgress | null): number | null {
  if (progress === null || progress.phase === 'engine' || progress.total === 0) return null;
  return progress.done / progress.total;
}

function phaseText(progress: RunProgress | null): string {
  if (progress?.phase === 'weights') {
    const { done, total } = progress;
    return t('maps.phase.weights', { done: bytes(done), total: bytes(total) });
  }
  if (progress?.phase === 'images') {
    return t('maps.phase.images', { done: progress.done, total: progress.total });
  }
  return t(progress?.phase === 'forward' ? 'maps.phase.forward' : 'maps.phase.engine');
}
