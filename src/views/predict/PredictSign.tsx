import { useCardinal, useCardinalStore } from '../CardinalContext';
import { t } from './hallWords';
import styles from './PredictSign.module.css';

/** Says that something is hidden, and shows it again. */
export function PredictSign() {
  const predict = useCardinal(({ view }) => view.predict);
  const singleKeys = useCardinal(({ view }) => view.singleKeys);
  const { show } = useCardinalStore().getState();
  return (
    <div role="status">
      {predict && (
        <button
          type="button"
          className={`button button-strong ${styles.sign}`}
          title={t('hall.hiddenHint')}
          onClick={() => show({ predict: false })}
        >
          {t(singleKeys ? 'hall.hidden' : 'hall.hiddenNoKey')}
        </button>
      )}
    </div>
  );
}
