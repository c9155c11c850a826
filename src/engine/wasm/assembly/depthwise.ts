import { argument, floorOf, fma, storeLanes } from './lanes';

/**
 * One channel a group, as many out as in, over an input that is padded already. Weights are
 * `[position][channels]`, rows padded to whole vectors, biases alike. See `convolve` for pixels and
 * segments. Units: output pixels.
 */
export function depthwise(p: usize, from: usize, to: usize): void {
  const x = argument(p, 0), weights = argument(p, 1), bias = argument(p, 2), y = argument(p, 3);
  const residual = argument(p, 4), floor = floorOf(argument(p, 5));
  const pixels = argument(p, 6), segments = argument(p, 7), segmentsEnd = segments + (argument(p, 8) << 2);
  const channels = argument(p, 9), padded = (channels + 3 & ~3) << 2;
  for (let m = from; m < to; m++) {
    const pixel = x + load<u32>(pixels + (m << 2)), out = y + m * (channels << 2);
    for (let c: usize = 0; c < channels; c += 4) {
      let sum = v128.load(bias + (c << 2)), w = weights + (c << 2);
      for (let s = segments; s < segmentsEnd; s += 4) {
        sum = fma(v128.load(pixel + load<u32>(s) + (c << 2)), v128.load(w), sum);
        w += padded;
      }
      const to = out + (c << 2);
      if (residual) sum = f32x4.add(sum, v128.load(residual - y + to));
      storeLanes(to, f32x4.pmax(sum, floor), channels - c);
    }
  }
}
