import type { LaneId } from '../../store/lanes';
import { wantedOf } from '../../store/weights/laneWeights';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import styles from './Answers.module.css';
import { t } from './answersWords';
import { restore } from './restore';

/** What can be done where an answer is not of the network shown: the link's weights, where it has some, or the small pair. */
export function ShortOffers({ lane }: { lane: LaneId }) {
  const isOffered = useCardinal(({ history }) => wantedOf(history.present[lane]) !== null);
  return isOffered ? <LinkedWeights /> : <TakePair />;
}

/** Loaded weights that do not fit the network as it is now: the way back to theirs. */
export function WeightsRest({ lane }: { lane: LaneId }) {
  const store = useCardinalStore();
  return (
    <div className={styles.state}>
      <p>{t('infer.rests')}</p>
      <button
        type="button"
        className={`button button-strong ${styles.wide}`}
        onClick={() => restore(store, lane)}
      >
        {t('infer.back')}
      </button>
    </div>
  );
}

/** Opens the panel in which official weights are chosen; nothing is downloaded by this. */
function LinkedWeights() {
  const { show } = useCardinalStore().getState();
  return (
    <button
      type="button"
      className={`button button-strong ${styles.wide}`}
      onClick={() => show({ panel: 'weights' })}
    >
      {t('infer.getLinked')}
    </button>
  );
}

function TakePair() {
  const { takeTrainedPair } = useCardinalStore().getState();
  return (
    <button type="button" className={`button ${styles.wide}`} onClick={takeTrainedPair}>
      {t('infer.takePair')}
    </button>
  );
}
