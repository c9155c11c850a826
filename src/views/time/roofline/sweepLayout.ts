import { line, scaleLinear, scaleLog } from 'd3';
import type { SweepAxis } from '../../../core/sweep/axes';
import type { SweepResult } from '../../../store/sweep/runSweep';

const LEFT_PX = 48;
const RIGHT_PX = 16;
const TOP_PX = 12;
const BOTTOM_PX = 24;
const HEIGHT_PX = 220;
/** Room that the number below a network takes. */
const TICK_PX = 30;
/** Between the outermost networks and the ends of the axis. */
const INSET_PX = 12;

/** A network of a sweep on the plot; without a time it stands on the axis. */
export interface PlacedResult {
  readonly result: SweepResult;
  readonly xPx: number;
  readonly yPx: number;
  /** From the fastest run to the slowest. */
  readonly whisker: { readonly topPx: number; readonly bottomPx: number } | null;
  /** Whether there is room for its number. */
  readonly isNamed: boolean;
}

/**
 * A sweep laid out: ms from 0 upwards, along x the swept value, C by its doublings. current: the value of the
 * network that it goes out from, whose number is always told. The path joins neighbours that were timed.
 */
export function sweepLayout(
  results: readonly SweepResult[],
  axis: SweepAxis,
  current: number,
  widthPx: number,
) {
  const rightPx = Math.max(LEFT_PX + 40, widthPx - RIGHT_PX);
  const bottomPx = HEIGHT_PX - BOTTOM_PX;
  const values = results.map(({ point }) => point.value);
  const span = [Math.min(...values), Math.max(...values)];
  const place = [LEFT_PX + INSET_PX, rightPx - INSET_PX];
  const x = axis === 'cardinality' ? scaleLog(span, place).base(2) : scaleLinear(span, place);
  const mostMs = Math.max(...results.map(({ busy }) => busy?.mostMs ?? 0)) || 1;
  const y = scaleLinear([0, mostMs], [bottomPx, TOP_PX]).nice(4);
  const named = namedOf(values, current, x);
  const placed = results.map((result): PlacedResult => {
    const { busy, point } = result;
    return {
      result,
      xPx: x(point.value),
      yPx: y(busy?.medianMs ?? 0),
      whisker: busy && { topPx: y(busy.mostMs), bottomPx: y(busy.leastMs) },
      isNamed: named.has(point.value),
    };
  });
  const path = line<PlacedResult>(
    ({ xPx }) => xPx,
    ({ yPx }) => yPx,
  ).defined(({ result }) => result.busy !== null);
  return {
    heightPx: HEIGHT_PX,
    leftPx: LEFT_PX,
    rightPx,
    bottomPx,
    yTicks: y.ticks(4).map((ms) => ({ ms, yPx: y(ms) })),
    placed,
    path: path(placed) ?? '',
    indexAt: (xPx: number) => nearest(placed, xPx),
  };
}

/** The values whose numbers do not run into each other; the current one's comes first. */
function namedOf(
  values: readonly number[],
  current: number,
  x: (value: number) => number,
): ReadonlySet<number> {
  const named = new Set<number>();
  const inOrder = [current, ...values].filter((value) => values.includes(value));
  for (const value of inOrder) {
    const isFree = [...named].every((other) => Math.abs(x(value) - x(other)) >= TICK_PX);
    if (isFree) named.add(value);
  }
  return named;
}

function nearest(placed: readonly PlacedResult[], xPx: number): number {
  const distances = placed.map((each) => Math.abs(each.xPx - xPx));
  return distances.indexOf(Math.min(...distances));
}
