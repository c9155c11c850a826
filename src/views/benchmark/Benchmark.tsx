import { useCardinalStore } from '../CardinalContext';
import { ReportDialog } from '../report/ReportDialog';
import { ReportNews } from '../report/ReportNews';
import { testIds } from '../testIds';
import { BenchmarkPlan } from './BenchmarkPlan';
import { newsOf } from './benchmarkNews';
import { useBenchmark } from './benchmarkOfPage';
import { t } from './benchmarkWords';
import { Report } from './Report';
import { RunBar } from './RunBar';

/** The benchmark over the page: what it will run, how far it is, and its report. Closing it stops it. */
export function Benchmark() {
  const { show } = useCardinalStore().getState();
  const report = useBenchmark((state) => state.report);
  const running = useBenchmark((state) => state.running);
  const close = () => {
    useBenchmark.getState().cancel();
    show({ benchmark: false });
  };
  return (
    <ReportDialog
      title={t('benchmark.title')}
      intro={t('benchmark.intro')}
      testId={testIds.benchmark}
      onClose={close}
    >
      <RunBar />
      <ReportNews useReport={useBenchmark} newsOf={newsOf} />
      {report === null && <BenchmarkPlan />}
      {report !== null && <Report report={report} running={running} />}
    </ReportDialog>
  );
}
