import type { BlockInfo, Graph, Layer, OpKind, StageInfo } from '../../../core/layer';
import type { Network } from '../../../store/derived';
import type { Landmark } from '../../../store/landmark';

/** What of a network fills its lane. */
export type Spot =
  | { readonly level: 'network' }
  | { readonly level: 'stage'; readonly stage: number; readonly info: StageInfo }
  | {
      readonly level: 'block';
      readonly stage: number;
      readonly block: number;
      readonly info: BlockInfo;
    }
  | {
      readonly level: 'layer';
      /** Null where the layer is in no stage. */
      readonly stage: number | null;
      readonly block: number | null;
      readonly layer: Layer;
    };

/** What has channels that can be told apart: it reads one value. */
const WITH_CHANNELS: ReadonlySet<OpKind> = new Set(['conv', 'linear', 'maxPool', 'globalAvgPool']);

/** The nearest that a network has of a landmark: a network without the layer shows its block, and so on. */
export function spotIn({ graph }: Pick<Network, 'graph'>, to: Landmark): Spot {
  const { stage, block, layer } = to;
  if (stage === null) {
    const found = graph.layers.find(({ name, place }) => name === layer && place.part !== 'stage');
    if (found === undefined || !hasChannels(found)) return { level: 'network' };
    return { level: 'layer', stage: null, block: null, layer: found };
  }
  const info = graph.stages[stage];
  if (info === undefined) return { level: 'network' };
  const own = block === null ? undefined : info.blocks[block];
  if (own === undefined || block === null) return { level: 'stage', stage, info };
  const found = layer === null ? undefined : layerIn(graph, own, layer);
  if (found === undefined) return { level: 'block', stage, block, info: own };
  return { level: 'layer', stage, block, layer: found };
}

/** Whether a layer can be shown as its channels. */
export function hasChannels({ op }: Pick<Layer, 'op'>): boolean {
  return WITH_CHANNELS.has(op.kind);
}

function layerIn({ layers }: Graph, { name, from, to }: BlockInfo, layer: string) {
  return layers
    .slice(from, to)
    .find((each) => hasChannels(each) && (each.name === `${name}.${layer}` || each.name === layer));
}

/** The landmark of an item of a drawing, by its key: a stage, a stack, a block, a layer, a group of its channels; null for another key. */
export function landmarkOf({ graph }: Pick<Network, 'graph'>, key: string): Landmark | null {
  const [kind, first = '', second = ''] = key.split('-');
  if (key.startsWith('label-stage-')) return { stage: Number(second), block: null, layer: null };
  if (kind === 'stack') return { stage: Number(first), block: null, layer: null };
  if (kind === 'block') return { stage: Number(first), block: Number(second), layer: null };
  const name = key.split('/')[0];
  const found = graph.layers.find((layer) => layer.name === name);
  return found === undefined ? null : landmarkOfLayer(graph, found);
}

function landmarkOfLayer({ stages }: Graph, { name, place }: Layer): Landmark {
  if (place.part !== 'stage') return { stage: null, block: null, layer: name };
  const { stage, block } = place;
  const prefix = `${stages[stage]?.blocks[block]?.name ?? ''}.`;
  return { stage, block, layer: name.startsWith(prefix) ? name.slice(prefix.length) : name };
}

/** The layer that a block's bar stands for: its first convolution with the widest kernel. */
export function mainLayer({ layers }: Graph, { from, to }: BlockInfo): Layer | undefined {
  let main: Layer | undefined;
  let widest = 0;
  for (const layer of layers.slice(from, to)) {
    if (layer.op.kind !== 'conv' || layer.op.kernel[0] <= widest) continue;
    widest = layer.op.kernel[0];
    main = layer;
  }
  return main;
}

/** One level in from `at` (null: the whole network) on the way to `target`, or beyond it to what stands first there. */
export function oneIn(network: Network, at: Landmark | null, target: Landmark): Landmark | null {
  if (target.stage === null) return at === null ? target : null;
  if (at === null || at.stage !== target.stage) return { ...target, block: null, layer: null };
  if (at.block === null) return { ...target, block: target.block ?? 0, layer: null };
  if (at.layer !== null) return null;
  const { graph } = network;
  const block = graph.stages[at.stage ?? -1]?.blocks[at.block];
  const main = block && mainLayer(graph, block);
  if (target.layer !== null) return { ...at, layer: target.layer };
  return main === undefined ? null : landmarkOfLayer(graph, main);
}
