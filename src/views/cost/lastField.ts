import type { Layer } from '../../core/layer';
import { type ReceptiveField, receptiveFields } from '../../core/receptiveField';
import type { ResNetSpec } from '../../core/spec';
import { isResidual } from '../../core/spec';
import { type Network, networkOf } from '../../store/derived';
import { otherStride } from './pasted';

/** What the last convolution of a network sees of the input. */
export interface LastField {
  readonly name: string;
  readonly field: ReceptiveField;
  /** Where the stride of a bottleneck is, and what it would see with it on the other; else null. */
  readonly stride: {
    readonly on: ResNetSpec['strideOn'];
    readonly otherPx: number;
  } | null;
}

/** The receptive field of the last convolution; null where there is none. */
export function lastFieldOf(network: Network): LastField | null {
  const last = lastConvolution(network);
  if (last === null) return null;
  const other = otherStride(network);
  const moved = other === null ? null : lastConvolution(networkOf(other));
  const { spec } = network;
  const on = isResidual(spec) ? spec.strideOn : null;
  const stride = moved === null || on === null ? null : { on, otherPx: moved.field.sizePx };
  return { name: last.layer.name, field: last.field, stride };
}

/** Where several branches end in one, as in Inception or a projection, the one that sees most. */
function lastConvolution({ graph }: Network): { layer: Layer; field: ReceptiveField } | null {
  let last: { layer: Layer; field: ReceptiveField } | null = null;
  for (const [index, field] of receptiveFields(graph).entries()) {
    const layer = graph.layers[index];
    if (layer?.op.kind !== 'conv') continue;
    if (last === null || field.sizePx >= last.field.sizePx) last = { layer, field };
  }
  return last;
}
