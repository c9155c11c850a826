import { useCardinalStore } from '../CardinalContext';
import styles from './TimePanel.module.css';
import { t } from './timeWords';

/** Opens the benchmark, which begins nothing yet. */
export function BenchmarkButton() {
  const { show } = useCardinalStore().getState();
  return (
    <p className={styles.benchmark}>
      <button type="button" className="button" onClick={() => show({ benchmark: true })}>
        {t('time.benchmark')}
      </button>
      <span className={styles.soft}>{t('time.benchmark.hint')}</span>
    </p>
  );
}
