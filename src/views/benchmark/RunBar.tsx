import type { BenchmarkProgress } from '../../store/benchmark/runBenchmark';
import { ReportRunBar } from '../report/ReportRunBar';
import { backendName } from '../time/names';
import { useBenchmark } from './benchmarkOfPage';
import { t } from './benchmarkWords';

const MINUTES_FROM_S = 90;

/** Starts the benchmark, shows how far it is and stops it. */
export function RunBar() {
  const running = useBenchmark((state) => state.running);
  const progress = useBenchmark((state) => state.progress);
  const hasReport = useBenchmark((state) => state.report !== null);
  const { start, cancel } = useBenchmark.getState();
  const words = {
    start: t('benchmark.start'),
    again: t('benchmark.again'),
    cancel: t('benchmark.cancel'),
  };
  const told = progress && { text: progressText(progress), share: shareOf(progress) };
  return <ReportRunBar {...{ running, hasReport, words, start, cancel }} progress={told} />;
}

function progressText({ job: { network, backend }, at, jobs, runs, leftMs }: BenchmarkProgress) {
  const where = {
    network: network.name,
    backend: backendName({ name: backend, software: false }),
    at: at + 1,
    jobs,
  };
  const text =
    runs === null ? t('benchmark.loading', where) : t('benchmark.running', { ...where, ...runs });
  return [text, leftText(leftMs / 1000)].join(t('benchmark.join'));
}

function leftText(seconds: number): string {
  if (seconds < MINUTES_FROM_S) {
    return t('benchmark.left.seconds', { left: Math.max(1, Math.round(seconds)) });
  }
  return t('benchmark.left.minutes', { left: Math.round(seconds / 60) });
}

function shareOf({ at, jobs, runs }: BenchmarkProgress): number {
  return (at + (runs === null ? 0 : runs.done / runs.total)) / jobs;
}
