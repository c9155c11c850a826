import { EngineError } from './failure';
import type { BlockInfo, Graph, Layer } from './layer';

/**
 * What of a residual block is switched off. Numbers are paths, counted from 0: path i is the channels of
 * group i of the grouped 3x3 where they enter the last 1x1, set to 0; `all` is every path, which leaves
 * relu(shortcut + BN3(0)). `branch` is the whole residual function: relu(shortcut) is left. `residual` is
 * the shortcut: the residual function alone is left.
 */
export type Off = readonly number[] | 'all' | 'branch' | 'residual';

/** One block of a network, and what of it is switched off. */
export interface Ablation {
  /** torch's module name: `layer1.0`. */
  readonly block: string;
  readonly off: Off;
}

/** A convolution that a run does without. */
export interface Muted {
  /** Its name; its BN is folded into it. */
  readonly layer: string;
  /** Output channels that are 0 behind its ReLU; null: kernel and bias are 0, and so is all it puts out. */
  readonly channels: readonly number[] | null;
}

/** A network without what is switched off. */
export interface Ablated {
  /** The graph itself where its layers stay. */
  readonly graph: Graph;
  /** Null where nothing is. */
  readonly muted: Muted | null;
}

/**
 * The number of paths of a block: groups of a bottleneck's 3x3, so 1 in a ResNet. Null where the block is
 * no bottleneck, and so has no last 1x1 that paths could enter. Errors: `block-unknown`.
 */
export function pathsOf(graph: Graph, block: string): number | null {
  const info = blockOf(graph, block);
  return bottleneckOf(graph, info) === null ? null : info.groups;
}

/** The layer whose output is all that a block reads, by its index. Errors: `block-unknown`. */
export function inputOf(graph: Graph, block: string): number {
  return graph.layers[blockOf(graph, block).from]?.inputs[0] ?? 0;
}

/**
 * A network with a part of one block off.
 * Errors: `block-unknown`; `block-without-paths` (a basic block's paths); `path-unknown`;
 * `block-without-shortcut` (`branch` or `residual` where nothing is added).
 */
export function ablated(graph: Graph, { block, off }: Ablation): Ablated {
  const info = blockOf(graph, block);
  if (off === 'branch') return { graph, muted: whole(lastConv(graph, shortcutIn(info))) };
  if (off === 'residual') return withoutShortcut(graph, shortcutIn(info));
  const channels = channelsOf(graph, info, off);
  if (channels.length === 0) return { graph, muted: null };
  return { graph, muted: { layer: `${block}.conv2`, channels } };
}

function blockOf({ stages }: Graph, name: string): BlockInfo {
  const found = stages.flatMap(({ blocks }) => blocks).find((block) => block.name === name);
  if (found === undefined) throw new EngineError('block-unknown', { block: name });
  return found;
}

/** The grouped 3x3 of a bottleneck, whose channels enter `conv3`; null where there is no such pair. */
function bottleneckOf({ layers }: Graph, { name, from, to }: BlockInfo): Layer | null {
  const own = layers.slice(from, to);
  const last = own.find((layer) => layer.name === `${name}.conv3`);
  return last === undefined ? null : (own.find((layer) => layer.name === `${name}.conv2`) ?? null);
}

/** Output channels of the 3x3 that belong to the paths that are off. */
function channelsOf(graph: Graph, block: BlockInfo, off: readonly number[] | 'all'): number[] {
  const { name, groups } = block;
  const grouped = bottleneckOf(graph, block);
  if (off !== 'all' && off.length === 0) return [];
  if (grouped === null) throw new EngineError('block-without-paths', { block: name });
  const each = grouped.out.channels / groups;
  const paths = off === 'all' ? [...Array(groups).keys()] : [...new Set(off)];
  return paths.flatMap((path) => {
    if (!Number.isInteger(path) || path < 0 || path >= groups) {
      throw new EngineError('path-unknown', { block: name, path, paths: groups });
    }
    return Array.from({ length: each }, (_, channel) => path * each + channel);
  });
}

function shortcutIn(block: BlockInfo): BlockInfo {
  if (block.shortcut !== 'none') return block;
  throw new EngineError('block-without-shortcut', { block: block.name });
}

/** The convolution that ends the residual function. */
function lastConv({ layers }: Graph, { name, from, to }: BlockInfo): Layer {
  const last = layers
    .slice(from, to)
    .findLast(({ op, place }) => op.kind === 'conv' && isOn(place, 'residual'));
  if (last === undefined) throw new Error(`no convolution in block: ${name}`);
  return last;
}

/** A projection gives nothing; an identity has nothing to mute, so its addition is left out. */
function withoutShortcut(graph: Graph, block: BlockInfo): Ablated {
  const own = graph.layers.slice(block.from, block.to);
  const projection = own.find(({ op, place }) => op.kind === 'conv' && isOn(place, 'shortcut'));
  if (projection !== undefined) return { graph, muted: whole(projection) };
  const addition = own.find(({ op }) => op.kind === 'add');
  if (addition === undefined) throw new Error(`nothing is added in block: ${block.name}`);
  return { graph: withoutLayer(graph, graph.layers.indexOf(addition)), muted: null };
}

function isOn(place: Layer['place'], branch: 'residual' | 'shortcut'): boolean {
  return place.part === 'stage' && place.branch === branch;
}

function whole({ name }: Layer): Muted {
  return { layer: name, channels: null };
}

/** A graph without one layer: who read it reads its first input, and later layers move up by one. */
function withoutLayer({ layers, stages }: Graph, dropped: number): Graph {
  const instead = layers[dropped]?.inputs[0] ?? 0;
  const moved = (index: number) => (index > dropped ? index - 1 : index);
  const read = (index: number) => moved(index === dropped ? instead : index);
  return {
    layers: layers
      .filter((_, index) => index !== dropped)
      .map((layer) => ({ ...layer, inputs: layer.inputs.map(read) })),
    stages: stages.map((stage) => ({
      ...stage,
      blocks: stage.blocks.map((block) => ({
        ...block,
        from: moved(block.from),
        to: moved(block.to),
      })),
    })),
  };
}
