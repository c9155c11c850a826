import type { BenchmarkResult, BenchmarkTimes } from '../../core/benchmark/report';

const TIMES = ['median_ms', 'least_ms', 'most_ms', 'runs'] as const;
const COLUMNS = [
  'network',
  'backend',
  'adapter',
  'threads',
  'first_ms',
  ...TIMES.map((time) => `at_rest_${time}`),
  ...TIMES.map((time) => `busy_${time}`),
  'settled',
  'gmacs_per_second',
];

/** The results of a benchmark in every digit, line by line; what was not measured at rest is left empty. */
export function resultLines(results: readonly BenchmarkResult[]): string[][] {
  return [COLUMNS, ...results.map(lineOf)];
}

function lineOf(result: BenchmarkResult): string[] {
  const { network, backend, threads, firstMs, atRest, busy, settled, gmacsPerSecond } = result;
  const about = [network, backend, result.adapter ?? '', threads, firstMs];
  return [...about, ...cellsOf(atRest), ...cellsOf(busy), settled, gmacsPerSecond].map(String);
}

function cellsOf(times: BenchmarkTimes | null): readonly (number | string)[] {
  if (times === null) return TIMES.map(() => '');
  return [times.medianMs, times.leastMs, times.mostMs, times.runs];
}
