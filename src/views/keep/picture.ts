import { htmlLook, piecesOf } from './htmlPieces';
import { written } from './look';
import { escaped, lines, tag } from './markup';
import type { PageReader } from './pageReader';
import { paintOf } from './paint';
import { aroundAll } from './svgMarkup';

/** A part of the page that is kept, and the line of words over it where the page has that elsewhere. */
export interface KeptPart {
  readonly element: Element;
  readonly caption?: string;
}

/** What is said about a picture within it: programs show the one and keep the other. */
export interface About {
  readonly title: string;
  readonly description: string;
}

export interface Picture {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Room around a picture, between its parts, and for a line over one, px. */
const MARGIN_PX = 16;
const GAP_PX = 16;
const CAPTION_PX = 24;
/** Where the letters of that line stand, px from the top of its room. */
const CAPTION_FOOT_PX = 15;

/** Its size before it is made, px. */
export function sizeOf(
  parts: readonly KeptPart[],
  page: Pick<PageReader, 'boxOf'>,
): Pick<Picture, 'widthPx' | 'heightPx'> {
  let [widthPx, heightPx] = [0, 2 * MARGIN_PX - GAP_PX];
  for (const { element, caption } of parts) {
    const { width, height } = page.boxOf(element);
    widthPx = Math.max(widthPx, width);
    heightPx += height + GAP_PX + (caption === undefined ? 0 : CAPTION_PX);
  }
  return { widthPx: Math.ceil(widthPx + 2 * MARGIN_PX), heightPx: Math.ceil(heightPx) };
}

/**
 * Parts of the page, one under the other, as one SVG that needs nothing beside it. SVG stays what it is; around it
 * text stays text, a coloured box is a rectangle, a canvas an image of its own pixels. Throws on no parts.
 */
export function pictureOf(parts: readonly KeptPart[], page: PageReader, about: About): Picture {
  const [first] = parts;
  if (first === undefined) throw new Error('nothing to make a picture of');
  const style = page.styleOf(first.element);
  const { fill: ink = '#000000', 'fill-opacity': _, ...font } = htmlLook(style);
  const outside = aroundAll(page.styleOf);
  const { attributes, within } = written(font, outside.look);
  const around = { ...outside, look: within };
  const pieces: string[] = [];
  let y = MARGIN_PX;
  for (const { element, caption } of parts) {
    if (caption !== undefined) {
      const at = { x: MARGIN_PX, y: y + CAPTION_FOOT_PX };
      pieces.push(tag('text', { ...at, fill: ink, 'font-weight': 600 }, escaped(caption)));
      y += CAPTION_PX;
    }
    const room = page.boxOf(element);
    const origin = { x: room.x - MARGIN_PX, y: room.y - y };
    pieces.push(...piecesOf(element, { page, origin, room, around }));
    y += room.height + GAP_PX;
  }
  const { widthPx: width, heightPx: height } = sizeOf(parts, page);
  const fill = paintOf(style.getPropertyValue('--surface')).colour;
  const body = [
    tag('title', {}, escaped(about.title)),
    tag('desc', {}, escaped(about.description)),
    tag('rect', { width, height, fill }),
    ...pieces,
  ];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    ...attributes,
  };
  const svg = `<?xml version="1.0" encoding="UTF-8"?>\n${tag('svg', root, lines(body))}\n`;
  return { svg, widthPx: width, heightPx: height };
}
