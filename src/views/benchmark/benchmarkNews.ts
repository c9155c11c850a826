import type { BenchmarkState } from '../../store/benchmark/benchmarkStore';
import { failureInWords } from '../failures/failureInWords';
import { t } from './benchmarkWords';

/** How a benchmark ended. */
export async function newsOf({ report, failure }: BenchmarkState): Promise<string> {
  if (failure !== null) {
    return t('benchmark.failed', { why: await failureInWords(failure, t('benchmark.title')) });
  }
  if (report === null) return t('benchmark.nothing');
  const results = report.results.length;
  return t(report.complete ? 'benchmark.done' : 'benchmark.stopped', { results });
}
