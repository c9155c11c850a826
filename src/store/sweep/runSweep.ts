import type { Failure } from '../../core/failure';
import { failureOf } from '../../core/failureOf';
import type { ResNetSpec } from '../../core/spec';
import type { SweepAxis } from '../../core/sweep/axes';
import { type SweepPoint, sweepPoints } from '../../core/sweep/sweep';
import type { EnginePort } from '../../worker/enginePort';
import type { BackendInfo, BackendName } from '../../worker/protocol';
import type { LaneId } from '../lanes';
import { type Spread, spreadOf } from '../measures';
import type { ReportHooks } from '../reports/reportStore';

/** What is to be swept. */
export interface SweepOrder {
  readonly lane: LaneId;
  readonly spec: ResNetSpec;
  /** What the network is called. */
  readonly name: string;
  readonly axis: SweepAxis;
  /** Null for the one that is best. */
  readonly backend: BackendName | null;
}

/** A network of a sweep as it was timed, or why it was not. */
export interface SweepResult {
  readonly point: SweepPoint;
  /** Runs in a row, warm; null where it failed. */
  readonly busy: Spread | null;
  readonly settled: boolean;
  readonly failure: Failure | null;
}

export interface SweepReport {
  readonly order: SweepOrder;
  /** Null before the first result. */
  readonly backend: BackendInfo | null;
  /** How many networks there are to time. */
  readonly points: number;
  readonly results: readonly SweepResult[];
}

/** How far a sweep is: networks that are through, of all. */
export interface SweepProgress {
  readonly at: number;
  readonly points: number;
}

const ROUNDS = 7;
/** After so long no further run of a network is begun, once there are five. */
const ENOUGH_MS = 1500;

/** Times the networks of a sweep one after the other. What fails is told and leaves the rest; a cancel keeps what was timed. */
export async function runSweep(
  engine: Pick<EnginePort, 'measure'>,
  order: SweepOrder,
  { onProgress, onReport, signal }: ReportHooks<SweepReport, SweepProgress>,
): Promise<SweepReport> {
  const points = sweepPoints(order.spec, order.axis);
  let report: SweepReport = { order, backend: null, points: points.length, results: [] };
  for (const [at, point] of points.entries()) {
    if (signal.aborted) return report;
    onProgress({ at, points: points.length });
    const request = {
      networks: [{ spec: point.spec, weights: { kind: 'random', seed: 1 } as const }],
      backend: order.backend,
      rounds: ROUNDS,
      enoughMs: ENOUGH_MS,
    };
    const handle = engine.measure(request, () => undefined);
    signal.addEventListener('abort', handle.cancel);
    try {
      const { backend, networks } = await handle.result;
      const { busyMs = [], settled = false } = networks[0] ?? {};
      const result = { point, busy: spreadOf(busyMs), settled, failure: null };
      report = { ...report, backend, results: [...report.results, result] };
    } catch (error) {
      if (signal.aborted) return report;
      const result = { point, busy: null, settled: false, failure: failureOf(error) };
      report = { ...report, results: [...report.results, result] };
    } finally {
      signal.removeEventListener('abort', handle.cancel);
    }
    onReport(report);
  }
  return report;
}
