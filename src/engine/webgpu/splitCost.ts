import { lanesOf, type SplitTile } from './wgsl/splitConv';

/** A dense convolution as a product `[pixels, sum] x [sum, channels]`; `sum` is split at multiples of a tile's depth. */
export interface Product {
  readonly pixels: number;
  readonly channels: number;
  /** Numbers that an output sums over at one position of the filter. */
  readonly depth: number;
  /** Positions of the filter. */
  readonly taps: number;
}

/** A way to compute a product. */
export interface Split {
  readonly tile: SplitTile;
  /** Slices of the sum that workgroups of their own take. */
  readonly slices: number;
}

// Fitted to 255 timings of 31 dense shapes on an H100 with cold weights, to 11 % (docs/engine.md). Microseconds.

/** Of a dispatch, whatever it does. */
const DISPATCH_US = 3.1;
/** Of the dispatch that adds slices up. */
const END_US = 3.2;
/** Bytes that slices are written and read at in a microsecond. */
const SLICE_BYTES_PER_US = 5.34e7;
/** Multiply-adds that a core does in a microsecond: 128 a clock at 1.755 GHz. */
const CORE_MACS_PER_US = 128 * 1755;
/** Which of it sums in registers reach, between reads of workgroup memory: for 4 and for 8 pixels an invocation. */
const EFFICIENCY = { few: 0.354, many: 0.435 } as const;
/** Until the next piece of x and the filter is there. */
const STEP_US = 0.095;
/** Of a step's barrier, for each invocation that it waits for. */
const BARRIER_US = 4.06e-4;
/** Bytes of x and the filter that all workgroups together read in a microsecond, from a cache. */
const READ_BYTES_PER_US = 3.67e7;
/** Invocations that occupy a core by themselves. */
const BUSY_LANES = 177;
/** Invocations that a core holds at most. */
const RESIDENT_LANES = 1536;

/** Steps of one part of one slice, each of a tile's depth. */
export function stepsOf({ depth, taps }: Product, { tile, slices }: Split): number {
  return Math.ceil((taps * Math.ceil(depth / tile.depth)) / (tile.parts * slices));
}

/** Workgroups of a product, all slices. */
export function workgroupsOf({ pixels, channels }: Product, { tile, slices }: Split): number {
  return Math.ceil(pixels / tile.pixels) * Math.ceil(channels / tile.channels) * slices;
}

/**
 * How long a way to compute a product takes on a device of so many cores, microseconds if they are an
 * H100's: to compare ways, not to believe. The fullest core takes its workgroups side by side as far as
 * they fit; each of their steps takes what their sums do, and no less than one workgroup alone waits
 * for memory and for its barrier.
 */
export function splitCost(product: Product, split: Split, cores: number): number {
  const { tile, slices } = split;
  const lanes = lanesOf(tile) * tile.parts;
  const perCore = Math.ceil(workgroupsOf(product, split) / cores);
  const together = Math.min(perCore, Math.max(1, Math.floor(RESIDENT_LANES / lanes)));
  const macs = tile.pixels * tile.channels * tile.depth * tile.parts;
  const efficiency = tile.rows > 4 ? EFFICIENCY.many : EFFICIENCY.few;
  const sums = macs / (CORE_MACS_PER_US * efficiency);
  const alone = STEP_US + sums * Math.max(1, BUSY_LANES / lanes) + BARRIER_US * lanes;
  const turns = Math.ceil(perCore / together);
  const step = Math.max(alone, together * sums);
  const read = readBytes(product, tile) / READ_BYTES_PER_US;
  return DISPATCH_US + turns * stepsOf(product, split) * step + read + endCost(product, slices);
}

/** All that workgroups read: x once for each tile of channels, the filter once for each of pixels. */
function readBytes({ pixels, channels, depth, taps }: Product, tile: SplitTile): number {
  const x = Math.ceil(channels / tile.channels) * pixels;
  const filter = Math.ceil(pixels / tile.pixels) * channels;
  return (x + filter) * depth * taps * Float32Array.BYTES_PER_ELEMENT;
}

/** The sums of slices are written, read again and added up. */
function endCost({ pixels, channels }: Product, slices: number): number {
  if (slices === 1) return 0;
  const bytes = slices * pixels * channels * Float32Array.BYTES_PER_ELEMENT;
  return END_US + (2 * bytes) / SLICE_BYTES_PER_US;
}
