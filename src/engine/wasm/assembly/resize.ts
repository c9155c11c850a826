// A module of its own, for who crops photos and runs no network: resizing as ../../photo/resize.ts has it, to
// the bit. A pixel is four bytes, red first; weights have 22 bits after the point.
// @ts-ignore: decorator
@inline
const BITS: i32 = 22;

/** Four channels as 32-bit numbers. */
// @ts-ignore: decorator
@inline
function channels(pixel: v128): v128 {
  return i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(pixel));
}

// @ts-ignore: decorator
@inline
function half(): v128 {
  return i32x4.splat(1 << (BITS - 1));
}

/** Sums as bytes, clamped, in the first four lanes; its alpha is 255. */
// @ts-ignore: decorator
@inline
function pixelOf(sums: v128): v128 {
  const words = i32x4.shr_s(sums, BITS), halves = i16x8.narrow_i32x4_s(words, words);
  return v128.or(i8x16.narrow_i16x8_u(halves, halves), i32x4.splat(0xff000000));
}

/**
 * Resizes rows along x: rgba `[rows, rowBytes]` -> out `[rows, outputs, 4]`. The taps of an output are `count`
 * pixels from `first` on, with its row of `weights`, `[outputs, stride]`.
 */
export function shrinkRows(
  rgba: usize, rows: usize, rowBytes: usize,
  first: usize, count: usize, weights: usize, stride: usize, outputs: usize, out: usize,
): void {
  for (let row: usize = 0; row < rows; row++, rgba += rowBytes) {
    for (let i: usize = 0; i < outputs; i++, out += 4) {
      let at = rgba + (load<u32>(first + (i << 2)) << 2), weight = weights + (i * stride << 2);
      const end = weight + (load<u32>(count + (i << 2)) << 2);
      let sums = half(), others = i32x4.splat(0);
      for (; weight + 16 <= end; weight += 16, at += 16) {
        const pixels = v128.load(at), some = v128.load(weight);
        const low = i16x8.extend_low_i8x16_u(pixels), high = i16x8.extend_high_i8x16_u(pixels);
        sums = i32x4.add(sums, i32x4.mul(i32x4.extend_low_i16x8_u(low), i8x16.shuffle(some, some, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3)));
        others = i32x4.add(others, i32x4.mul(i32x4.extend_high_i16x8_u(low), i8x16.shuffle(some, some, 4, 5, 6, 7, 4, 5, 6, 7, 4, 5, 6, 7, 4, 5, 6, 7)));
        sums = i32x4.add(sums, i32x4.mul(i32x4.extend_low_i16x8_u(high), i8x16.shuffle(some, some, 8, 9, 10, 11, 8, 9, 10, 11, 8, 9, 10, 11, 8, 9, 10, 11)));
        others = i32x4.add(others, i32x4.mul(i32x4.extend_high_i16x8_u(high), i8x16.shuffle(some, some, 12, 13, 14, 15, 12, 13, 14, 15, 12, 13, 14, 15, 12, 13, 14, 15)));
      }
      for (; weight < end; weight += 4, at += 4) {
        sums = i32x4.add(sums, i32x4.mul(channels(v128.load32_zero(at)), v128.load32_splat(weight)));
      }
      v128.store32_lane(out, pixelOf(i32x4.add(sums, others)), 0);
    }
  }
}

/**
 * Resizes along y: rgba `[rows, columns, 4]` -> out `[outputs, columns, 4]`, opaque. Taps as those of `shrinkRows`,
 * over rows.
 */
export function mixRows(
  rgba: usize, columns: usize,
  first: usize, count: usize, weights: usize, stride: usize, outputs: usize, out: usize,
): void {
  const rowBytes = columns << 2;
  for (let i: usize = 0; i < outputs; i++) {
    const top = rgba + load<u32>(first + (i << 2)) * rowBytes, begin = weights + (i * stride << 2);
    const end = begin + (load<u32>(count + (i << 2)) << 2);
    let x: usize = 0;
    for (; x + 16 <= rowBytes; x += 16) {
      let a = half(), b = half(), c = half(), d = half(), at = top + x;
      for (let weight = begin; weight < end; weight += 4, at += rowBytes) {
        const pixels = v128.load(at), factor = v128.load32_splat(weight);
        const low = i16x8.extend_low_i8x16_u(pixels), high = i16x8.extend_high_i8x16_u(pixels);
        a = i32x4.add(a, i32x4.mul(i32x4.extend_low_i16x8_u(low), factor));
        b = i32x4.add(b, i32x4.mul(i32x4.extend_high_i16x8_u(low), factor));
        c = i32x4.add(c, i32x4.mul(i32x4.extend_low_i16x8_u(high), factor));
        d = i32x4.add(d, i32x4.mul(i32x4.extend_high_i16x8_u(high), factor));
      }
      v128.store32_lane(out + x, pixelOf(a), 0);
      v128.store32_lane(out + x, pixelOf(b), 0, 4);
      v128.store32_lane(out + x, pixelOf(c), 0, 8);
      v128.store32_lane(out + x, pixelOf(d), 0, 12);
    }
    for (; x < rowBytes; x += 4) {
      let sums = half(), at = top + x;
      for (let weight = begin; weight < end; weight += 4, at += rowBytes) {
        sums = i32x4.add(sums, i32x4.mul(channels(v128.load32_zero(at)), v128.load32_splat(weight)));
      }
      v128.store32_lane(out + x, pixelOf(sums), 0);
    }
    out += rowBytes;
  }
}
