import { t } from '../../i18n/t';
import type { LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import styles from './Answers.module.css';
import { LoadWeights } from './LoadWeights';
import { restore } from './restore';

/** The trained pair or the time alone in one row, beside an answer that has gone stale. */
export function ShortOffers() {
  return (
    <div className={styles.row}>
      <TakePair strong />
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
        {rests ? <Back lane={lane} /> : <GetImagenet />}
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
function GetImagenet() {
  const { show } = useCardinalStore().getState();
  return (
    <button
      type="button"
      className={`button button-strong ${styles.whole}`}
      onClick={() => show({ panel: 'weights' })}
    >
      {t('infer.getImagenet')}
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
