import type { Interpolation } from '../../core/trained';
import { inputRange, type Taps, tapsOf, WEIGHT_BITS } from './filter';
import type { Picture } from './photo';

/** A rectangle of pixels. */
export interface Box {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Where pixels are read from: a rectangle at a time, so that a large photo is never in memory whole. */
export interface PixelSource {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Opaque RGBA bytes of the box, rows from the top. */
  read(box: Box): Uint8ClampedArray;
}

/** The size that a source is brought to, and how. */
export interface ResizeTarget {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly interpolation: Interpolation;
}

/** 4 MiB of RGBA are read at a time. */
const BAND_PX = 2 ** 20;
const HALF = 2 ** (WEIGHT_BITS - 1);

/** What a resize reads and computes. */
interface ResizePlan {
  readonly across: Taps;
  readonly down: Taps;
  /** Rows and columns of the source that are read, `from` inclusive, `to` exclusive. */
  readonly rows: Range;
  readonly columns: Range;
  /** The rows from the top, some at a time. */
  readonly bands: readonly Box[];
}

type Range = ReturnType<typeof inputRange>;

/** Resizes, and gives the part of it that is in a box. */
export type ResizeBox = (source: PixelSource, to: ResizeTarget, box: Box) => Picture;

/** What the part `box` of a resized source depends on. */
export function resizePlan(source: PixelSource, to: ResizeTarget, box: Box): ResizePlan {
  const taps = tapsOf(to.interpolation);
  const across = taps(source.widthPx, to.widthPx, box.leftPx, box.leftPx + box.widthPx);
  const down = taps(source.heightPx, to.heightPx, box.topPx, box.topPx + box.heightPx);
  const [rows, columns] = [inputRange(down), inputRange(across)];
  const widthPx = columns.to - columns.from;
  const bandRows = Math.max(1, Math.floor(BAND_PX / widthPx));
  const bands = [];
  for (let topPx = rows.from; topPx < rows.to; topPx += bandRows) {
    const heightPx = Math.min(bandRows, rows.to - topPx);
    bands.push({ leftPx: columns.from, topPx, widthPx, heightPx });
  }
  return { across, down, rows, columns, bands };
}

/**
 * The part `box` of what `source` is when resized to `widthPx` x `heightPx`. Only what the box
 * depends on is read and computed.
 * Source: Pillow's `Image.resize`: along the rows first, rounded and clamped to 8 bits between.
 */
export function resizeBox(source: PixelSource, to: ResizeTarget, box: Box): Picture {
  const plan = resizePlan(source, to, box);
  const rgba = mixRows(shrinkRows(source, plan), plan.down, plan.rows.from);
  return { widthPx: box.widthPx, heightPx: box.heightPx, rgba };
}

/** Resizes the plan's rows along x. -> [rows, outputs, 3] bytes. */
function shrinkRows(
  source: PixelSource,
  { across, rows, columns, bands }: ResizePlan,
): Uint8ClampedArray {
  const rowLength = across.first.length * 3;
  const out = new Uint8ClampedArray((rows.to - rows.from) * rowLength);
  for (const band of bands) {
    const pixels = source.read(band);
    for (let row = 0; row < band.heightPx; row += 1) {
      const rgba = pixels.subarray(row * band.widthPx * 4, (row + 1) * band.widthPx * 4);
      const at = (band.topPx - rows.from + row) * rowLength;
      shrinkRow(rgba, across, columns.from, out.subarray(at, at + rowLength));
    }
  }
  return out;
}

/** rgba: [columns, 4] from column `fromColumn` -> out: [outputs, 3]. */
function shrinkRow(
  rgba: Uint8ClampedArray,
  { first, count, weights, stride }: Taps,
  fromColumn: number,
  out: Uint8ClampedArray,
): void {
  for (let i = 0; i < first.length; i += 1) {
    const taps = count[i] as number;
    let at = ((first[i] as number) - fromColumn) * 4;
    let red = HALF;
    let green = HALF;
    let blue = HALF;
    for (let tap = 0; tap < taps; tap += 1) {
      const weight = weights[i * stride + tap] as number;
      red += weight * (rgba[at] as number);
      green += weight * (rgba[at + 1] as number);
      blue += weight * (rgba[at + 2] as number);
      at += 4;
    }
    out[i * 3] = red >> WEIGHT_BITS;
    out[i * 3 + 1] = green >> WEIGHT_BITS;
    out[i * 3 + 2] = blue >> WEIGHT_BITS;
  }
}

/** Resizes along y. rgb: [rows, columns, 3] from row `fromRow` -> opaque [outputs, columns, 4]. */
function mixRows(
  rgb: Uint8ClampedArray,
  { first, count, weights, stride }: Taps,
  fromRow: number,
): Uint8ClampedArray<ArrayBuffer> {
  const inputs = inputRange({ first, count, weights, stride });
  const rowLength = rgb.length / (inputs.to - inputs.from);
  const out = new Uint8ClampedArray((first.length * rowLength * 4) / 3).fill(255);
  const sums = new Int32Array(rowLength);
  for (let i = 0; i < first.length; i += 1) {
    sums.fill(HALF);
    for (let tap = 0; tap < (count[i] as number); tap += 1) {
      const weight = weights[i * stride + tap] as number;
      const at = ((first[i] as number) - fromRow + tap) * rowLength;
      for (let x = 0; x < rowLength; x += 1) {
        sums[x] = (sums[x] as number) + weight * (rgb[at + x] as number);
      }
    }
    writeOpaque(sums, out, (i * rowLength * 4) / 3);
  }
  return out;
}

/** sums: [columns, 3] fixed point -> out: [columns, 4] from `at`, alpha left as it is. */
function writeOpaque(sums: Int32Array, out: Uint8ClampedArray, at: number): void {
  for (let x = 0, to = at; x < sums.length; x += 3, to += 4) {
    out[to] = (sums[x] as number) >> WEIGHT_BITS;
    out[to + 1] = (sums[x + 1] as number) >> WEIGHT_BITS;
    out[to + 2] = (sums[x + 2] as number) >> WEIGHT_BITS;
  }
}
