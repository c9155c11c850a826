import type { BenchmarkReport } from './report';

/** A report as JSON, indented by two. Described in docs/benchmark.md. */
export function benchmarkJson(report: BenchmarkReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
