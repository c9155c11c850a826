import { useEffect, useState } from 'react';
import type { BenchmarkState } from '../../store/benchmark/benchmarkStore';
import { failureInWords } from '../failures/failureInWords';
import styles from '../report/Report.module.css';
import { useBenchmark } from './benchmarkOfPage';
import { t } from './benchmarkWords';

/** Says once how a benchmark ended, to those who see it and those who don't. */
export function BenchmarkNews() {
  const [said, setSaid] = useState('');
  useEffect(
    () =>
      useBenchmark.subscribe((state, before) => {
        if (state.running) setSaid('');
        else if (before.running) void newsOf(state).then(setSaid);
      }),
    [],
  );
  return (
    <p className={styles.said} role="status">
      {said}
    </p>
  );
}

async function newsOf({ report, failure }: BenchmarkState): Promise<string> {
  if (failure !== null) {
    return t('benchmark.failed', { why: await failureInWords(failure, t('benchmark.title')) });
  }
  if (report === null) return t('benchmark.nothing');
  const results = report.results.length;
  return t(report.complete ? 'benchmark.done' : 'benchmark.stopped', { results });
}
