import { failureOf } from '../../core/failureOf';
import { SELF_TEST_BOUNDS } from '../../core/selfTest/bounds';
import {
  SELF_TEST_SCHEMA,
  type SelfTestBackend,
  type SelfTestCheck,
  type SelfTestReport,
  withCheck,
} from '../../core/selfTest/report';
import type { BackendInfo } from '../../worker/protocol';
import type { ReportPage } from '../reports/reportPage';
import type { ReportHooks } from '../reports/reportStore';
import type { CheckSubject } from './checks';
import { generalJobs, pytorchJobs, type TestBench, type TestedEngine, type TestJob } from './jobs';
import { kernelJobs } from './kernelJobs';

/** How far a self-test is. */
export interface SelfTestProgress {
  readonly job: CheckSubject;
  /** Counted from 0. */
  readonly at: number;
  readonly jobs: number;
}

export type SelfTestHooks = ReportHooks<SelfTestReport, SelfTestProgress>;
/** What of a bench is the page's. */
export type SelfTestPlace = Pick<TestBench, 'fetchFile' | 'breath'>;

/**
 * Tests what needs no backend, then every backend that is there, the slowest last. What fails is told and leaves the
 * rest; a cancel ends it with what was tested by then. Errors: what is wrong before the first check.
 */
export async function runSelfTest(
  engine: TestedEngine,
  { version, machine }: ReportPage,
  place: SelfTestPlace,
  { onProgress, onReport, signal }: SelfTestHooks,
): Promise<SelfTestReport> {
  const offered = await engine.backends();
  let report: SelfTestReport = {
    schema: SELF_TEST_SCHEMA,
    date: new Date().toISOString(),
    page: { name: 'Cardinal', version },
    machine,
    complete: false,
    passed: false,
    backends: offered.map(({ name: backend, present, adapter, software }) => {
      return { backend, present, adapter, software, simd: null, threads: null };
    }),
    checks: [],
  };
  const onBackend = (info: BackendInfo) => {
    report = { ...report, backends: report.backends.map((each) => withFacts(each, info)) };
  };
  const bench: TestBench = { ...place, engine, signal, onBackend };
  const present = offered
    .filter(({ present }) => present)
    .toSorted((one, other) => Number(one.software) - Number(other.software));
  const jobs = [
    ...generalJobs(),
    ...present.flatMap(({ name }) => [...pytorchJobs(name), ...kernelJobs(name)]),
  ];
  for (const [at, job] of jobs.entries()) {
    if (signal.aborted) return report;
    onProgress({ job, at, jobs: jobs.length });
    const checks = await checksOf(job, bench);
    if (signal.aborted) return report;
    report = { ...report, checks: checks.reduce(withCheck, report.checks) };
    onReport(report);
  }
  return { ...report, complete: true, passed: report.checks.every(({ passed }) => passed) };
}

async function checksOf(job: TestJob, bench: TestBench): Promise<readonly SelfTestCheck[]> {
  const start = performance.now();
  try {
    return await job.run(bench);
  } catch (error) {
    const { group, name, backend } = job;
    const elapsedMs = performance.now() - start;
    return [
      {
        group,
        name,
        backend,
        passed: false,
        largestError: null,
        bound: SELF_TEST_BOUNDS[group],
        where: null,
        compared: 0,
        elapsedMs,
        failure: failureOf(error),
      },
    ];
  }
}

function withFacts(
  each: SelfTestBackend,
  { name, adapter, software, simd, threads }: BackendInfo,
): SelfTestBackend {
  return each.backend === name ? { ...each, adapter, software, simd, threads } : each;
}
