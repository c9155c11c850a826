import type { Interpolation } from '../../core/trained';
import { Latest } from '../latest';

/** Weights are fixed-point numbers with this many bits after the point, as Pillow has for 8-bit channels. */
export const WEIGHT_BITS = 22;

/** For each output sample, the run of input samples that it is a weighted mean of. */
export interface Taps {
  /** [outputs] index of the run's first input sample. */
  readonly first: Int32Array;
  /** [outputs] length of the run. */
  readonly count: Int32Array;
  /** [outputs, stride] weights of the run, WEIGHT_BITS fixed point; the rest of a row is 0. */
  readonly weights: Int32Array;
  readonly stride: number;
}

/** A filter's height at a distance from its centre, in samples, and how far it reaches. */
interface Filter {
  readonly reachSamples: number;
  height(distance: number): number;
}

const FILTERS: Readonly<Record<Interpolation, Filter>> = {
  bilinear: { reachSamples: 1, height: (distance) => Math.max(0, 1 - Math.abs(distance)) },
  bicubic: { reachSamples: 2, height: (distance) => cubic(Math.abs(distance)) },
};

/** Keys' cubic with a = -0.5, PIL's; OpenCV's and PyTorch's without antialias has -0.75. */
function cubic(x: number): number {
  const a = -0.5;
  if (x < 1) return ((a + 2) * x - (a + 3)) * x * x + 1;
  if (x < 2) return (((x - 5) * x + 8) * x - 4) * a;
  return 0;
}

/** Both sides for both networks, of photos upright and lying: those of a set are often of one size. */
const latest = new Latest<Taps>(8);

/** Taps of a resize from `inPx` to `outPx` samples, for the outputs `from` (inclusive) to `to` (exclusive). */
export type TapsOfSide = (inPx: number, outPx: number, from: number, to: number) => Taps;

/**
 * The antialiased filter of an interpolation. When shrinking, it is stretched by the ratio, so that no
 * input sample is skipped; when enlarging, it keeps its own reach.
 * Source: Pillow's `Image.resize`, reproduced to the bit.
 */
export function tapsOf(interpolation: Interpolation): TapsOfSide {
  const filter = FILTERS[interpolation];
  return (inPx, outPx, from, to) =>
    latest.of([interpolation, inPx, outPx, from, to].join(' '), () =>
      filterTaps(filter, inPx / outPx, { inPx, from, to }),
    );
}

function filterTaps(
  filter: Filter,
  ratio: number,
  { inPx, from, to }: { readonly inPx: number; readonly from: number; readonly to: number },
): Taps {
  const stretch = Math.max(ratio, 1);
  const reach = filter.reachSamples * stretch;
  const stride = 2 * Math.ceil(reach) + 1;
  const outputs = to - from;
  const first = new Int32Array(outputs);
  const count = new Int32Array(outputs);
  const weights = new Int32Array(outputs * stride);
  // Multiplied by the reciprocal, not divided: Pillow does so, and the last bit decides roundings.
  const shrink = 1 / stretch;
  for (let i = 0; i < outputs; i += 1) {
    const centre = (from + i + 0.5) * ratio;
    const start = Math.max(Math.trunc(centre - reach + 0.5), 0);
    const end = Math.min(Math.trunc(centre + reach + 0.5), inPx);
    const heights = Array.from({ length: end - start }, (_, tap) =>
      filter.height((start + tap - centre + 0.5) * shrink),
    );
    first[i] = start;
    count[i] = end - start;
    weights.set(fixedPoint(heights), i * stride);
  }
  return { first, count, weights, stride };
}

/** The input samples that the taps touch: `from` inclusive, `to` exclusive. */
export function inputRange({ first, count }: Taps): { from: number; to: number } {
  const last = first.length - 1;
  return { from: first[0] ?? 0, to: (first[last] ?? 0) + (count[last] ?? 0) };
}

/** Rounded half away from 0, as a cast in C does after half is added on the number's own side. */
function fixedPoint(heights: readonly number[]): number[] {
  const sum = heights.reduce((total, height) => total + height, 0);
  return heights.map((height) => {
    const weight = (height / sum) * 2 ** WEIGHT_BITS;
    return Math.trunc(weight < 0 ? weight - 0.5 : weight + 0.5);
  });
}
