import type { Machine } from './family';
import { type Product, type Split, splitCost, stepsOf } from './splitCost';
import { lanesOf, type SplitTile, splitTileBytes } from './wgsl/splitConv';

/**
 * The tiles of the split convolution. Those that between them come within 2 % of the best of all that were timed
 * on an H100 (docs/engine.md); each keeps to the limits that every device has.
 */
export const SPLIT_TILES: readonly SplitTile[] = [
  { pixels: 16, channels: 32, rows: 4, depth: 16, parts: 4 },
  { pixels: 32, channels: 32, rows: 4, depth: 8, parts: 4 },
  { pixels: 16, channels: 64, rows: 4, depth: 16, parts: 1 },
  { pixels: 32, channels: 64, rows: 8, depth: 16, parts: 1 },
  { pixels: 64, channels: 64, rows: 8, depth: 16, parts: 1 },
];

const SLICES = [1, 2, 4, 8, 16] as const;
/** Slices take no more memory than this, bytes. */
const MAX_SLICE_BYTES = 2 ** 24;

/** The cheapest way to compute a product on a machine. */
export function chooseSplit(product: Product, machine: Machine): Split {
  const ways = waysOf(product, machine);
  const costs = ways.map((way) => splitCost(product, way, machine.cores));
  const best = ways[costs.indexOf(Math.min(...costs))];
  if (best === undefined) throw new Error(`no tile fits: ${JSON.stringify(machine)}`);
  return best;
}

/** All ways that a machine's limits allow and that leave no part of the sum without a step. */
export function waysOf(
  product: Product,
  { maxInvocations, maxWorkgroupBytes }: Pick<Machine, 'maxInvocations' | 'maxWorkgroupBytes'>,
  tiles = SPLIT_TILES,
): Split[] {
  const fit = tiles.filter(
    (tile) =>
      lanesOf(tile) * tile.parts <= maxInvocations && splitTileBytes(tile) <= maxWorkgroupBytes,
  );
  return fit.flatMap((tile) =>
    SLICES.map((slices) => ({ tile, slices })).filter((way) => isWhole(product, way)),
  );
}

/** Slices have all something to sum, and room. */
function isWhole(product: Product, split: Split): boolean {
  if (split.slices === 1) return true;
  const { tile, slices } = split;
  const steps = product.taps * Math.ceil(product.depth / tile.depth);
  const bytes = slices * product.pixels * product.channels * Float32Array.BYTES_PER_ELEMENT;
  const lastBegins = (slices - 1) * tile.parts * stepsOf(product, split);
  return lastBegins < steps && bytes <= MAX_SLICE_BYTES;
}
