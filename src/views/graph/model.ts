import type { CostKind } from './costKinds';
import type { DrawnScale } from './scale';

/** A rectangle in px of the drawing; y grows downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A bar of the stem or the head. */
export interface PlainBar {
  /** The layer's name. */
  readonly key: string;
  readonly part: 'stem' | 'head';
  readonly box: Box;
  /** What answers to the pointer. */
  readonly hit: Box;
  readonly words: string;
}

/** The residual edge of a block: where it goes, and the sum that it ends in. */
export interface Edge {
  readonly d: string;
  readonly dashed: boolean;
  /** Whether edges stand close: they are then drawn fine. */
  readonly fine: boolean;
  readonly sum: Point;
  readonly radius: number;
}

/** One block, or the identical ones behind it as a stack. */
export interface BlockBar {
  readonly key: string;
  readonly stage: number;
  readonly block: number;
  /** Whether its layers are shown in its place. */
  readonly expanded: boolean;
  /** Blocks that it stands for; more than one is a stack. */
  readonly count: number;
  readonly names: readonly string[];
  readonly bar: Box;
  /** How many bars are drawn behind the first of a stack, and their rims; none for a block. */
  readonly sheets: number;
  readonly behind: string;
  /** Parts that it is drawn in: its groups, where they can be told apart. */
  readonly splits: number;
  readonly edge: Edge | null;
  /** What answers to the pointer; the frame of a selection. */
  readonly hit: Box;
  readonly countText: string;
  readonly countAt: Point;
  readonly words: string;
}

/** One convolution of an opened block. */
export interface LayerBar {
  /** The layer's name. */
  readonly key: string;
  readonly box: Box;
  /** Parts that it is drawn in: its groups, where they can be told apart. */
  readonly splits: number;
  readonly lines: readonly string[];
  readonly textAt: Point;
  readonly anchor: 'middle' | 'start';
  readonly words: string;
}

/** BN or ReLU, small, on the line. */
export interface Mark {
  readonly key: string;
  readonly kind: 'batchNorm' | 'relu';
  readonly at: Point;
}

/** A block drawn as its layers. */
export interface OpenedBlock {
  readonly key: string;
  readonly stage: number;
  readonly block: number;
  readonly name: string;
  readonly frame: Box;
  readonly layers: readonly LayerBar[];
  readonly marks: readonly Mark[];
  /** The line through the layers. */
  readonly flow: string;
  readonly edge: Edge | null;
  readonly edgeText: string;
  readonly edgeTextAt: Point;
  readonly words: string;
}

/** A piece of a label. */
export interface LabelPart {
  readonly text: string;
  readonly strong: boolean;
}

/** One kind's part of a bar of cost. */
export interface CostSegment {
  readonly kind: CostKind;
  readonly box: Box;
}

/** What is written under the stem, a stage or the head, with its cost. */
export interface SectionLabel {
  readonly key: string;
  /** Counted from 0; null for stem and head. */
  readonly stage: number | null;
  readonly at: Point;
  readonly hit: Box;
  /** Width of its longer line with all marks, px. */
  readonly wordsPx: number;
  readonly title: string;
  readonly parts: readonly LabelPart[];
  /** All that the lines would say, were there room. */
  readonly words: string;
  /** What the lines do not say, for those who hear them: blocks and groups. */
  readonly more: string;
  /** Whether there is something to fold; `folded` says which way. */
  readonly folds: boolean;
  readonly folded: boolean;
  readonly warns: boolean;
  /** The bar of cost, by kind: one for each kind, of no width where there is none. */
  readonly segments: readonly CostSegment[];
  /** In the chosen convention, and its words: "118,013,952 MACs". */
  readonly count: number;
  readonly costWords: string;
}

/** A line of words in a close-up. */
export interface CloseText {
  readonly key: string;
  readonly text: string;
  readonly at: Point;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly strong: boolean;
}

/** Channels of one group, or of a few where they are too narrow to be told apart. */
export interface ChannelGroup {
  /** The layer's name, a stroke, and the first of its groups, from 1. */
  readonly key: string;
  /** Its channels that come in, those that go out, and the band from the one to the other, in one path. */
  readonly area: string;
  readonly words: string;
}

/** All groups of one of the two shades that tell neighbours apart. */
export interface GroupShade {
  /** Channels that come in, and those that go out. */
  readonly cells: string;
  /** From the one to the other: every channel of a group reaches every channel of it that goes out. */
  readonly links: string;
}

/** What a stage, a block or a layer shows beside its blocks when it fills the lane. */
export interface CloseUp {
  readonly level: 'stage' | 'block' | 'layer';
  /** Counted from 0; null outside of the stages. */
  readonly stage: number | null;
  readonly layers: readonly LayerBar[];
  /** Whether layers take the focus. */
  readonly walked: boolean;
  readonly marks: readonly Mark[];
  readonly texts: readonly CloseText[];
  readonly groups: readonly ChannelGroup[];
  readonly shades: readonly GroupShade[];
  /** Between one cell and the next. */
  readonly cellLines: string;
  /** Where each item's own part of the lane is, by its key. */
  readonly spans: ReadonlyMap<string, Box>;
  /** Which item the arrow keys go to from each, where that is not the one before or after. */
  readonly ways: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** What takes the focus one level out. */
  readonly outKey: string;
}

/** One lane, ready to be drawn. */
export interface LaneLayout {
  readonly upright: boolean;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Size of the type, px. */
  readonly typePx: number;
  readonly scale: DrawnScale;
  /** What is drawn smaller or larger than at 1:1; empty where nothing is. */
  readonly scaleText: string;
  readonly flow: string;
  readonly plain: readonly PlainBar[];
  readonly blocks: readonly BlockBar[];
  readonly opened: OpenedBlock | null;
  readonly labels: readonly SectionLabel[];
  /** Null where the whole network is drawn. */
  readonly closeUp: CloseUp | null;
  /** Keys of all that takes the focus, in the order in which the network computes. */
  readonly order: readonly string[];
}
