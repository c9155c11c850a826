import type { Graph, Layer } from '../../core/layer';
import { type ArchSpec, isResidual } from '../../core/spec';
import type { Network } from '../../store/derived';
import type { ViewState } from '../../store/view';
import { remember } from '../networks/remember';
import { isOpened, type Piece } from './pieces';

/** What one place needs of the width. */
export interface SlotNeed {
  /** Channels of the wider bar of A and B; 0 for a bar that is not to scale. */
  readonly channels: number;
  /** Px that it takes whatever the scale. */
  readonly leastPx: number;
}

/** What a column needs; the same column serves A and B. */
export interface ColumnNeed {
  readonly key: string;
  readonly slots: readonly SlotNeed[];
  readonly labelPx: number;
  readonly tightLabelPx: number;
  /** Resolution of its tallest bar, px of the network. */
  readonly resolutionPx: number;
  readonly opened: boolean;
  readonly isStage: boolean;
}

export type Opened = ViewState['opened'];

const PLAIN_SLOT_PX = 26;
/** Where there are more than two: GoogLeNet's stem, VGG's three fully connected layers. */
const TIGHT_SLOT_PX = 18;
const LABEL_PX = 166;
const TIGHT_LABEL_PX = 46;
const PLAIN_LABEL_PX = 72;
const PLAIN_TIGHT_LABEL_PX = 40;

/** What the stem, each stage and the head need, from left to right; `pieces` are A's and B's. */
export function needsOf(
  a: Network,
  b: Network,
  pieces: readonly (readonly (readonly Piece[])[])[],
  opened: Opened,
  openedPx: number,
): ColumnNeed[] {
  const stages = Math.max(a.graph.stages.length, b.graph.stages.length);
  const needs = [plainNeed('stem', a.graph, b.graph)];
  for (let stage = 0; stage < stages; stage += 1) {
    const places = pieces.map((each) => each[stage] ?? []);
    needs.push(stageNeed(a, b, stage, places, opened?.stage === stage ? opened : null, openedPx));
  }
  const head = plainNeed('head', a.graph, b.graph);
  if (head.slots.length > 0) needs.push(head);
  return needs;
}

const DRAWN = new Set<Layer['op']['kind']>(['conv', 'maxPool', 'globalAvgPool', 'linear']);

/** The layers of stem or head that are drawn: convolution and pooling, pooling and classifier. */
export const plainLayers = remember((graph: Graph, part: 'stem' | 'head'): readonly Layer[] =>
  graph.layers.filter(({ place, op }) => place.part === part && DRAWN.has(op.kind)),
);

function plainNeed(part: 'stem' | 'head', a: Graph, b: Graph): ColumnNeed {
  const layers = [plainLayers(a, part), plainLayers(b, part)];
  const count = Math.max(...layers.map(({ length }) => length));
  const leastPx = count > 2 ? TIGHT_SLOT_PX : PLAIN_SLOT_PX;
  const slots = Array.from({ length: count }, () => ({ channels: 0, leastPx }));
  const resolutionPx = Math.max(1, ...layers.flat().map(({ out }) => out.heightPx));
  return {
    key: part,
    slots,
    resolutionPx,
    labelPx: PLAIN_LABEL_PX,
    tightLabelPx: PLAIN_TIGHT_LABEL_PX,
    opened: false,
    isStage: false,
  };
}

function stageNeed(
  a: Network,
  b: Network,
  stage: number,
  places: readonly (readonly Piece[])[],
  opened: Opened,
  openedPx: number,
): ColumnNeed {
  const channels = Math.max(roomFor(a, stage), roomFor(b, stage));
  const count = Math.max(...places.map(({ length }) => length));
  const slots = Array.from({ length: count }, (_, slot) => {
    const isOpen = places.some((each) => isOpened(each[slot], opened));
    return isOpen ? { channels: 0, leastPx: openedPx } : { channels, leastPx: 0 };
  });
  const infos = [a, b].map(({ graph }) => graph.stages[stage]?.out.heightPx ?? 1);
  return {
    key: `stage-${stage}`,
    slots,
    resolutionPx: Math.max(...infos),
    labelPx: LABEL_PX,
    tightLabelPx: TIGHT_LABEL_PX,
    opened: slots.some(({ leastPx }) => leastPx > 0),
    isStage: true,
  };
}

/**
 * Channels that a block's place has room for. At equal cost grouping widens the 3x3 up to
 * twice its planes: with room for these from the start, turning C moves the bars of its own
 * lane and nothing else.
 */
function roomFor({ graph, spec }: Network, stage: number): number {
  const widths = graph.stages[stage]?.blocks.map(({ width }) => width) ?? [];
  return widths.length === 0 ? 0 : Math.max(...widths, 2 * planesOf(spec, stage));
}

function planesOf(spec: ArchSpec, stage: number): number {
  return isResidual(spec) ? (spec.planes[stage] ?? 0) : 0;
}
