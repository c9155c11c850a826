import {
  type Remainder,
  type Roof,
  remainderOf,
  roofOf,
  type TimedStep,
  timedSteps,
} from '../../../core/roofline/roofline';
import { stepCosts } from '../../../core/roofline/steps';
import { type Why, whyOf } from '../../../core/roofline/why';
import type { Network } from '../../../store/derived';
import type { LaneId } from '../../../store/lanes';
import { laneMeasure, type Measurement, spreadOf } from '../../../store/measures';

/** A step of a lane. */
export interface LaneStep extends TimedStep {
  readonly lane: LaneId;
}

/** What a measurement says of both networks' steps. */
export interface RooflineFacts {
  /** A's in the order in which they run, then B's. */
  readonly steps: readonly LaneStep[];
  readonly roof: Roof | null;
  /** Null where the clock told no step's time. */
  readonly why: Why | null;
  readonly remainders: Readonly<Record<LaneId, Remainder>>;
}

/** The facts of the networks that a measurement is of. */
export function rooflineFacts(
  measurement: Measurement,
  networks: Readonly<Record<LaneId, Network>>,
): RooflineFacts {
  const [a, b] = [stepsOf(measurement, networks, 'a'), stepsOf(measurement, networks, 'b')];
  const steps = [...a, ...b];
  const remainder = (lane: LaneId) => {
    const { busyMs, perLayer } = laneMeasure(measurement, lane);
    const sum = perLayer.reduce((total, { elapsedMs }) => total + elapsedMs, 0);
    return remainderOf(sum, spreadOf(busyMs).medianMs);
  };
  return {
    steps,
    roof: roofOf(steps),
    why: a.length > 0 && b.length > 0 ? whyOf(a, b) : null,
    remainders: { a: remainder('a'), b: remainder('b') },
  };
}

function stepsOf(
  measurement: Measurement,
  networks: Readonly<Record<LaneId, Network>>,
  lane: LaneId,
): readonly LaneStep[] {
  const { perLayer } = laneMeasure(measurement, lane);
  const costs = stepCosts(
    networks[lane].graph,
    perLayer.map(({ name }) => name),
  );
  const times = perLayer.map(({ elapsedMs }) => elapsedMs);
  return timedSteps(costs, times, measurement.images).map((step) => ({ ...step, lane }));
}
