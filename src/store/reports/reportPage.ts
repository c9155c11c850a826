import type { BenchmarkMachine } from '../../core/benchmark/report';

/** What stands in every report of a page. */
export interface ReportPage {
  readonly version: string;
  readonly machine: BenchmarkMachine;
}
