import { buildGraph } from '../../core/graph';
import { type ReceptiveField, receptiveFields } from '../../core/receptiveField';
import { type ArchSpec, isResidual } from '../../core/spec';

/** The convolution of a bottleneck that has its stride. */
export const STRIDES_ON = ['3x3', '1x1'] as const;
export type StrideOn = (typeof STRIDES_ON)[number];

/** The theoretical fields of one layer. */
export interface LayerFields extends Readonly<Record<StrideOn, ReceptiveField | null>> {
  /** The network's own. */
  readonly own: StrideOn;
  /** Whether the stride can stand on either. */
  readonly both: boolean;
}

/** The field of the layer at an index, with the stride of bottlenecks on either of their convolutions. */
export function fieldsOf(spec: ArchSpec, index: number): LayerFields {
  if (!isResidual(spec)) {
    const field = fieldIn(spec, index);
    return { '3x3': field, '1x1': field, own: '3x3', both: false };
  }
  return {
    '3x3': fieldIn({ ...spec, strideOn: '3x3' }, index),
    '1x1': fieldIn({ ...spec, strideOn: '1x1' }, index),
    own: spec.strideOn,
    both: spec.block === 'bottleneck',
  };
}

function fieldIn(spec: ArchSpec, index: number): ReceptiveField | null {
  return receptiveFields(buildGraph(spec))[index] ?? null;
}
