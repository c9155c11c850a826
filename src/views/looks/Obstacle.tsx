import type { Refusal } from '../../core/runnable';
import { bytes } from '../../i18n/format';
import { networkOf } from '../../store/derived';
import { retrySmall } from '../../store/small';
import { fitsLoaded } from '../../store/weights/laneWeights';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { restore } from '../infer/restore';
import { Samples } from '../infer/Samples';
import styles from './Looks.module.css';
import { t } from './looksWords';
import type { LookedAt } from './useLookedAt';

type Why = 'photo' | 'weights' | 'size' | 'classes' | 'answer';

/** Why a network cannot be run on a photo; null where it can. */
export function runObstacleOf(at: LookedAt, hasPhoto: boolean): Why | null {
  if (!hasPhoto) return 'photo';
  if (at.subject === null) return 'weights';
  return at.refusal === null ? null : 'size';
}

/** Why there is no answer to look into; null where there is. */
export function obstacleOf(at: LookedAt, hasPhoto: boolean): Why | null {
  const before = runObstacleOf(at, hasPhoto);
  if (before !== null) return before;
  const { layers } = networkOf(at.lane.drawn).graph;
  if (layers.at(-1)?.op.kind !== 'linear') return 'classes';
  return at.plain === null ? 'answer' : null;
}

/** What stands in the place of a view that has nothing to look into. */
export function Obstacle({ at, why }: { at: LookedAt; why: Why }) {
  const store = useCardinalStore();
  if (why === 'answer') return <Waiting at={at} />;
  if (why === 'photo') {
    return (
      <div className={styles.none}>
        <p>{t(at.id === 'a' ? 'looks.noPhoto' : 'looks.noPhoto.b')}</p>
        {at.id === 'a' && <Samples />}
      </div>
    );
  }
  const rests = at.of === 'own' && at.lane.weights !== null && !fitsLoaded(at.lane);
  return (
    <div className={styles.none}>
      <p>{sentence(at, why)}</p>
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

function sentence({ ownName: network, refusal }: LookedAt, why: Why): string {
  if (why === 'size' && refusal !== null) return refusalText(refusal);
  return t(why === 'weights' ? 'looks.noWeights' : 'looks.headless', { network });
}

function refusalText(refusal: Refusal): string {
  const { code, maxBytes } = refusal;
  const sizes = { bytes: bytes(refusal.bytes), max: bytes(maxBytes) };
  const layer = code === 'tensor-too-big' ? refusal.layer : '';
  return t(`infer.refused.${code}`, { ...sizes, layer });
}

/** The network's answer is on its way, or was left and can be asked for. */
function Waiting({ at }: { at: LookedAt }) {
  const store = useCardinalStore();
  const isLeft = useCardinal(({ runs, small }) =>
    at.of === 'small' ? small[at.id].failed !== null : runs[at.id].active === null,
  );
  const again = () => (at.of === 'small' ? retrySmall(store, at.id) : store.getState().run());
  return (
    <div className={styles.none}>
      <p>{t(isLeft ? 'looks.left' : 'looks.waiting')}</p>
      {isLeft && (
        <button type="button" className="button" onClick={again}>
          {t('looks.runIt')}
        </button>
      )}
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
