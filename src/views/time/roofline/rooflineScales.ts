import { extent, scaleLog, scaleSqrt } from 'd3';
import type { Roof, TimedStep } from '../../../core/roofline/roofline';

/** Where steps and the roof lie on a plot, px. */
export interface RooflineScales {
  readonly x: (macsPerByte: number) => number;
  readonly y: (macsPerSecond: number) => number;
  readonly radius: (share: number) => number;
  /** Powers of ten, as far apart as their labels need. */
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  /** Along the slope, the ridge and the flat part. */
  readonly roof: readonly (readonly [x: number, y: number])[];
  /** The step nearest to a place. */
  readonly indexAt: (xPx: number, yPx: number) => number;
}

const ROOM = 1.5;
const MOST_RADIUS_PX = 9;
const LEAST_RADIUS_PX = 2.5;

/** The scales of a plot of these px. steps: those that multiply, at least one. */
export function rooflineScales(
  steps: readonly TimedStep[],
  roof: Roof,
  widthPx: number,
  heightPx: number,
): RooflineScales {
  const [leastX, mostX] = around([...steps.map(({ macsPerByte }) => macsPerByte), roof.ridge]);
  const rates = steps.map(({ macsPerSecond }) => macsPerSecond);
  const [leastY, mostY] = around([...rates, roof.macsPerSecond]);
  const x = scaleLog([leastX, mostX], [0, widthPx]);
  const y = scaleLog([leastY, mostY], [heightPx, 0]);
  const largest = Math.max(...steps.map(({ share }) => share));
  const radius = scaleSqrt([0, largest], [LEAST_RADIUS_PX, MOST_RADIUS_PX]);
  const slopeFrom = Math.max(leastX, leastY / roof.bytesPerSecond);
  const corners = [slopeFrom, roof.ridge, mostX].map((intensity) => {
    const rate = Math.min(roof.macsPerSecond, intensity * roof.bytesPerSecond);
    return [x(intensity), y(rate)] as const;
  });
  const placed = steps.map((step) => [x(step.macsPerByte), y(step.macsPerSecond)] as const);
  return {
    x,
    y,
    radius,
    xTicks: powersIn(leastX, mostX),
    yTicks: powersIn(leastY, mostY),
    roof: corners,
    indexAt: (xPx, yPx) => nearest(placed, xPx, yPx),
  };
}

function around(values: readonly number[]): readonly [number, number] {
  const [least = 1, most = 1] = extent(values);
  return [least / ROOM, most * ROOM];
}

function powersIn(least: number, most: number): number[] {
  const from = Math.ceil(Math.log10(least));
  const to = Math.floor(Math.log10(most));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => 10 ** (from + at));
}

function nearest(placed: readonly (readonly [number, number])[], xPx: number, yPx: number): number {
  let [found, least] = [0, Number.POSITIVE_INFINITY];
  for (const [index, [x, y]] of placed.entries()) {
    const distance = Math.hypot(x - xPx, y - yPx);
    if (distance < least) [found, least] = [index, distance];
  }
  return found;
}
