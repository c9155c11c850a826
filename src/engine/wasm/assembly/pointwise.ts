import { argument, floorOf, fma, storeLanes } from './lanes';

/**
 * Sum of values, then a cut: one alone with a floor of 0 is a ReLU. Its numbers: y, whether a ReLU ends
 * it, count, then the addresses. Units: vectors of four; buffers have room for the last one.
 */
export function addAll(p: usize, from: usize, to: usize): void {
  const y = argument(p, 0), floor = floorOf(argument(p, 1)), count = argument(p, 2);
  for (let at = from << 4; at < to << 4; at += 16) {
    let sum = v128.load(argument(p, 3) + at);
    for (let k: usize = 1; k < count; k++) sum = f32x4.add(sum, v128.load(argument(p, 3 + k) + at));
    v128.store(y + at, f32x4.pmax(sum, floor));
  }
}

/** `x * scale + shift` by channel. Its numbers: x, y, scale, shift, ReLU, channels. Units: pixels. */
export function affine(p: usize, from: usize, to: usize): void {
  const x = argument(p, 0), y = argument(p, 1), scale = argument(p, 2), shift = argument(p, 3);
  const floor = floorOf(argument(p, 4)), channels = argument(p, 5), pixel = channels << 2;
  for (let m = from; m < to; m++) {
    for (let c: usize = 0; c < channels; c += 4) {
      const at = m * pixel + (c << 2);
      const value = fma(v128.load(x + at), v128.load(scale + (c << 2)), v128.load(shift + (c << 2)));
      storeLanes(y + at, f32x4.pmax(value, floor), channels - c);
    }
  }
}

/**
 * Concatenation along the channels. Its numbers: y, bytes of a pixel of y, count, then each input's
 * address and bytes of a pixel. Units: pixels.
 */
export function copyStrips(p: usize, from: usize, to: usize): void {
  const pixel = argument(p, 1), count = argument(p, 2);
  for (let m = from; m < to; m++) {
    let out = argument(p, 0) + m * pixel;
    for (let k: usize = 0; k < count; k++) {
      const bytes = argument(p, 4 + 2 * k);
      memory.copy(out, argument(p, 3 + 2 * k) + m * bytes, bytes);
      out += bytes;
    }
  }
}

/**
 * `[n, pixels, channels] -> [n, channels, pixels]`. Its numbers: x, y, pixels, channels. Units: channels, of
 * all images.
 */
export function transpose(p: usize, from: usize, to: usize): void {
  const x = argument(p, 0), y = argument(p, 1), pixels = argument(p, 2), channels = argument(p, 3);
  for (let row = from; row < to; row++) {
    const first = x + (row / channels * pixels * channels + row % channels << 2);
    for (let m: usize = 0; m < pixels; m++) {
      store<f32>(y + (row * pixels + m << 2), load<f32>(first + (m * channels << 2)));
    }
  }
}

/**
 * Krizhevsky et al. 2012, section 3.3: `x / (2 + 1e-4 * sum of squares) ^ 0.75`, the sum over the `size`
 * channels around its own. Its numbers: x, y, channels, size. Units: pixels.
 */
export function responseNorm(p: usize, from: usize, to: usize): void {
  const channels = <i32>argument(p, 2), size = <i32>argument(p, 3), before = size / 2;
  for (let m = from; m < to; m++) {
    const x = argument(p, 0) + m * <usize>(channels << 2), y = argument(p, 1) + m * <usize>(channels << 2);
    for (let c = 0; c < channels; c++) {
      let energy: f32 = 0;
      for (let k = max(c - before, 0); k < min(c - before + size, channels); k++) {
        const value = load<f32>(x + (k << 2));
        energy += value * value;
      }
      const root = sqrt<f32>(2 + <f32>1e-4 * energy);
      store<f32>(y + (c << 2), load<f32>(x + (c << 2)) / (root * sqrt<f32>(root)));
    }
  }
}
