import type { Cost } from '../cost';
import type { OpKind, Pair, Shortcut } from '../layer';

/** What has become of a part of A in B. `changed`: both have it, and it or something in it is not the same. */
export type DiffKind = 'same' | 'changed' | 'onlyA' | 'onlyB';

/** What the diff counts. Whole numbers, of one image. */
export type Counts = Pick<Cost, 'params' | 'macs' | 'activationOutputs'>;
/** Of A's and of B's; nothing where one has no such part. */
export interface CountsOfBoth {
  readonly a: Counts;
  readonly b: Counts;
}

/** How many layers are of each kind. */
export type Tally = Readonly<Record<DiffKind, number>>;

/** One fact of a layer, a block or a stage: a number, px down and across, layers that are read. */
export type FactValue = number | boolean | Shortcut | Pair | readonly string[];

/** The facts of a layer, in the order in which they are told; which of them it has is its kind's matter. */
export const LAYER_FIELDS = [
  'kernel',
  'stride',
  'padding',
  'groups',
  'bias',
  'ceil',
  'out',
  'size',
  'rate',
  'outChannels',
  'inChannels',
  'inPx',
  'outPx',
  'inputs',
] as const;
/**
 * `out` is what an adaptive pooling is told to put out, `size` the channels that a local response norm looks
 * at. `inputs` names the layers that it reads by their role in its block; `before`: what the block reads.
 */
export type LayerField = (typeof LAYER_FIELDS)[number];
export type BlockField = 'shortcut' | 'width' | 'groups' | 'outChannels' | 'outPx';
export type StageField = 'outChannels' | 'outPx';

/** One fact that is another in B; `from` and `to` are never equal. */
export interface Change<Field extends string> {
  readonly field: Field;
  readonly from: FactValue;
  readonly to: FactValue;
}

/** All that a layer is but its name and its place. */
export interface LayerFacts {
  readonly kind: OpKind;
  readonly fields: Readonly<Partial<Record<LayerField, FactValue>>>;
}

/** What a part is called in A and in B; null where one has no such part. */
interface Named<Name> {
  readonly a: Name | null;
  readonly b: Name | null;
}

interface Entry<Name, Field extends string, Facts> extends Named<Name> {
  readonly kind: DiffKind;
  /** Its own, not those of what is in it. */
  readonly changes: readonly Change<Field>[];
  /** What it is where one network alone has it; else null. */
  readonly only: Facts | null;
  readonly counts: CountsOfBoth;
}

export interface LayerDiff extends Entry<string, LayerField, LayerFacts> {
  /** What it is in its block, unique there: `conv2`, `shortcut.downsample.0`, `join.add1`. */
  readonly role: string;
  readonly op: OpKind;
  /** Its window, px down and across; null where A and B have two, and for what has none. */
  readonly kernel: Pair | null;
}

export type BlockFacts = Readonly<Record<BlockField, FactValue>>;
export type StageFacts = Readonly<Record<StageField, FactValue>>;

/** torch's name of a block, and its place in its stage from 0. */
export interface BlockName {
  readonly name: string;
  readonly at: number;
}

export interface BlockDiff extends Entry<BlockName, BlockField, BlockFacts> {
  readonly layers: readonly LayerDiff[];
  readonly tally: Tally;
}

export interface StageName {
  readonly torchName: string;
  readonly paperName: string;
}

export interface StageDiff extends Entry<StageName, StageField, StageFacts> {
  readonly part: 'stage';
  /** From 0. */
  readonly stage: number;
  readonly blocks: readonly BlockDiff[];
  readonly tally: Tally;
}

/** The stem or the head, of which each network has at most one. */
export interface EndDiff {
  readonly part: 'stem' | 'head';
  readonly kind: DiffKind;
  readonly layers: readonly LayerDiff[];
  readonly counts: CountsOfBoth;
  readonly tally: Tally;
}

export type SectionDiff = EndDiff | StageDiff;

/**
 * B against A, in the order in which they run; where both have something that the other has not, A's comes
 * first. `applyDiff` makes B's graph of A's.
 */
export interface GraphDiff {
  readonly sections: readonly SectionDiff[];
  readonly counts: CountsOfBoth;
  readonly tally: Tally;
}

/** All layers of a section, in order. */
export function layersOf(section: SectionDiff): readonly LayerDiff[] {
  return section.part === 'stage' ? section.blocks.flatMap(({ layers }) => layers) : section.layers;
}

/** Whether A and B are the same network. */
export function isEmpty({ sections }: GraphDiff): boolean {
  return sections.every(({ kind }) => kind === 'same');
}

/** B's less A's. */
export function deltaOf({ a, b }: CountsOfBoth): Counts {
  return {
    params: b.params - a.params,
    macs: b.macs - a.macs,
    activationOutputs: b.activationOutputs - a.activationOutputs,
  };
}
