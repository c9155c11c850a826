import { useCardinalStore } from '../CardinalContext';
import styles from './TimePanel.module.css';
import { t } from './timeWords';

/** Opens the benchmark or the self-test, which begin nothing yet. */
export function BenchmarkButton() {
  const { show } = useCardinalStore().getState();
  return (
    <div className={styles.reports}>
      <p className={styles.report}>
        <button type="button" className="button" onClick={() => show({ benchmark: true })}>
          {t('time.benchmark')}
        </button>
        <span className={styles.soft}>{t('time.benchmark.hint')}</span>
      </p>
      <p className={styles.report}>
        <button type="button" className="button" onClick={() => show({ selfTest: true })}>
          {t('time.selfTest')}
        </button>
        <span className={styles.soft}>{t('time.selfTest.hint')}</span>
      </p>
    </div>
  );
}
