import { argument, floorOf, fma } from './lanes';

// F(4x4, 3x3) of Lavin and Gray 2015: a tile of 4x4 outputs from one of 6x6 inputs by 36 products in place
// of 144. Between the two transforms stand 36 matrix products, which `convolve` does as 36 groups.

// @ts-ignore: decorator
@inline
function times(a: v128, factor: f32): v128 {
  return f32x4.mul(a, f32x4.splat(factor));
}

// @ts-ignore: decorator
@inline
function loadIf(there: bool, at: usize): v128 {
  return there ? v128.load(at) : f32x4.splat(0);
}

/** Six values become six, which are stored `step` bytes apart: `B^T d`. */
// @ts-ignore: decorator
@inline
function inputTransform(d0: v128, d1: v128, d2: v128, d3: v128, d4: v128, d5: v128, to: usize, step: usize): void {
  const minus5 = f32x4.splat(-5), four = f32x4.splat(4);
  v128.store(to, fma(d0, four, fma(d2, minus5, d4)));
  const even = fma(d2, f32x4.splat(-4), d4), odd = fma(d1, f32x4.splat(-4), d3);
  v128.store(to + step, f32x4.add(even, odd));
  v128.store(to + 2 * step, f32x4.sub(even, odd));
  const far = f32x4.sub(d4, d2), twice = times(f32x4.sub(d3, d1), 2);
  v128.store(to + 3 * step, f32x4.add(far, twice));
  v128.store(to + 4 * step, f32x4.sub(far, twice));
  v128.store(to + 5 * step, fma(d1, four, fma(d3, minus5, d5)));
}

/**
 * `[n,h,w,c] -> [36][tiles][c]`, one px of padding. Its numbers: x, y, height, width, channels (a multiple
 * of four), tiles in a row, tiles, tiles of an image. Units: tiles, of all images.
 */
export function winogradInput(p: usize, from: usize, to: usize): void {
  const x = argument(p, 0), y = argument(p, 1), pixel = argument(p, 4) << 2;
  const height = <i32>argument(p, 2), width = <i32>argument(p, 3), across = argument(p, 5);
  const step = argument(p, 6) * pixel, row = step * 6, each = argument(p, 7);
  const imageBytes = <usize>(height * width) * pixel;
  for (let tile = from; tile < to; tile++) {
    const within = tile % each, image = x + tile / each * imageBytes;
    const top = <i32>(within / across * 4) - 1, left = <i32>(within % across * 4) - 1;
    const at = image + <usize>(top * width + left) * pixel, line = <usize>width * pixel, out = y + tile * pixel;
    const r0 = top >= 0, r2 = top + 2 < height, r3 = top + 3 < height, r4 = top + 4 < height, r5 = top + 5 < height;
    for (let j: i32 = 0; j < 6; j++) {
      const there = left + j >= 0 && left + j < width, column = at + <usize>j * pixel, into = out + <usize>j * step;
      for (let c: usize = 0; c < pixel; c += 16) {
        const d = column + c;
        inputTransform(
          loadIf(there && r0, d), loadIf(there, d + line), loadIf(there && r2, d + 2 * line),
          loadIf(there && r3, d + 3 * line), loadIf(there && r4, d + 4 * line), loadIf(there && r5, d + 5 * line),
          into + c, row,
        );
      }
    }
    for (let i: usize = 0; i < 6; i++) {
      for (let c: usize = 0; c < pixel; c += 16) {
        const d = out + i * row + c;
        inputTransform(
          v128.load(d), v128.load(d + step), v128.load(d + 2 * step),
          v128.load(d + 3 * step), v128.load(d + 4 * step), v128.load(d + 5 * step),
          d, step,
        );
      }
    }
  }
}

/**
 * `[36][tiles][k] -> [n,h,w,k]` with bias, residual and ReLU; the products are overwritten. Its numbers: the
 * products, bias, y, residual (0: none), ReLU, height, width, channels, tiles in a row, tiles,
 * tiles of an image. Units: tiles, of all images.
 */
export function winogradOutput(p: usize, from: usize, to: usize): void {
  const x = argument(p, 0), bias = argument(p, 1), y = argument(p, 2), residual = argument(p, 3);
  const floor = floorOf(argument(p, 4)), height = argument(p, 5), width = argument(p, 6);
  const pixel = argument(p, 7) << 2, across = argument(p, 8), step = argument(p, 9) * pixel, row = step * 6;
  const each = argument(p, 10);
  for (let tile = from; tile < to; tile++) {
    const within = tile % each, image = y + tile / each * height * width * pixel;
    const top = within / across * 4, left = within % across * 4, products = x + tile * pixel;
    for (let j: usize = 0; j < 6; j++) {
      for (let c: usize = 0; c < pixel; c += 16) {
        const m = products + j * step + c;
        const m1 = v128.load(m + row), m2 = v128.load(m + 2 * row), m3 = v128.load(m + 3 * row), m4 = v128.load(m + 4 * row);
        const sum = f32x4.add(m1, m2), difference = f32x4.sub(m1, m2);
        const far = f32x4.add(m3, m4), farther = times(f32x4.sub(m3, m4), 2);
        v128.store(m, f32x4.add(f32x4.add(v128.load(m), sum), far));
        v128.store(m + row, f32x4.add(difference, farther));
        v128.store(m + 2 * row, fma(far, f32x4.splat(4), sum));
        v128.store(m + 3 * row, f32x4.add(fma(farther, f32x4.splat(4), difference), v128.load(m + 5 * row)));
      }
    }
    const rows = min<usize>(height - top, 4), columns = min<usize>(width - left, 4);
    for (let i: usize = 0; i < rows; i++) {
      const out = image + ((top + i) * width + left) * pixel;
      for (let c: usize = 0; c < pixel; c += 16) {
        const m = products + i * row + c, to = out + c, b = v128.load(bias + c);
        const m1 = v128.load(m + step), m2 = v128.load(m + 2 * step), m3 = v128.load(m + 3 * step), m4 = v128.load(m + 4 * step);
        const sum = f32x4.add(f32x4.add(m1, m2), b), difference = f32x4.add(f32x4.sub(m1, m2), b);
        const far = f32x4.add(m3, m4), farther = times(f32x4.sub(m3, m4), 2);
        const more = residual ? residual - y + to : 0;
        put(f32x4.add(f32x4.add(v128.load(m), sum), far), to, more, floor);
        if (columns > 1) put(f32x4.add(difference, farther), to + pixel, more ? more + pixel : 0, floor);
        if (columns > 2) put(fma(far, f32x4.splat(4), sum), to + 2 * pixel, more ? more + 2 * pixel : 0, floor);
        if (columns > 3) {
          const last = f32x4.add(fma(farther, f32x4.splat(4), difference), v128.load(m + 5 * step));
          put(last, to + 3 * pixel, more ? more + 3 * pixel : 0, floor);
        }
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function put(value: v128, to: usize, residual: usize, floor: v128): void {
  if (residual) value = f32x4.add(value, v128.load(residual));
  v128.store(to, f32x4.pmax(value, floor));
}
