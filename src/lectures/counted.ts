import { type Cost, graphCost, rangeCost } from '../core/cost';
import { buildGraph } from '../core/graph';
import { type ConvLayer, groupStep } from '../core/groupLimit';
import type { BlockInfo, Graph } from '../core/layer';
import { presetOf } from '../core/presets';
import { type ArchSpec, patchSpec, type SpecPatch } from '../core/spec';

/** The network of a preset, with a change on top. */
export function specOf(presetId: string, change: SpecPatch = {}): ArchSpec {
  return patchSpec(presetOf(presetId).spec, change);
}

export function graphOf(presetId: string, change: SpecPatch = {}): Graph {
  return buildGraph(specOf(presetId, change));
}

export function costOf(presetId: string, change: SpecPatch = {}): Cost {
  return graphCost(graphOf(presetId, change));
}

/** A convolution of a preset by torch's name. Throws where there is none. */
export function convOf(presetId: string, name: string): ConvLayer {
  const found = graphOf(presetId).layers.find((layer) => layer.name === name);
  if (found === undefined || found.op.kind !== 'conv') {
    throw new Error(`no convolution of this name in ${presetId}: ${name}`);
  }
  return { ...found, op: found.op };
}

/** A convolution's cost in its own number of groups. */
export function convStep(presetId: string, name: string) {
  const conv = convOf(presetId, name);
  return groupStep(conv, conv.op.groups);
}

/** The last block of each stage, which has an identity shortcut, with its cost. */
export function identityBlocks(presetId: string): readonly { info: BlockInfo; cost: Cost }[] {
  const graph = graphOf(presetId);
  return graph.stages.flatMap(({ blocks }) => {
    const info = blocks.at(-1);
    return info === undefined ? [] : { info, cost: rangeCost(graph, info.from, info.to) };
  });
}

/** An element that is known to be there. Throws where it isn't. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list.at(index);
  if (found === undefined) throw new Error(`nothing at this index: ${index}`);
  return found;
}
