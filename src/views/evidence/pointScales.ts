import { extent, scaleLinear, scaleLog } from 'd3';
import type { Axis } from './charts';

/** A place of the plot, from its upper left, px. */
export interface Placed {
  readonly x: number;
  readonly y: number;
}

/** Where a plot's points lie. */
export interface PointScales {
  readonly points: readonly Placed[];
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  x(value: number): number;
  y(value: number): number;
  /** Where what has no place on the axis stands, px from the left; null where all have one. */
  readonly asideX: number | null;
  /** Where a value of the axis is marked that no point has: at the edge where it lies beyond it. */
  markAt(value: number): { readonly x: number; readonly beyond: 'less' | 'more' | null };
}

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Room for what stands beside the axis, px. */
export const ASIDE_PX = 76;
/** Between the outermost points and the edges of their range, px. */
const ROOM_PX = 22;
const Y_TICKS = 5;
const TICK_PX = 90;

/** The scales of points over an axis; x is null for what has no place on it. Neither begins at 0. `present` lies on the axis too, where it is near. */
export function pointScales(
  values: readonly { readonly x: number | null; readonly y: number }[],
  axis: Axis,
  { widthPx, heightPx }: Size,
  present: readonly number[] = [],
): PointScales {
  const hasAside = values.some(({ x }) => x === null);
  const rangePx = Math.max(1, widthPx - (hasAside ? ASIDE_PX : 0));
  const across = values.flatMap(({ x }) => (x === null ? [] : [x]));
  const [from, to] = [Math.min(ROOM_PX, rangePx / 2), Math.max(rangePx - ROOM_PX, rangePx / 2)];
  const isLog = axis === 'c';
  const x = (isLog ? scaleLog().base(2) : scaleLinear())
    .domain(withNear(spanOf(across), present))
    .range([from, to]);
  const ups = values.map((each) => each.y);
  const y = scaleLinear(spanOf(ups), [heightPx - ROOM_PX, ROOM_PX]);
  const asideX = hasAside ? rangePx + ASIDE_PX / 2 : null;
  const points = values.map((each) => ({
    x: each.x === null ? (asideX ?? 0) : x(each.x),
    y: y(each.y),
  }));
  return {
    points,
    x,
    y,
    xTicks: isLog
      ? [...new Set(across)].toSorted((one, other) => one - other)
      : ticksIn(x, [0, rangePx], Math.max(2, Math.floor(rangePx / TICK_PX))),
    yTicks: ticksIn(y, [0, heightPx], Y_TICKS),
    asideX,
    markAt: (value) => {
      const at = x(value);
      if (at < 0) return { x: 0, beyond: 'less' };
      return at > rangePx ? { x: rangePx, beyond: 'more' } : { x: at, beyond: null };
    },
  };
}

/** The range of some values; of one alone a little to both sides. */
function spanOf(values: readonly number[]): [number, number] {
  const [least = 1, most = 1] = extent(values);
  return least === most ? [0.9 * least, 1.1 * most] : [least, most];
}

/** The range with what lies near it: what would make it more than twice as wide is marked at its edge. */
function withNear(
  [least, most]: readonly [number, number],
  present: readonly number[],
): [number, number] {
  const room = most - least;
  const near = present.filter((value) => value >= least - room && value <= most + room);
  return [Math.min(least, ...near), Math.max(most, ...near)];
}

/** Round numbers on all of an axis, also beyond the outermost points. */
function ticksIn(
  scale: { invert(px: number): number },
  [from, to]: readonly [number, number],
  count: number,
): readonly number[] {
  const [one, other] = [scale.invert(from), scale.invert(to)];
  return scaleLinear([Math.min(one, other), Math.max(one, other)], [0, 1]).ticks(count);
}
