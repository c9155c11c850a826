import {
  BENCHMARK_SCHEMA,
  type BenchmarkReport,
  benchmarkResult,
} from '../../core/benchmark/report';
import {
  BENCHMARK_ENOUGH_MS,
  type BenchmarkJob,
  type BenchmarkOrder,
  benchmarkJobs,
} from '../../core/benchmark/set';
import { type PacedJob, timeLeftMs } from '../../core/benchmark/timeLeft';
import { failureOf } from '../../core/failureOf';
import { presetOf } from '../../core/presets';
import type { EnginePort } from '../../worker/enginePort';
import type { NetworkRequest } from '../../worker/protocol';
import { networkOf } from '../derived';
import { LANES } from '../lanes';
import type { ReportPage } from '../reports/reportPage';
import type { ReportHooks } from '../reports/reportStore';
import { laneRequest } from '../runs';
import { SMALL_LANES } from '../small';

/** How far a benchmark is. */
export interface BenchmarkProgress {
  readonly job: BenchmarkJob;
  /** Counted from 0. */
  readonly at: number;
  readonly jobs: number;
  /** Runs of the job that are through; null while its network is loaded. */
  readonly runs: { readonly done: number; readonly total: number } | null;
  readonly leftMs: number;
}

export type BenchmarkHooks = ReportHooks<BenchmarkReport, BenchmarkProgress>;

/**
 * Runs an order job by job. What fails on one backend is told and leaves the others; a cancel ends it with what was
 * measured by then. Errors: what is wrong before the first job.
 */
export async function runBenchmark(
  engine: Pick<EnginePort, 'backends' | 'measure'>,
  order: BenchmarkOrder,
  { version, machine }: ReportPage,
  { onProgress, onReport, signal }: BenchmarkHooks,
): Promise<BenchmarkReport> {
  let report: BenchmarkReport = {
    schema: BENCHMARK_SCHEMA,
    date: new Date().toISOString(),
    page: { name: 'Cardinal', version },
    machine,
    batch: 1,
    complete: false,
    results: [],
    failures: [],
  };
  const offered = (await engine.backends())
    .filter(({ present }) => present)
    // The slowest comes last, so that a cancel has the rest.
    .toSorted((one, other) => Number(one.software) - Number(other.software));
  const jobs = benchmarkJobs(
    order,
    offered.map(({ name }) => name),
  );
  const paced = jobs.map(({ network: { id }, backend }): PacedJob => {
    return { backend, macs: networkOf(presetOf(id).spec).cost.macs, done: 0, elapsedMs: 0 };
  });
  for (const [at, job] of jobs.entries()) {
    if (signal.aborted) return report;
    const start = performance.now();
    const tell = (runs: BenchmarkProgress['runs'], done: number) => {
      const own = paced[at];
      if (own) paced[at] = { ...own, done, elapsedMs: performance.now() - start };
      onProgress({
        job,
        at,
        jobs: jobs.length,
        runs,
        leftMs: timeLeftMs(paced, BENCHMARK_ENOUGH_MS),
      });
    };
    tell(null, 0);
    report = await withJob(engine, order, job, report, tell, signal);
    tell(null, 1);
    onReport(report);
  }
  return signal.aborted ? report : { ...report, complete: true };
}

async function withJob(
  engine: Pick<EnginePort, 'measure'>,
  { rounds }: BenchmarkOrder,
  job: BenchmarkJob,
  report: BenchmarkReport,
  tell: (runs: BenchmarkProgress['runs'], done: number) => void,
  signal: AbortSignal,
): Promise<BenchmarkReport> {
  const { network, backend } = job;
  const request = {
    networks: [requestOf(job)],
    backend,
    rounds,
    enoughMs: BENCHMARK_ENOUGH_MS,
  };
  const handle = engine.measure(request, (progress) => {
    if (progress.phase !== 'measure') return;
    const { done, total } = progress;
    tell({ done, total }, done / total);
  });
  signal.addEventListener('abort', handle.cancel);
  try {
    const { backend: on, networks } = await handle.result;
    const [measured] = networks;
    if (measured === undefined) throw new Error(`nothing measured of ${network.id}`);
    return { ...report, results: [...report.results, benchmarkResult(job, on, measured)] };
  } catch (error) {
    if (signal.aborted) return report;
    const failed = { network: network.id, name: network.name, backend, failure: failureOf(error) };
    return { ...report, failures: [...report.failures, failed] };
  } finally {
    signal.removeEventListener('abort', handle.cancel);
  }
}

function requestOf({ network: { id, weights } }: BenchmarkJob): NetworkRequest {
  if (weights === 'hashed') return { spec: presetOf(id).spec, weights: { kind: 'hashed' } };
  const lane = LANES.find((each) => SMALL_LANES[each].presetId === id);
  if (lane === undefined) throw new Error(`no trained weights of ${id}`);
  return laneRequest(SMALL_LANES[lane]);
}
