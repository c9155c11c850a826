import { networkOf } from '../../store/derived';
import { retrySmall } from '../../store/small';
import { fitsLoaded } from '../../store/weights/laneWeights';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { restore } from '../infer/restore';
import styles from './Looks.module.css';
import { t } from './looksWords';
import type { LookedAt } from './useLookedAt';

type Why = 'photo' | 'weights' | 'size' | 'classes' | 'answer';

/** Why there is nothing to look into; null where there is. */
export function obstacleOf(at: LookedAt, hasPhoto: boolean): Why | null {
  if (!hasPhoto) return 'photo';
  if (at.subject === null) return 'weights';
  if (at.isTooBig) return 'size';
  const { layers } = networkOf(at.lane.drawn).graph;
  if (layers.at(-1)?.op.kind !== 'linear') return 'classes';
  return at.plain === null ? 'answer' : null;
}

const SENTENCE = {
  weights: 'looks.noWeights',
  size: 'looks.refused',
  classes: 'looks.headless',
} as const;

/** What stands in the place of a view that has nothing to look into. */
export function Obstacle({ at, why }: { at: LookedAt; why: Why }) {
  const store = useCardinalStore();
  const { run } = store.getState();
  const isLeft = useCardinal(({ runs, small }) =>
    at.of === 'small' ? small[at.id].failed !== null : runs[at.id].active === null,
  );
  const again = () => (at.of === 'small' ? retrySmall(store, at.id) : run());
  if (why === 'photo') return <p className={styles.none}>{t('looks.noPhoto')}</p>;
  if (why === 'answer') {
    return (
      <div className={styles.none}>
        <p>{t('looks.waiting')}</p>
        {isLeft && (
          <button type="button" className="button" onClick={again}>
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
      <p>{t(SENTENCE[why], { network })}</p>
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
