import type { BlockLayers, CostedConv } from '../graph/blockLayers';
import { px } from '../graph/edges';
import type { Box, Point } from '../graph/model';
import { splitsOf } from '../graph/splits';
import { addedWidthPx, firstThatFits } from '../graph/textWidth';
import { plainRows } from './formRows';
import { convText, groupsText, layerText, projectionText } from './rowText';

/** The room of a figure and its type, px. */
export interface FigureRoom {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly fontPx: number;
}

/** What blocks beside each other have in common, so that they compare. */
export interface FigureScale {
  /** Channels of the widest layer of all, and MACs of the dearest. */
  readonly channels: number;
  readonly macs: number;
}

/** A convolution as a bar as wide as its channels; beside it its words and a bar of its MACs. */
export interface BlockRow {
  /** The layer's name in its network: it lights up there too. */
  readonly key: string;
  readonly bar: Box | null;
  /** Parts that its bar is drawn in. */
  readonly splits: number;
  readonly text: string;
  readonly textAt: Point;
  readonly macs: number;
  readonly macsBar: Box;
  readonly isSpatial: boolean;
  readonly words: string;
}

/** A block as code runs it, from top to bottom, in whatever room there is. */
export interface BlockFigure {
  readonly rows: readonly BlockRow[];
  readonly line: string;
  readonly arc: string | null;
  readonly dashed: boolean;
  readonly sum: Point | null;
  /** Where the last ReLU is told; null where the projection stands there. */
  readonly relu: Point | null;
}

const TOP_PX = 8;
export const SUM_RADIUS_PX = 7;
/** Share of the width that the bars and the shortcut take. */
const BARS_SHARE = 0.38;
const MOST_BARS_PX = 190;
const ARC_PX = 11;
/** Room of a number of MACs behind its bar, em. */
const MACS_TEXT_EM = 8.4;

/** The scale of blocks beside each other. */
export function figureScaleOf(blocks: readonly BlockLayers[]): FigureScale {
  const convs = blocks.flatMap(({ convs: own, projection }) =>
    projection === null ? own : [...own, projection],
  );
  return {
    channels: Math.max(1, ...convs.map(({ layer }) => layer.out.channels)),
    macs: Math.max(1, ...convs.map(({ cost }) => cost.macs)),
  };
}

/** Lays out a block in its room. */
export function blockFigure(
  block: BlockLayers,
  scale: FigureScale,
  { widthPx, heightPx, fontPx }: FigureRoom,
): BlockFigure {
  const barsPx = Math.min(BARS_SHARE * widthPx, MOST_BARS_PX);
  const axisX = barsPx / 2 + 1;
  const arcX = barsPx + ARC_PX;
  const textX = arcX + ARC_PX;
  const roomPx = widthPx - textX;
  const macsPx = Math.max(8, roomPx - MACS_TEXT_EM * fontPx - addedWidthPx('888.8 M MACs', fontPx));
  const { projection } = block;
  const plain = plainRows(block);
  const sumY = heightPx - 1.6 * fontPx;
  // The projection has its words beside the sum that it goes into.
  const pitch = (sumY - TOP_PX - (projection === null ? 0 : fontPx)) / plain.length;
  const barPx = Math.min(22, 0.42 * pitch);
  const rowOf = (conv: CostedConv, y: number, text: string): Omit<BlockRow, 'bar' | 'splits'> => ({
    key: conv.layer.name,
    text,
    textAt: { x: textX, y: y - 0.3 * fontPx },
    macs: conv.cost.macs,
    macsBar: {
      x: textX,
      y: y + 0.25 * fontPx,
      width: Math.max(1, (conv.cost.macs / scale.macs) * macsPx),
      height: 0.7 * fontPx,
    },
    isSpatial: conv.layer.op.kernel[0] > 1,
    words: layerText(text, conv),
  });
  const rows = plain.flatMap((row, index): BlockRow[] => {
    const conv = block.convs[index];
    if (row.kind !== 'conv' || conv === undefined) return [];
    const y = TOP_PX + pitch * (index + 0.5);
    const width = Math.max(1, (conv.layer.out.channels / scale.channels) * barsPx);
    return [
      {
        ...rowOf(conv, y, firstThatFits([convText(row), groupsText(row)], roomPx, fontPx)),
        bar: { x: axisX - width / 2, y: y - barPx / 2, width, height: barPx },
        splits: splitsOf(conv.layer.op.groups, width),
      },
    ];
  });
  const onShortcut =
    projection === null
      ? []
      : [
          {
            ...rowOf(projection, sumY - 0.5 * fontPx, projectionText(projection.layer)),
            bar: null,
            splits: 1,
          },
        ];
  const isPlain = block.info.shortcut === 'none';
  return {
    rows: [...rows, ...onShortcut],
    line: `M${px(axisX)} 0V${px(heightPx)}`,
    arc: isPlain ? null : arcPath(axisX, arcX, sumY),
    dashed: block.info.shortcut === 'projection',
    sum: isPlain ? null : { x: axisX, y: sumY },
    relu: projection === null ? { x: textX, y: sumY + 0.36 * fontPx } : null,
  };
}

/** Out of the line above the block, round its bars, into the sum. */
function arcPath(axisX: number, arcX: number, sumY: number): string {
  const [top, bend] = [3, 10];
  return (
    `M${px(axisX)} ${top}H${px(arcX - bend)}Q${px(arcX)} ${top} ${px(arcX)} ${top + bend}` +
    `V${px(sumY - bend)}Q${px(arcX)} ${px(sumY)} ${px(arcX - bend)} ${px(sumY)}` +
    `H${px(axisX + SUM_RADIUS_PX)}`
  );
}
