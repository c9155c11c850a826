import { FLOAT_BYTES } from './floats';

/** How the outputs of a `convolve` are cut into units of work. */
export interface ConvBlocks {
  readonly pixelBlock: number;
  readonly channelBlock: number;
  readonly channelBlocks: number;
  readonly units: number;
  readonly chunk: number;
}

/** Input that a unit reads again for each panel of weights: it should stay in the second cache. */
const INPUT_BYTES = 96 * 1024;
/** Enough for eight threads to end at about the same time. */
const MIN_UNITS = 32;
const PANEL = 8;

/**
 * pixels: of the output; depth: numbers that one output sums; outputs: channels of a group.
 */
export function convBlocks(
  pixels: number,
  depth: number,
  outputs: number,
  groups: number,
): ConvBlocks {
  const fitting = INPUT_BYTES / FLOAT_BYTES / (groups === 1 ? depth : depth * 4);
  const pixelBlock = clamp(Math.floor(fitting / 8) * 8, 16, 512);
  const pixelBlocks = Math.ceil(pixels / pixelBlock);
  const panels = Math.ceil(outputs / PANEL);
  const wanted = Math.ceil(MIN_UNITS / (pixelBlocks * groups));
  const channelBlock = Math.ceil(panels / Math.min(wanted, panels)) * PANEL;
  const channelBlocks = Math.ceil(outputs / channelBlock);
  const units = pixelBlocks * groups * channelBlocks;
  // The groups of a block read the same lines of the cache.
  const chunk = Math.max(1, Math.floor(units / MIN_UNITS));
  return { pixelBlock, channelBlock, channelBlocks, units, chunk };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
