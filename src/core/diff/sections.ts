import type { BlockInfo, Graph, Layer, OpKind, Place, StageInfo } from '../layer';
import type { BlockFacts, FactValue, LayerFacts, LayerField, StageFacts } from './graphDiff';

/** A layer with what the diff compares of it. */
export interface RoledLayer {
  readonly layer: Layer;
  readonly role: string;
  readonly facts: LayerFacts;
  /** Equal for layers that are equal in all but name and place. */
  readonly key: string;
}

export interface Unit {
  readonly layers: readonly RoledLayer[];
}

export interface BlockUnit extends Unit {
  readonly block: BlockInfo;
  /** Its place in its stage, from 0. */
  readonly at: number;
}

/** A graph by its parts: every layer is in one of them, in its order. */
export interface Sections {
  readonly stem: Unit;
  readonly stages: readonly { readonly info: StageInfo; readonly blocks: readonly BlockUnit[] }[];
  readonly head: Unit;
}

/** What an edge is called that comes from the layer right before a block, the stem or the head. */
export const BEFORE = 'before';
/** What stands before the role of a layer that belongs to a block's place but follows the block. */
export const AFTER = 'after';

/** What an edge is called that comes from any other layer outside. */
export function elsewhere(name: string): string {
  return `=${name}`;
}

/** torch's words for what has no name of its own in a block. */
const WORDS: Readonly<Record<OpKind, string>> = {
  input: 'input',
  conv: 'conv',
  batchNorm: 'bn',
  relu: 'relu',
  maxPool: 'maxpool',
  add: 'add',
  concat: 'concat',
  globalAvgPool: 'avgpool',
  adaptiveAvgPool: 'adaptiveavgpool',
  localResponseNorm: 'norm',
  dropout: 'dropout',
  linear: 'fc',
};

/** The parts of a graph, each layer with its role and its facts. */
export function sectionsOf(graph: Graph): Sections {
  const { layers, stages } = graph;
  const end = (part: 'stem' | 'head', from: number, roles: Roles) =>
    unitOf(
      graph,
      rangeOf(layers, ({ place }) => place.part === part, from),
      roles,
    );
  const head = layers.findIndex(({ place }) => place.part === 'head');
  return {
    stem: end('stem', 0, countedRoles('start')),
    stages: stages.map((info, stage) => ({
      info,
      blocks: info.blocks.map((block, at) => {
        const inBlock = ({ place }: Layer) =>
          place.part === 'stage' && place.stage === stage && place.block === at;
        const range = rangeOf(layers, inBlock, block.from);
        return { block, at, ...unitOf(graph, range, blockRoles(block)) };
      }),
    })),
    head: end('head', head < 0 ? layers.length : head, countedRoles('end')),
  };
}

/** What a block says of itself. */
export function blockFacts({ shortcut, width, groups, out }: BlockInfo): BlockFacts {
  const { channels, heightPx, widthPx } = out;
  return { shortcut, width, groups, outChannels: channels, outPx: [heightPx, widthPx] };
}

/** What a stage says of itself. */
export function stageFacts({ out: { channels, heightPx, widthPx } }: StageInfo): StageFacts {
  return { outChannels: channels, outPx: [heightPx, widthPx] };
}

interface Range {
  readonly from: number;
  readonly to: number;
}
/** The roles of a unit's layers, in order. */
type Roles = (layers: readonly Layer[], from: number) => readonly string[];

function unitOf({ layers }: Graph, { from, to }: Range, rolesOf: Roles): Unit {
  const own = layers.slice(from, to);
  const roles = rolesOf(own, from);
  const nameOf = (input: number) => {
    if (input === from - 1) return BEFORE;
    return roles[input - from] ?? elsewhere(layers[input]?.name ?? '');
  };
  return {
    layers: own.map((layer, at) => {
      const facts = layerFacts(layer, layer.inputs.map(nameOf));
      return { layer, role: roles[at] ?? '', facts, key: JSON.stringify(facts) };
    }),
  };
}

function layerFacts({ op, in: from, out }: Layer, inputs: readonly string[]): LayerFacts {
  const { kind, ...own } = op;
  const fields: Partial<Record<LayerField, FactValue>> = {
    ...own,
    outChannels: out.channels,
    inChannels: from.channels,
    inPx: [from.heightPx, from.widthPx],
    outPx: [out.heightPx, out.widthPx],
    inputs,
  };
  return { kind, fields };
}

/** By kind and number: the stem's are counted from the input, the head's from the output. */
function countedRoles(end: 'start' | 'end'): Roles {
  return (layers) => {
    const words = layers.map(({ op }) => WORDS[op.kind]);
    return end === 'start' ? numbered(words) : numbered(words.reverse()).reverse();
  };
}

/** By torch's name within the block, else by kind and number; the shortcut, the join and what follows apart. */
function blockRoles({ name: block, to }: BlockInfo): Roles {
  const prefix = `${block}.`;
  return (layers, from) => {
    const number = counter();
    return layers.map(({ name, op, place }, at) => {
      const zone = from + at >= to ? AFTER : zoneOf(place);
      // The last ReLU is the same one whatever number it has, after two convolutions or three.
      const isNamed = name.startsWith(prefix) && zone !== 'join';
      const word = isNamed ? name.slice(prefix.length) : WORDS[op.kind];
      const role = zone === 'residual' ? word : `${zone}.${word}`;
      return isNamed ? role : number(role);
    });
  };
}

function zoneOf(place: Place) {
  return place.part === 'stage' ? place.branch : 'residual';
}

function numbered(words: readonly string[]): string[] {
  return words.map(counter());
}

/** Numbers equal words from 1. */
function counter(): (word: string) => string {
  const seen = new Map<string, number>();
  return (word) => {
    const count = (seen.get(word) ?? 0) + 1;
    seen.set(word, count);
    return `${word}${count}`;
  };
}

function rangeOf(layers: readonly Layer[], isOwn: (layer: Layer) => boolean, from: number): Range {
  let to = from;
  for (let layer = layers[to]; layer !== undefined && isOwn(layer); layer = layers[to]) to += 1;
  return { from, to };
}
