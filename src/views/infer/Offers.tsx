import type { LaneId } from '../../store/lanes';
import { wantedOf } from '../../store/weights/laneWeights';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import styles from './Answers.module.css';
import { t } from './answersWords';
import { LoadWeights } from './LoadWeights';
import { restore } from './restore';

/** In one row: the link's weights, where it has some, or the trained pair; or the time alone. */
export function ShortOffers({ lane }: { lane: LaneId }) {
  const isOffered = useCardinal(({ history }) => wantedOf(history.present[lane]) !== null);
  return (
    <div className={styles.row}>
      {isOffered ? <OpenWeights text={t('infer.getLinked')} /> : <TakePair strong />}
      <TimeOnly />
    </div>
  );
}

/** No weights that answer: the reason, and what can be done. */
export function NoWeights({ lane }: { lane: LaneId }) {
  const rests = useCardinal(({ history }) => history.present[lane].weights !== null);
  return (
    <div className={styles.state}>
      <p>{t(rests ? 'infer.rests' : 'infer.noWeights')}</p>
      <div className={styles.offers}>
        {rests ? <Back lane={lane} /> : <OpenWeights text={t('infer.getImagenet')} isWide />}
        <LoadWeights lane={lane} className="button">
          {t('infer.loadWeights.short')}
        </LoadWeights>
        <TimeOnly />
        {!rests && <TakePair strong={false} />}
      </div>
    </div>
  );
}

/** Opens the panel in which official weights are chosen; nothing is downloaded by this. */
function OpenWeights({ text, isWide = false }: { text: string; isWide?: boolean }) {
  const { show } = useCardinalStore().getState();
  return (
    <button
      type="button"
      className={`button button-strong ${isWide ? styles.whole : ''}`}
      onClick={() => show({ panel: 'weights' })}
    >
      {text}
    </button>
  );
}

function Back({ lane }: { lane: LaneId }) {
  const store = useCardinalStore();
  return (
    <button
      type="button"
      className={`button button-strong ${styles.whole}`}
      onClick={() => restore(store, lane)}
    >
      {t('infer.back')}
    </button>
  );
}

function TakePair({ strong }: { strong: boolean }) {
  const { takeTrainedPair } = useCardinalStore().getState();
  return (
    <button
      type="button"
      className={`button ${strong ? 'button-strong' : styles.whole}`}
      aria-label={t('infer.takePair')}
      onClick={takeTrainedPair}
    >
      {t(strong ? 'infer.takePair.short' : 'infer.takePair')}
    </button>
  );
}

function TimeOnly() {
  const { run } = useCardinalStore().getState();
  return (
    <button
      type="button"
      className="button"
      aria-label={t('infer.timeOnly')}
      onClick={() => run('random')}
    >
      {t('infer.timeOnly.short')}
    </button>
  );
}
