import type { Shape } from './layer';

/** Numbers in one image's activations of a shape. */
export function elementsOf({ channels, heightPx, widthPx }: Shape): number {
  return channels * heightPx * widthPx;
}
