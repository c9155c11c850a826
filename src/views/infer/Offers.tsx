import { t } from '../../i18n/t';
import { useCardinalStore } from '../CardinalContext';
import styles from './Answers.module.css';

/** What can be done where no weights were trained: take the pair that has them, or measure the time. */
export function Offers() {
  const { takeTrainedPair, run } = useCardinalStore().getState();
  return (
    <div className={styles.offers}>
      <button type="button" className="button button-strong" onClick={takeTrainedPair}>
        {t('infer.takePair')}
      </button>
      <button type="button" className="button" onClick={() => run('random')}>
        {t('infer.timeOnly')}
      </button>
    </div>
  );
}

/** The same offers in one row, beside an answer that has gone stale. */
export function ShortOffers() {
  const { takeTrainedPair, run } = useCardinalStore().getState();
  return (
    <div className={styles.row}>
      <button
        type="button"
        className="button button-strong"
        aria-label={t('infer.takePair')}
        onClick={takeTrainedPair}
      >
        {t('infer.takePair.short')}
      </button>
      <button
        type="button"
        className="button"
        aria-label={t('infer.timeOnly')}
        onClick={() => run('random')}
      >
        {t('infer.timeOnly.short')}
      </button>
    </div>
  );
}

/** No trained weights, so no answer: the reason, and the offers. */
export function NoWeights() {
  return (
    <div className={styles.state}>
      <p>{t('infer.noWeights')}</p>
      <Offers />
      <p className={styles.faint}>{t('infer.imagenet')}</p>
    </div>
  );
}
