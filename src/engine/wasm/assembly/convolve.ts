import { argument, floorOf, fma, storeLanes } from './lanes';

/**
 * Any convolution over an input that is padded already, as a matrix product whose rows are gathered:
 * output pixel m reads, for each segment s, `length` bytes at `x + pixels[m] + segments[s]`.
 * A 1x1 has one segment; a dense window one for each of its rows, since its columns lie side by side;
 * a grouped one has one for each position.
 *
 * Weights are packed in panels of eight output channels, `[segment][channel][8]`, the last one of four
 * where no more are left, zeros beyond the end; biases are padded alike.
 *
 * Tiles of 4 pixels x 8 channels: eight sums, two weights and one pixel stay in the 15 registers that
 * x64 leaves, where 6 x 8 spilled and ran at half the speed.
 *
 * Units: blocks of pixels, in each the groups, in each blocks of channels.
 */
export function convolve(p: usize, from: usize, to: usize): void {
  const x = argument(p, 0), weights = argument(p, 1), bias = argument(p, 2), y = argument(p, 3);
  const residual = argument(p, 4), floor = floorOf(argument(p, 5));
  const pixels = argument(p, 6), segments = argument(p, 7), segmentsEnd = segments + (argument(p, 8) << 2);
  const length = argument(p, 9), count = argument(p, 10), channels = argument(p, 11), row = argument(p, 12);
  const groups = argument(p, 13), xGroup = argument(p, 14), yGroup = argument(p, 15);
  const weightsGroup = argument(p, 16), biasGroup = argument(p, 17);
  const pixelBlock = argument(p, 18), channelBlock = argument(p, 19), channelBlocks = argument(p, 20);
  const panelChannel = argument(p, 8) * length;
  for (let unit = from; unit < to; unit++) {
    const group = unit / channelBlocks % groups;
    const first = unit / channelBlocks / groups * pixelBlock;
    const past = min(first + pixelBlock, count);
    const xs = x + group * xGroup, ys = y + group * yGroup;
    const panels = weights + group * weightsGroup, biases = bias + group * biasGroup;
    let n = unit % channelBlocks * channelBlock;
    const end = min(n + channelBlock, channels);
    for (; n < end; n += 8) {
      const panel = panels + n * panelChannel, b = biases + (n << 2), out = ys + (n << 2);
      const more = residual ? residual - y + out : 0;
      if (channels - n > 4) {
        tiles8(xs, pixels, segments, segmentsEnd, length, panel, b, out, more, floor, first, past, row, channels - n - 4);
      } else {
        tiles4(xs, pixels, segments, segmentsEnd, length, panel, b, out, more, floor, first, past, row, channels - n);
      }
    }
  }
}

/** Adds the residual, cuts off and stores. */
// @ts-ignore: decorator
@inline
function finish(value: v128, to: usize, residual: usize, floor: v128, lanes: usize): void {
  if (residual) value = f32x4.add(value, v128.load(residual));
  storeLanes(to, f32x4.pmax(value, floor), lanes);
}

/** Pixels `[first, past)`, channels of one panel of eight; `lanes`: how many of the last four there are. */
function tiles8(
  x: usize, pixels: usize, segments: usize, segmentsEnd: usize, length: usize, panel: usize, bias: usize,
  y: usize, residual: usize, floor: v128, first: usize, past: usize, row: usize, lanes: usize,
): void {
  const last = pixels + (past - 1 << 2), panelStep = length << 3;
  for (let m = first; m < past; m += 4) {
    const at = pixels + (m << 2);
    const p0 = x + load<u32>(at), p1 = x + load<u32>(min(at + 4, last));
    const p2 = x + load<u32>(min(at + 8, last)), p3 = x + load<u32>(min(at + 12, last));
    let c00 = v128.load(bias), c01 = v128.load(bias, 16);
    let c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01;
    let w = panel, end = panel;
    for (let s = segments; s < segmentsEnd; s += 4) {
      const offset: usize = load<u32>(s);
      let a0 = p0 + offset, a1 = p1 + offset, a2 = p2 + offset, a3 = p3 + offset;
      end += panelStep;
      while (w < end) {
        const w0 = v128.load(w), w1 = v128.load(w, 16);
        let a = v128.load32_splat(a0);
        c00 = fma(a, w0, c00);
        c01 = fma(a, w1, c01);
        a = v128.load32_splat(a1);
        c10 = fma(a, w0, c10);
        c11 = fma(a, w1, c11);
        a = v128.load32_splat(a2);
        c20 = fma(a, w0, c20);
        c21 = fma(a, w1, c21);
        a = v128.load32_splat(a3);
        c30 = fma(a, w0, c30);
        c31 = fma(a, w1, c31);
        w += 32;
        a0 += 4;
        a1 += 4;
        a2 += 4;
        a3 += 4;
      }
    }
    let o = y + m * row, r = residual ? residual + m * row : 0;
    finish(c00, o, r, floor, 4);
    finish(c01, o + 16, r ? r + 16 : 0, floor, lanes);
    if (m + 1 >= past) continue;
    o += row;
    if (r) r += row;
    finish(c10, o, r, floor, 4);
    finish(c11, o + 16, r ? r + 16 : 0, floor, lanes);
    if (m + 2 >= past) continue;
    o += row;
    if (r) r += row;
    finish(c20, o, r, floor, 4);
    finish(c21, o + 16, r ? r + 16 : 0, floor, lanes);
    if (m + 3 >= past) continue;
    o += row;
    if (r) r += row;
    finish(c30, o, r, floor, 4);
    finish(c31, o + 16, r ? r + 16 : 0, floor, lanes);
  }
}

/** The same for a panel of four, eight pixels at a time; `lanes`: how many channels there are. */
function tiles4(
  x: usize, pixels: usize, segments: usize, segmentsEnd: usize, length: usize, panel: usize, bias: usize,
  y: usize, residual: usize, floor: v128, first: usize, past: usize, row: usize, lanes: usize,
): void {
  const last = pixels + (past - 1 << 2), panelStep = length << 2, fours = panelStep & ~63;
  for (let m = first; m < past; m += 8) {
    const at = pixels + (m << 2);
    const p0 = x + load<u32>(at), p1 = x + load<u32>(min(at + 4, last));
    const p2 = x + load<u32>(min(at + 8, last)), p3 = x + load<u32>(min(at + 12, last));
    const p4 = x + load<u32>(min(at + 16, last)), p5 = x + load<u32>(min(at + 20, last));
    const p6 = x + load<u32>(min(at + 24, last)), p7 = x + load<u32>(min(at + 28, last));
    let c0 = v128.load(bias), c1 = c0, c2 = c0, c3 = c0, c4 = c0, c5 = c0, c6 = c0, c7 = c0;
    let w = panel, end = panel;
    for (let s = segments; s < segmentsEnd; s += 4) {
      const offset: usize = load<u32>(s);
      let a0 = p0 + offset, a1 = p1 + offset, a2 = p2 + offset, a3 = p3 + offset;
      let a4 = p4 + offset, a5 = p5 + offset, a6 = p6 + offset, a7 = p7 + offset;
      const endFours = end + fours;
      end += panelStep;
      // Four inputs at a time without moving the pointers: a group of four is one turn.
      while (w < endFours) {
        let k = v128.load(w);
        c0 = fma(v128.load32_splat(a0), k, c0);
        c1 = fma(v128.load32_splat(a1), k, c1);
        c2 = fma(v128.load32_splat(a2), k, c2);
        c3 = fma(v128.load32_splat(a3), k, c3);
        c4 = fma(v128.load32_splat(a4), k, c4);
        c5 = fma(v128.load32_splat(a5), k, c5);
        c6 = fma(v128.load32_splat(a6), k, c6);
        c7 = fma(v128.load32_splat(a7), k, c7);
        k = v128.load(w, 16);
        c0 = fma(v128.load32_splat(a0, 4), k, c0);
        c1 = fma(v128.load32_splat(a1, 4), k, c1);
        c2 = fma(v128.load32_splat(a2, 4), k, c2);
        c3 = fma(v128.load32_splat(a3, 4), k, c3);
        c4 = fma(v128.load32_splat(a4, 4), k, c4);
        c5 = fma(v128.load32_splat(a5, 4), k, c5);
        c6 = fma(v128.load32_splat(a6, 4), k, c6);
        c7 = fma(v128.load32_splat(a7, 4), k, c7);
        k = v128.load(w, 32);
        c0 = fma(v128.load32_splat(a0, 8), k, c0);
        c1 = fma(v128.load32_splat(a1, 8), k, c1);
        c2 = fma(v128.load32_splat(a2, 8), k, c2);
        c3 = fma(v128.load32_splat(a3, 8), k, c3);
        c4 = fma(v128.load32_splat(a4, 8), k, c4);
        c5 = fma(v128.load32_splat(a5, 8), k, c5);
        c6 = fma(v128.load32_splat(a6, 8), k, c6);
        c7 = fma(v128.load32_splat(a7, 8), k, c7);
        k = v128.load(w, 48);
        c0 = fma(v128.load32_splat(a0, 12), k, c0);
        c1 = fma(v128.load32_splat(a1, 12), k, c1);
        c2 = fma(v128.load32_splat(a2, 12), k, c2);
        c3 = fma(v128.load32_splat(a3, 12), k, c3);
        c4 = fma(v128.load32_splat(a4, 12), k, c4);
        c5 = fma(v128.load32_splat(a5, 12), k, c5);
        c6 = fma(v128.load32_splat(a6, 12), k, c6);
        c7 = fma(v128.load32_splat(a7, 12), k, c7);
        w += 64;
        a0 += 16;
        a1 += 16;
        a2 += 16;
        a3 += 16;
        a4 += 16;
        a5 += 16;
        a6 += 16;
        a7 += 16;
      }
      while (w < end) {
        const k = v128.load(w);
        c0 = fma(v128.load32_splat(a0), k, c0);
        c1 = fma(v128.load32_splat(a1), k, c1);
        c2 = fma(v128.load32_splat(a2), k, c2);
        c3 = fma(v128.load32_splat(a3), k, c3);
        c4 = fma(v128.load32_splat(a4), k, c4);
        c5 = fma(v128.load32_splat(a5), k, c5);
        c6 = fma(v128.load32_splat(a6), k, c6);
        c7 = fma(v128.load32_splat(a7), k, c7);
        w += 16;
        a0 += 4;
        a1 += 4;
        a2 += 4;
        a3 += 4;
        a4 += 4;
        a5 += 4;
        a6 += 4;
        a7 += 4;
      }
    }
    const count = past - m;
    let o = y + m * row, r = residual ? residual + m * row : 0;
    const step = residual ? row : 0;
    finish(c0, o, r, floor, lanes);
    if (count > 1) finish(c1, (o += row), (r += step), floor, lanes);
    if (count > 2) finish(c2, (o += row), (r += step), floor, lanes);
    if (count > 3) finish(c3, (o += row), (r += step), floor, lanes);
    if (count > 4) finish(c4, (o += row), (r += step), floor, lanes);
    if (count > 5) finish(c5, (o += row), (r += step), floor, lanes);
    if (count > 6) finish(c6, (o += row), (r += step), floor, lanes);
    if (count > 7) finish(c7, (o += row), (r += step), floor, lanes);
  }
}
