import type { StoredTensor } from './checkpoint';
import { elementsOf, isFloat } from './dtypes';
import { floatsOf } from './floats';
import { nonFiniteOf } from './nonFinite';
import { numberChunks } from './numberChunks';

/** What the numbers of a tensor are like. All but the counts are of its finite elements. */
export interface TensorStats {
  readonly count: number;
  /** Null where no element is finite. */
  readonly range: { readonly min: number; readonly max: number } | null;
  readonly mean: number;
  /** The standard deviation of the elements themselves, not an estimate from a sample. */
  readonly std: number;
  readonly nan: number;
  readonly infinite: number;
  readonly zeros: number;
  /** `[BINS]`: elements in equal steps from min to max; the last step has its end. */
  readonly histogram: Uint32Array<ArrayBuffer>;
  /** `[groups]`: the L2 norm of each group's filters; null but for grouped convolutions. */
  readonly groupNorms: Float64Array<ArrayBuffer> | null;
}

/** Filters of a first layer as pictures. */
export interface TensorFilters {
  readonly filters: number;
  readonly heightPx: number;
  readonly widthPx: number;
  /** `[filters, heightPx, widthPx, 3]`: red, green, blue. */
  readonly rgb: Uint8ClampedArray<ArrayBuffer>;
  /** `[filters]`: the weight that 255 stands for; its negative is 0, and no weight 127.5. */
  readonly largest: Float32Array<ArrayBuffer>;
}

export const BINS = 64;

/**
 * The statistics of a tensor; `groups` are those of the convolution that it belongs to.
 * Errors: `weights-malformed` for a number format that is not read.
 */
export function tensorStats(tensor: StoredTensor, groups = 1): TensorStats {
  const summed = sums(tensor);
  const { finite, sum, min, max, zeros } = summed;
  const mean = finite === 0 ? 0 : sum / finite;
  const { histogram, squares } = spread(tensor, { min, max, mean });
  return {
    count: elementsOf(tensor.shape),
    range: finite === 0 ? null : { min, max },
    mean,
    std: finite === 0 ? 0 : Math.sqrt(squares / finite),
    ...nonFiniteOf(tensor),
    zeros,
    histogram,
    groupNorms: groups > 1 && isFloat(tensor.dtype) ? groupNorms(tensor, groups) : null,
  };
}

interface Sums {
  finite: number;
  sum: number;
  min: number;
  max: number;
  zeros: number;
}

function sums(tensor: StoredTensor): Sums {
  let [finite, sum, zeros] = [0, 0, 0];
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const numbers of numberChunks(tensor)) {
    for (let at = 0; at < numbers.length; at += 1) {
      const value = numbers[at] ?? 0;
      // Neither NaN nor an infinity gives 0 here.
      if (value - value !== 0) continue;
      finite += 1;
      sum += value;
      if (value < min) min = value;
      if (value > max) max = value;
      if (value === 0) zeros += 1;
    }
  }
  return { finite, sum, min, max, zeros };
}

/** How far the elements lie apart: a second pass, since squares of the first would cancel. */
function spread(
  tensor: StoredTensor,
  { min, max, mean }: { min: number; max: number; mean: number },
): { histogram: Uint32Array<ArrayBuffer>; squares: number } {
  const histogram = new Uint32Array(BINS);
  const bins = max > min ? BINS / (max - min) : 0;
  let squares = 0;
  for (const numbers of numberChunks(tensor)) {
    for (let at = 0; at < numbers.length; at += 1) {
      const value = numbers[at] ?? 0;
      if (value - value !== 0) continue;
      squares += (value - mean) ** 2;
      const bin = Math.min(BINS - 1, Math.floor((value - min) * bins));
      histogram[bin] = (histogram[bin] ?? 0) + 1;
    }
  }
  return { histogram, squares };
}

/** Filters lie group by group along the first axis: `[groups * filters, ...]`. */
function groupNorms(tensor: StoredTensor, groups: number): Float64Array<ArrayBuffer> {
  const perGroup = elementsOf(tensor.shape) / groups;
  const squares = new Float64Array(groups);
  let element = 0;
  for (const numbers of numberChunks(tensor)) {
    for (let at = 0; at < numbers.length; at += 1) {
      const group = Math.floor(element / perGroup);
      squares[group] = (squares[group] ?? 0) + (numbers[at] ?? 0) ** 2;
      element += 1;
    }
  }
  return squares.map(Math.sqrt);
}

/**
 * The filters of a convolution over red, green and blue (`[filters, 3, h, w]`, as PyTorch keeps it),
 * each stretched by its own largest weight; null for any other tensor.
 */
export function tensorFilters(tensor: StoredTensor): TensorFilters | null {
  const [filters = 0, channels = 0, heightPx = 0, widthPx = 0] = tensor.shape;
  const isFilters = tensor.shape.length === 4 && channels === 3 && heightPx * widthPx > 1;
  if (!isFilters || !isFloat(tensor.dtype)) return null;
  const weights = floatsOf(tensor);
  const pixels = heightPx * widthPx;
  const rgb = new Uint8ClampedArray(filters * pixels * 3);
  const largest = new Float32Array(filters);
  for (let filter = 0; filter < filters; filter += 1) {
    const start = filter * 3 * pixels;
    const planes = weights.subarray(start, start + 3 * pixels);
    const peak = planes.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    largest[filter] = peak;
    planes.forEach((weight, at) => {
      const [channel, pixel] = [Math.floor(at / pixels), at % pixels];
      rgb[start + pixel * 3 + channel] = 127.5 + (peak === 0 ? 0 : (weight / peak) * 127.5);
    });
  }
  return { filters, heightPx, widthPx, rgb, largest };
}
