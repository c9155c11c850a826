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

/**
 * The antialiased triangle ("bilinear") filter that brings `inPx` samples to `outPx`, for the outputs
 * `from` (inclusive) to `to` (exclusive). When shrinking, the triangle is as wide as the ratio, so
 * that no input sample is skipped; when enlarging, it reaches one sample either side.
 * Source: Pillow's `Image.resize(..., BILINEAR)`, reproduced to the bit.
 */
export function triangleTaps(inPx: number, outPx: number, from: number, to: number): Taps {
  const ratio = inPx / outPx;
  const reach = Math.max(ratio, 1);
  const stride = 2 * Math.ceil(reach) + 1;
  const outputs = to - from;
  const first = new Int32Array(outputs);
  const count = new Int32Array(outputs);
  const weights = new Int32Array(outputs * stride);
  for (let i = 0; i < outputs; i += 1) {
    const centre = (from + i + 0.5) * ratio;
    const start = Math.max(Math.trunc(centre - reach + 0.5), 0);
    const end = Math.min(Math.trunc(centre + reach + 0.5), inPx);
    first[i] = start;
    count[i] = end - start;
    weights.set(fixedPoint(triangle(centre, reach, start, end)), i * stride);
  }
  return { first, count, weights, stride };
}

/** The input samples that the taps touch: `from` inclusive, `to` exclusive. */
export function inputRange({ first, count }: Taps): { from: number; to: number } {
  const last = first.length - 1;
  return { from: first[0] ?? 0, to: (first[last] ?? 0) + (count[last] ?? 0) };
}

/** Heights of a triangle of half-width `reach` over the centres of the samples `start`..`end`. */
function triangle(centre: number, reach: number, start: number, end: number): number[] {
  // Multiplied by the reciprocal, not divided: Pillow does so, and the last bit decides roundings.
  const steepness = 1 / reach;
  return Array.from({ length: end - start }, (_, i) =>
    Math.max(0, 1 - Math.abs((start + i - centre + 0.5) * steepness)),
  );
}

function fixedPoint(heights: readonly number[]): number[] {
  const sum = heights.reduce((total, height) => total + height, 0);
  return heights.map((height) => Math.trunc(0.5 + (height / sum) * 2 ** WEIGHT_BITS));
}
