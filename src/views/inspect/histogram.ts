import { max, min, type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3';
import type { TensorStats } from '../../store/weights/tensors';

/** Numbers of a tensor between two weights. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  /** How many, or their share per unit of weight. */
  readonly value: number;
}

export type Measure = 'count' | 'density';

/** A picture of one histogram, or of two on one scale. */
export interface HistogramScales {
  readonly x: ScaleContinuousNumeric<number, number>;
  /** A bar's upper edge; a bar of nothing has no height. */
  readonly yOf: (value: number) => number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
}

interface Box {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * The bars of a tensor: how many numbers are in each step, or, to compare tensors whose steps differ,
 * their share of all finite ones per unit of weight. None where all numbers are the same one.
 */
export function barsOf(
  { histogram, range }: Pick<TensorStats, 'histogram' | 'range'>,
  measure: Measure,
): readonly Bar[] {
  if (range === null || !(range.max > range.min)) return [];
  const step = (range.max - range.min) / histogram.length;
  const total = histogram.reduce((sum, count) => sum + count, 0);
  return Array.from(histogram, (count, at) => ({
    from: range.min + at * step,
    to: range.min + (at + 1) * step,
    value: measure === 'count' ? count : count / (total * step),
  }));
}

/** One scale for all sets of bars. Heights from zero, or with a logarithm from half the least. */
export function histogramScales(
  sets: readonly (readonly Bar[])[],
  { widthPx, heightPx }: Box,
  isLog: boolean,
): HistogramScales {
  const bars = sets.flat();
  const least = min(bars, ({ from }) => from) ?? 0;
  const most = max(bars, ({ to }) => to) ?? 1;
  const values = bars.flatMap(({ value }) => (value > 0 ? value : []));
  const highest = max(values) ?? 1;
  const x = scaleLinear([least, most], [0, widthPx]);
  const y = isLog
    ? scaleLog([(min(values) ?? 1) / 2, highest], [heightPx, 0])
    : scaleLinear([0, highest], [heightPx, 0]);
  return {
    x,
    yOf: (value) => (value > 0 ? y(value) : heightPx),
    xTicks: x.ticks(Math.max(2, Math.floor(widthPx / 90))),
    yTicks: isLog ? powersOfTen(y.domain()) : y.ticks(4),
  };
}

/** The outline of bars as an SVG path: up, along and down again. */
export function outlineOf(bars: readonly Bar[], { x, yOf }: HistogramScales): string {
  const [first] = bars;
  const last = bars.at(-1);
  if (first === undefined || last === undefined) return '';
  const steps = bars.map(({ to, value }) => `V${round(yOf(value))}H${round(x(to))}`);
  return `M${round(x(first.from))},${round(yOf(0))}${steps.join('')}V${round(yOf(0))}`;
}

/** At most five, evenly. */
function powersOfTen([least = 1, most = 1]: readonly number[]): readonly number[] {
  const [first, last] = [Math.ceil(Math.log10(least)), Math.floor(Math.log10(most))];
  const every = Math.max(1, Math.ceil((last - first) / 4));
  const ticks: number[] = [];
  for (let power = first; power <= last; power += every) ticks.push(10 ** power);
  return ticks;
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
