import { median } from '../core/median';
import type { EnginePort } from '../worker/enginePort';
import type {
  BackendName,
  BackendWish,
  MeasuredNetwork,
  Measurement,
  RunProgress,
} from '../worker/protocol';
import { networkOf } from './derived';
import { LANES, type LaneId, type Lanes } from './lanes';
import { laneRequest } from './runs';

export type { BackendPresence, MeasuredNetwork, Measurement } from '../worker/protocol';

/** Rounds of a measurement, unless they take too long. */
export const MEASURE_ROUNDS = 10;
/** Measurements that are kept: three pairs on three backends. */
const KEPT = 9;

/** Two networks that were timed in turns, on one backend. */
export interface MeasuredPair {
  readonly pairKey: string;
  /** Of each of them, in the order of the measurement. */
  readonly networkKeys: readonly string[];
  readonly measurement: Measurement;
}

export interface ActiveMeasure {
  readonly pairKey: string;
  /** Null for the one in use. */
  readonly backend: BackendName | null;
  readonly progress: RunProgress | null;
  cancel(): void;
}

/** What was measured, newest last, and what is being measured. */
export interface Measures {
  readonly active: ActiveMeasure | null;
  readonly finished: readonly MeasuredPair[];
}

export const NO_MEASURES: Measures = { active: null, finished: [] };

/** One string per pair of networks. */
export function pairKeyOf(lanes: Lanes): string {
  return networkKeysOf(lanes).join(' | ');
}

/** The keys of both networks, A's first. */
export function networkKeysOf(lanes: Lanes): readonly string[] {
  return LANES.map((id) => networkOf(lanes[id].drawn).key);
}

/** After so long no further round of a quick measurement is begun, once there are enough. */
export const QUICK_MS = 1500;

/** Starts timing both networks; `enoughMs`: after how long no further round is begun, once there are enough. */
export function startMeasure(
  engine: EnginePort,
  lanes: Lanes,
  { backend, ...wish }: BackendWish,
  enoughMs: number | null,
  onProgress: (progress: RunProgress) => void,
): ReturnType<EnginePort['measure']> {
  const networks = LANES.map((id) => laneRequest(lanes[id]));
  return engine.measure(
    {
      networks,
      backend: backend ?? null,
      ...wish,
      rounds: MEASURE_ROUNDS,
      ...(enoughMs !== null && { enoughMs }),
    },
    onProgress,
  );
}

/** The measures with one more; it takes the place of an older one of the same pair and backend. */
export function withMeasured({ active, finished }: Measures, pair: MeasuredPair): Measures {
  const others = finished.filter(
    ({ pairKey, measurement }) =>
      pairKey !== pair.pairKey || measurement.backend.name !== pair.measurement.backend.name,
  );
  return { active, finished: [...others, pair].slice(-KEPT) };
}

/** What was measured of a pair, one for each backend. */
export function measuredOf({ finished }: Measures, pairKey: string): readonly Measurement[] {
  return finished.flatMap((each) => (each.pairKey === pairKey ? [each.measurement] : []));
}

/** A lane's part of a measurement. Throws where it is not of two networks. */
export function laneMeasure({ networks }: Measurement, lane: LaneId): MeasuredNetwork {
  const measured = networks[LANES.indexOf(lane)];
  if (measured === undefined) throw new Error(`not measured: ${lane}`);
  return measured;
}

/** The middle one of some times, and the fastest and slowest, ms. */
export interface Spread {
  readonly medianMs: number;
  readonly leastMs: number;
  readonly mostMs: number;
}

/** Median and range of times of one kind, at least one. */
export function spreadOf(timesMs: readonly number[]): Spread {
  return {
    medianMs: median(timesMs),
    leastMs: Math.min(...timesMs),
    mostMs: Math.max(...timesMs),
  };
}
