import { type Cost, graphCost } from '../cost';
import { buildGraph } from '../graph';
import { residualOf } from '../presets';
import reference from '../reference/torchvision_counts.json';
import type { ArchSpec } from '../spec';

type Row = (typeof reference.models)['resnet18'];

/** A network's counts beside torchvision's. */
export interface CountRow {
  readonly name: string;
  /** Parameters, buffers, multiply-adds, outputs of convolutions and fc. */
  readonly counted: readonly number[];
  readonly wanted: readonly number[];
}

/** Counts every network of torchvision's table. count: what counts a network. */
export function countRows(count: (spec: ArchSpec) => Cost = costOf): readonly CountRow[] {
  return Object.entries<Row>(reference.models).map(([name, row]) => {
    const { params, buffers, macs, activationOutputs } = count(specOf(name));
    return {
      name,
      counted: [params, buffers, macs, activationOutputs],
      wanted: [row.params, row.buffers, row.macs, row.conv_fc_outputs],
    };
  });
}

function costOf(spec: ArchSpec): Cost {
  return graphCost(buildGraph(spec));
}

function specOf(name: string): ArchSpec {
  const [preset = name, variant] = name.split('_v1_');
  const spec = residualOf(preset);
  return variant === 'stride_on_1x1' ? { ...spec, strideOn: '1x1' } : spec;
}
