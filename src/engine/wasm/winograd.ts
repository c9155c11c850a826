import type { ConvOp, Layer } from '../../core/layer';
import type { Step } from '../plan';
import { FLOAT_BYTES } from './floats';
import { packedLength } from './pack';

/** Products of a tile. */
export const WINOGRAD_PRODUCTS = 36;
/** Outputs of a tile along an axis, px. */
export const WINOGRAD_PX = 4;

/**
 * Transformed weights are four times as long. Those of one layer that are longer than this are read
 * from main memory for a few tiles, which takes as long as the products that are spared.
 */
const MAX_LAYER_BYTES = 48 * 2 ** 20;
/** What all layers of a network may take: ResNet-50 takes 120 MiB, VGG-16 225. */
const MAX_NETWORK_BYTES = 256 * 2 ** 20;

/** The steps that are computed Winograd's way: early ones first, they gain most and are shortest. */
export function winogradSteps(steps: readonly Step[]): ReadonlySet<Step> {
  let room = MAX_NETWORK_BYTES;
  const chosen = new Set<Step>();
  for (const step of steps) {
    const { op, in: x, out } = step.layer;
    if (op.kind !== 'conv' || !takesWinograd(step.layer, op)) continue;
    const bytes = winogradLength(x.channels, out.channels) * FLOAT_BYTES;
    if (bytes > Math.min(room, MAX_LAYER_BYTES)) continue;
    room -= bytes;
    chosen.add(step);
  }
  return chosen;
}

/** Whether Winograd's way is made for a convolution: dense, 3x3, stride 1, padding 1. */
function takesWinograd({ in: x, out }: Layer, op: ConvOp): boolean {
  const { kernel, stride, padding, groups } = op;
  const window = [...kernel, ...stride, ...padding].join() === '3,3,1,1,1,1';
  const lanes = x.channels % 4 === 0 && out.channels % 4 === 0;
  // With few channels the transforms cost more than they spare.
  return window && groups === 1 && lanes && x.channels >= 16 && out.channels >= 16;
}

/** Tiles that cover the output: down, across. */
export function winogradTiles({ out }: Layer): [number, number] {
  return [Math.ceil(out.heightPx / WINOGRAD_PX), Math.ceil(out.widthPx / WINOGRAD_PX)];
}

/** Length of the transformed weights. */
export function winogradLength(channels: number, outputs: number): number {
  return WINOGRAD_PRODUCTS * packedLength(channels, outputs);
}

/**
 * `filter: [3,3,c,k]` -> `G g G^T`, `[36]` matrices `[c,k]`, each packed in panels as by `packPanels`;
 * k a multiple of four. into: `winogradLength`.
 */
export function packWinograd(
  filter: Float32Array,
  channels: number,
  outputs: number,
  into: Float32Array,
): void {
  const matrix = packedLength(channels, outputs);
  const window = new Float64Array(9);
  const products = new Float64Array(WINOGRAD_PRODUCTS);
  for (let n = 0; n < outputs; n += 1) {
    const start = n & ~7;
    const width = outputs - start > 4 ? 8 : 4;
    for (let c = 0; c < channels; c += 1) {
      for (let at = 0; at < 9; at += 1) window[at] = filter[(at * channels + c) * outputs + n] ?? 0;
      transform(window, products);
      const to = start * channels + c * width + (n - start);
      for (let at = 0; at < WINOGRAD_PRODUCTS; at += 1) into[at * matrix + to] = products[at] ?? 0;
    }
  }
}

const half = new Float64Array(18);

/** `[3,3] -> [6,6]` */
function transform(window: Float64Array, products: Float64Array): void {
  for (let x = 0; x < 3; x += 1) timesG(window, x, 3, half, x, 3);
  for (let row = 0; row < 6; row += 1) timesG(half, row * 3, 1, products, row * 6, 1);
}

/**
 * `G` of F(4x4, 3x3), Lavin and Gray 2015, times three numbers that lie `step` apart. Written out: a
 * network has a million windows.
 */
function timesG(
  from: Float64Array,
  start: number,
  step: number,
  into: Float64Array,
  at: number,
  apart: number,
): void {
  const a = from[start] ?? 0;
  const b = from[start + step] ?? 0;
  const c = from[start + 2 * step] ?? 0;
  const even = a / 24 + c / 6;
  into[at] = a / 4;
  into[at + apart] = -(a + c + b) / 6;
  into[at + 2 * apart] = -(a + c - b) / 6;
  into[at + 3 * apart] = even + b / 12;
  into[at + 4 * apart] = even - b / 12;
  into[at + 5 * apart] = c;
}
