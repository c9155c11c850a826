import { useCallback, useId } from 'react';
import { useCardinalStore } from '../CardinalContext';
import styles from '../report/Report.module.css';
import { testIds } from '../testIds';
import { BenchmarkNews } from './BenchmarkNews';
import { BenchmarkPlan } from './BenchmarkPlan';
import { useBenchmark } from './benchmarkOfPage';
import { t } from './benchmarkWords';
import { Report } from './Report';
import { RunBar } from './RunBar';

/** The benchmark over the page: what it will run, how far it is, and its report. Closing it stops it. */
export function Benchmark() {
  const titleId = useId();
  const { show } = useCardinalStore().getState();
  const report = useBenchmark((state) => state.report);
  const running = useBenchmark((state) => state.running);
  const open = useCallback((dialog: HTMLDialogElement | null) => {
    if (dialog !== null && !dialog.open) dialog.showModal();
  }, []);
  const close = () => {
    useBenchmark.getState().cancel();
    show({ benchmark: false });
  };
  return (
    <dialog
      ref={open}
      className={styles.dialog}
      aria-labelledby={titleId}
      data-testid={testIds.benchmark}
      onClose={close}
    >
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {t('benchmark.title')}
        </h2>
        <form method="dialog">
          <button type="submit" className="button button-quiet">
            {t('benchmark.close')}
          </button>
        </form>
      </header>
      <p className={styles.intro}>{t('benchmark.intro')}</p>
      <RunBar />
      <BenchmarkNews />
      {report === null && <BenchmarkPlan />}
      {report !== null && <Report report={report} running={running} />}
    </dialog>
  );
}
