import type { Graph, Layer } from '../../core/layer';
import { tapIndex } from '../../core/taps';

/** What of a network is shown for a name, and how it was found. */
export interface FoundLayer {
  /** A module's name as torch has it, or a layer's. */
  readonly name: string;
  /** The layer of the graph that puts it out. */
  readonly index: number;
  /** Its own; the output of the same stage; of the last stage, where it has none of that number; or of stem or head. */
  readonly by: 'name' | 'stage' | 'last-stage' | 'part';
}

/**
 * The layer that a name means in a network. Where it has none of this name, the output of the same stage is
 * its counterpart; which stage that is, networks that have the name tell, else the name itself. Null where a
 * network has nothing but its input.
 */
export function layerIn(
  graph: Graph,
  wanted: string | null,
  others: readonly Graph[] = [],
): FoundLayer | null {
  const name = wanted ?? stageOutput(graph, 0)?.name;
  if (name === undefined) return null;
  const own = tapIndex(graph, name);
  if (own !== null) return { name, index: own, by: 'name' };
  const place = others.flatMap((other) => placeOf(other, name))[0] ?? namedPlace(name);
  return place === 'stem' || place === 'head' ? endOf(graph, place) : stageOutput(graph, place);
}

/** A stage, counted from 0, or what is outside of them. */
type Part = number | 'stem' | 'head';

function placeOf(graph: Graph, name: string): Part[] {
  const index = tapIndex(graph, name);
  const place = index === null ? undefined : graph.layers[index]?.place;
  if (place === undefined) return [];
  return [place.part === 'stage' ? place.stage : place.part];
}

function namedPlace(name: string): Part {
  const [, stage] = /^layer(\d+)/.exec(name) ?? [];
  return stage === undefined ? 'stem' : Number(stage) - 1;
}

function stageOutput(graph: Graph, stage: number): FoundLayer | null {
  const own = graph.stages[stage];
  const info = own ?? graph.stages.at(-1);
  if (info === undefined) return endOf(graph, 'head');
  const index = (info.blocks.at(-1)?.to ?? 0) - 1;
  const isNamed = isNameOfStage(graph, info.torchName);
  const name = isNamed ? info.torchName : graph.layers[index]?.name;
  if (name === undefined) return null;
  return { name, index, by: own === undefined ? 'last-stage' : 'stage' };
}

/** Whether a name stands for one stage: all stages of VGG have one name in torch. */
export function isNameOfStage({ stages }: Pick<Graph, 'stages'>, name: string): boolean {
  return stages.filter(({ torchName }) => torchName === name).length === 1;
}

function endOf({ layers }: Graph, part: 'stem' | 'head'): FoundLayer | null {
  const index = layers.findLastIndex((layer) => isIn(layer, part));
  const layer = layers[index];
  return layer === undefined ? null : { name: layer.name, index, by: 'part' };
}

function isIn({ op, place }: Layer, part: 'stem' | 'head'): boolean {
  return op.kind !== 'input' && place.part === part;
}

/**
 * The groups that a layer's channels are computed in: a grouped convolution's, also behind its batch
 * normalisation and ReLU; 1 where all channels are of all.
 */
export function groupsAt({ layers }: Graph, index: number): number {
  const layer = layers[index];
  if (layer === undefined) return 1;
  if (layer.op.kind === 'conv') return layer.op.groups;
  const [before] = layer.inputs;
  const follows = layer.op.kind === 'batchNorm' || layer.op.kind === 'relu';
  return follows && before !== undefined ? groupsAt({ layers, stages: [] }, before) : 1;
}
