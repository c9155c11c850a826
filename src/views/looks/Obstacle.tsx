import { fitsLoaded } from '../../store/weights/laneWeights';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { restore } from '../infer/restore';
import styles from './Looks.module.css';
import { t } from './looksWords';
import type { LookedAt } from './useLookedAt';

/** Why there is nothing to look into, and what helps; null where there is. */
export function obstacleOf(
  at: LookedAt,
  hasPhoto: boolean,
): 'photo' | 'weights' | 'size' | 'answer' | null {
  if (!hasPhoto) return 'photo';
  if (at.subject === null) return 'weights';
  if (at.isTooBig) return 'size';
  return at.plain === null ? 'answer' : null;
}

/** What stands in the place of a view that has nothing to look into. */
export function Obstacle({
  at,
  why,
}: {
  at: LookedAt;
  why: NonNullable<ReturnType<typeof obstacleOf>>;
}) {
  const store = useCardinalStore();
  const { run } = store.getState();
  const isRunning = useCardinal(
    ({ runs, small }) => (at.of === 'small' ? small : runs)[at.id].active !== null,
  );
  if (why === 'photo') return <p className={styles.none}>{t('looks.noPhoto')}</p>;
  if (why === 'answer') {
    return (
      <div className={styles.none}>
        <p>{t('looks.waiting')}</p>
        {!isRunning && at.of === 'own' && (
          <button type="button" className="button" onClick={run}>
            {t('looks.runIt')}
          </button>
        )}
      </div>
    );
  }
  const network = at.ownName;
  const rests = at.of === 'own' && at.lane.weights !== null && !fitsLoaded(at.lane);
  return (
    <div className={styles.none}>
      <p>{t(why === 'size' ? 'looks.refused' : 'looks.noWeights', { network })}</p>
      <div className={styles.row}>
        {rests && (
          <button type="button" className="button" onClick={() => restore(store, at.id)}>
            {t('looks.back')}
          </button>
        )}
        <Offers />
      </div>
    </div>
  );
}

/** The ways to networks that have weights. */
export function Offers() {
  const { takeTrainedPair, show } = useCardinalStore().getState();
  return (
    <>
      <button type="button" className="button" onClick={takeTrainedPair}>
        {t('looks.takePair')}
      </button>
      <button type="button" className="button" onClick={() => show({ panel: 'weights' })}>
        {t('looks.imagenet')}
      </button>
    </>
  );
}
