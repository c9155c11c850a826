import { barScale, type Frame, linePx, smallPxOf } from '../frames';
import type { LayoutInput } from '../layout';
import type { Box, CloseText } from '../model';
import { textWidthPx } from '../textWidth';

/** Distance of two lines, in their type. */
const LINE_EM = 1.25;
/** Kept free at the top: the way here and the buttons of the zoom stand there. */
const HEAD_PX = 34;
const UPRIGHT_HEAD_PX = 76;
const SIDE_PX = 12;
const FOOT_PX = 5;
const DOT = ' · ';
const CAPTION_LINES = 1;
const UPRIGHT_CAPTION_LINES = 5;
/** Room over the tallest bar for the edge that jumps over it. */
const OVER_BARS_PX = 12;

/** Where the parts of a close-up stand, px. */
export interface Room {
  readonly upright: boolean;
  /** What is drawn; the zoom stretches it to the right. */
  readonly box: Box;
  readonly scale: number;
  /** Size of the words and distance of their lines, px. */
  readonly smallPx: number;
  readonly linePx: number;
  /** Of the lane as it is seen. */
  readonly widthPx: number;
  readonly captionY: number;
  readonly captionLines: number;
}

/** The room of a lane of this size. */
export function roomOf({ widthPx, heightPx, typePx, scale }: Sized): Room {
  const smallPx = smallPxOf(typePx);
  const oneLinePx = LINE_EM * smallPx;
  const upright = heightPx > widthPx;
  const captionLines = upright ? UPRIGHT_CAPTION_LINES : CAPTION_LINES;
  const y = upright ? UPRIGHT_HEAD_PX : HEAD_PX;
  const captionPx = captionLines * oneLinePx + FOOT_PX;
  const height = Math.max(24, heightPx - y - captionPx - 4);
  return {
    upright,
    box: { x: SIDE_PX, y, width: Math.max(40, widthPx - 2 * SIDE_PX) * scale, height },
    scale,
    smallPx,
    linePx: oneLinePx,
    widthPx,
    captionY: heightPx - captionPx + smallPx,
    captionLines,
  };
}

type Sized = Pick<LayoutInput, 'widthPx' | 'heightPx' | 'typePx' | 'scale'>;

/** A row of bars on one foot within a box, `underPx` kept free below it. */
export function frameIn(box: Box, stage: number | null, underPx: number, typePx: number): Frame {
  const footPx = box.y + box.height - underPx;
  const column = { x: box.x, width: box.width };
  return {
    key: `stage-${stage}`,
    stage,
    column,
    topPx: box.y,
    footPx,
    label: column,
    labelY: footPx + linePx(typePx),
    costY: footPx,
    twoLines: false,
    barPx: rowScale(footPx - box.y),
    smallPx: smallPxOf(typePx),
  };
}

function rowScale(heightPx: number): (resolutionPx: number) => number {
  const scaled = barScale(heightPx);
  const mostPx = Math.max(1, heightPx - OVER_BARS_PX);
  return (resolutionPx) => Math.min(mostPx, scaled(resolutionPx));
}

/** A part of a caption, and what stands in its place, from long to short, where it is longer than the lane. */
export type CaptionPart = string | readonly string[];

/** The lines under a close-up: as many of the parts, in their order, as there is room for. */
export function captionOf(room: Room, parts: readonly CaptionPart[]): CloseText[] {
  const mostPx = room.widthPx - 2 * SIDE_PX;
  const isIn = (text: string) => textWidthPx(text, room.smallPx) <= mostPx;
  const isShort = (text: string) => text !== '' && isIn(text);
  const lines: string[] = [];
  for (const part of parts.flatMap((each) => [each].flat().find(isShort) ?? [])) {
    const last = lines.at(-1);
    const joined = last === undefined ? part : `${last}${DOT}${part}`;
    if (last !== undefined && isIn(joined)) lines.splice(-1, 1, joined);
    else if (lines.length < room.captionLines) lines.push(part);
  }
  return lines.flatMap((text, index) => captionLine(room, text, index));
}

/** A line; the first part of the first one is its title. */
function captionLine(
  { captionY, smallPx, linePx: oneLinePx }: Room,
  text: string,
  index: number,
): CloseText[] {
  const end = index === 0 && text.includes(DOT) ? text.indexOf(DOT) : text.length;
  const [title, rest] = [text.slice(0, end), text.slice(end)];
  const at = { x: SIDE_PX, y: captionY + index * oneLinePx };
  const line = { key: `caption-${index}`, text: title, at, anchor: 'start' } as const;
  const head: CloseText = { ...line, strong: index === 0 };
  if (rest === '') return [head];
  const x = SIDE_PX + textWidthPx(title, smallPx);
  return [
    head,
    { ...line, key: `caption-${index}-rest`, text: rest, at: { ...at, x }, strong: false },
  ];
}
