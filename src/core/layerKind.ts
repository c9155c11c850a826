import type { Layer } from './layer';

/**
 * What a layer is, for those that ask where a cost lies. `3x3` is every dense kernel larger than 1x1, `grouped`
 * every convolution in groups; `projection` is the 1x1 of a shortcut; what computes no products is `other`.
 */
export const LAYER_KINDS = [
  'stem',
  '1x1',
  '3x3',
  'grouped',
  'projection',
  'fc',
  'batchNorm',
  'other',
] as const;
export type LayerKind = (typeof LAYER_KINDS)[number];

/** The kind of a layer. */
export function layerKindOf({ op, place }: Pick<Layer, 'op' | 'place'>): LayerKind {
  if (op.kind === 'linear') return 'fc';
  if (op.kind === 'batchNorm') return 'batchNorm';
  if (op.kind !== 'conv') return 'other';
  if (place.part === 'stem') return 'stem';
  if (op.groups > 1) return 'grouped';
  if (place.part === 'stage' && place.branch === 'shortcut') return 'projection';
  return op.kernel[0] === 1 && op.kernel[1] === 1 ? '1x1' : '3x3';
}
