import { layerCost } from '../../core/cost';
import type { Layer, Shape } from '../../core/layer';
import { type ReceptiveField, receptiveFields } from '../../core/receptiveField';
import { networkOf } from '../derived';
import type { Lane } from '../lanes';

/** One convolution or fc, its fields named as in published tables of layers. */
export interface ScriptLayer {
  /** torch's module name. */
  readonly name: string;
  readonly kind: 'conv' | 'fc';
  /** Channels, height, width; of fc its outputs alone. */
  readonly out_chw: readonly number[];
  /** Height and width; empty for fc, as its stride is. */
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly groups: number;
  readonly params: number;
  readonly macs: number;
  /** What one output sees of the input along a side, px; may reach over the edge. */
  readonly receptive_field_px: number;
  /** Distance between what two neighbouring outputs see, px. */
  readonly jump_px: number;
  /** Centre of what the first output sees, px; the first pixel's is 0.5. */
  readonly centre_px: number;
}

/** A lane's convolutions and fc, in the order in which they run. */
export function layersOf({ drawn }: Lane): ScriptLayer[] {
  const { graph } = networkOf(drawn);
  const fields = receptiveFields(graph);
  return graph.layers.flatMap((layer, index) => {
    const field = fields[index];
    return field === undefined ? [] : rowsOf(layer, field);
  });
}

function rowsOf(layer: Layer, field: ReceptiveField): ScriptLayer[] {
  const { name, op, out } = layer;
  if (op.kind !== 'conv' && op.kind !== 'linear') return [];
  const { params, macs } = layerCost(layer);
  const seen = {
    receptive_field_px: field.sizePx,
    jump_px: field.jumpPx,
    centre_px: field.startPx,
  };
  if (op.kind === 'linear') {
    const none = { out_chw: [out.channels], kernel: [], stride: [], groups: 1 };
    return [{ name, kind: 'fc', ...none, params, macs, ...seen }];
  }
  const { kernel, stride, groups } = op;
  const windowed = { out_chw: chw(out), kernel: [...kernel], stride: [...stride], groups };
  return [{ name, kind: 'conv', ...windowed, params, macs, ...seen }];
}

function chw({ channels, heightPx, widthPx }: Shape): number[] {
  return [channels, heightPx, widthPx];
}
