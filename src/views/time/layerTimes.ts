import type { LaneId } from '../../store/lanes';
import { laneMeasure, type Measurement } from '../../store/measures';

/** A lane's time of a step. */
export interface LaneTime {
  readonly elapsedMs: number;
  /** Of the sum of all steps of the lane. */
  readonly share: number;
}

/** A step by the name of its first layer; null where a network has none of that name. */
export interface LayerTimeRow {
  readonly name: string;
  readonly a: LaneTime | null;
  readonly b: LaneTime | null;
}

/** The steps of A and of B side by side, in the order in which they run; what only B has stands after. */
export function layerTimeRows(measurement: Measurement): readonly LayerTimeRow[] {
  const [a, b] = [timesOf(measurement, 'a'), timesOf(measurement, 'b')];
  const names = [...new Set([...a.keys(), ...b.keys()])];
  return names.map((name) => ({ name, a: a.get(name) ?? null, b: b.get(name) ?? null }));
}

/** The sum of a lane's steps, ms. */
export function sumMs(measurement: Measurement, lane: LaneId): number {
  const { perLayer } = laneMeasure(measurement, lane);
  return perLayer.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0);
}

function timesOf(measurement: Measurement, lane: LaneId): ReadonlyMap<string, LaneTime> {
  const total = sumMs(measurement, lane);
  return new Map(
    laneMeasure(measurement, lane).perLayer.map(({ name, elapsedMs }) => [
      name,
      { elapsedMs, share: total > 0 ? elapsedMs / total : 0 },
    ]),
  );
}
