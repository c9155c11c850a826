import { gradientPieces, ringPieces } from './boxExtras';
import { type Look, lookOf, type StyleOf, written } from './look';
import { escaped, lines, tag } from './markup';
import type { Box, PageReader } from './pageReader';
import { isSeen, paintOf } from './paint';
import { rounded } from './scaledPath';
import { type Around, idIn, svgMarkup } from './svgMarkup';

/** Where a part of the page is on its way into a picture. */
export interface Piecing {
  readonly page: PageReader;
  /** The place of the page that is the picture's left upper corner. */
  readonly origin: { readonly x: number; readonly y: number };
  /** What lies outside is scrolled away. */
  readonly room: Box;
  readonly around: Around;
}

/** What is pressed or typed into is no part of a picture; nor is what stands over the page, or says how it is used. */
const CONTROLS =
  'button, input, select, textarea, progress, [popover], [data-keep], [data-hint], label:has(input)';
/** A field whose number the words beside it are about. */
const NUMBER = 'input[role="spinbutton"]';
/** How far under the middle of a field its digits stand, em. */
const DIGITS_EM = 0.36;
const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** Everything that is seen of an element of the page, in the order in which it is painted. */
export function piecesOf(element: Element, piecing: Piecing): string[] {
  const style = piecing.page.styleOf(element);
  const pieces = opaquePieces(element, style, piecing);
  const opacity = Number(style.getPropertyValue('opacity') || 1);
  // An SVG says its own.
  if (opacity === 1 || element.localName === 'svg' || pieces.length === 0) return pieces;
  return [tag('g', { opacity: rounded(opacity) }, lines(pieces))];
}

function opaquePieces(element: Element, style: ReturnType<StyleOf>, piecing: Piecing): string[] {
  const { page } = piecing;
  if (isHidden(style)) return [];
  const box = page.boxOf(element);
  if (element.matches(NUMBER)) return fieldPieces(element, box, style, piecing);
  if (element.matches(CONTROLS) && !isWord(element, style)) return [];
  if (!meets(box, piecing.room)) return [];
  if (element.localName === 'svg') return [svgPiece(element, box, piecing)].filter(Boolean);
  if (element.localName === 'canvas') return [imagePiece(element, box, piecing)];
  const inside = [...element.childNodes].flatMap((node) => {
    if (node.nodeType === 1) return piecesOf(node as Element, piecing);
    return node.nodeType === 3 ? textPieces(node as Text, style, piecing) : [];
  });
  return [...boxPieces(style, box, piecing), ...extraPieces(style, box, piecing), ...inside];
}

/** Not shown, or for those alone who hear the page. */
function isHidden(style: ReturnType<StyleOf>): boolean {
  return (
    style.getPropertyValue('display') === 'none' ||
    style.getPropertyValue('visibility') === 'hidden' ||
    style.getPropertyValue('opacity') === '0' ||
    style.getPropertyValue('clip-path') === 'inset(50%)'
  );
}

/** A term that opens what it means is a word of its sentence. */
function isWord(element: Element, style: ReturnType<StyleOf>): boolean {
  return element.localName === 'button' && style.getPropertyValue('display') === 'inline';
}

function meets(box: Box, room: Box): boolean {
  if (box.width === 0 && box.height === 0) return false;
  return (
    box.x < room.x + room.width &&
    room.x < box.x + box.width &&
    box.y < room.y + room.height &&
    room.y < box.y + box.height
  );
}

/** An SVG of the page as one within the picture, to the same scale. */
function svgPiece(svg: Element, box: Box, { page, origin, around }: Piecing): string {
  const [, , width = box.width, height = box.height] = (svg.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  const scale = Math.min(box.width / width, box.height / height);
  const own: Record<string, string> = { ...placed(box, origin) };
  if (page.styleOf(svg).getPropertyValue('overflow') === 'visible') own.overflow = 'visible';
  return svgMarkup(svg, { ...around, scale }, own);
}

function imagePiece(canvas: Element, box: Box, { page, origin }: Piecing): string {
  const pixelated = page.styleOf(canvas).getPropertyValue('image-rendering') === 'pixelated';
  return tag('image', {
    ...placed(box, origin),
    preserveAspectRatio: 'none',
    href: page.pixelsOf(canvas, pixelated ? box.width : 0),
  });
}

/** What a box is filled with, and its outline, or the lines along some of its sides. */
function boxPieces(style: ReturnType<StyleOf>, box: Box, { origin }: Piecing): string[] {
  const background = paintOf(style.getPropertyValue('background-color'));
  const sides = SIDES.map((side) => ({
    side,
    widthPx: Number.parseFloat(style.getPropertyValue(`border-${side}-width`) || '0'),
    colour: paintOf(style.getPropertyValue(`border-${side}-color`)).colour,
  })).filter(({ widthPx, colour }) => widthPx > 0 && colour !== 'none');
  const [line] = sides;
  const isOutlined =
    sides.length === SIDES.length &&
    sides.every((each) => each.widthPx === line?.widthPx && each.colour === line.colour);
  const outline = isOutlined ? line : undefined;
  const pieces: string[] = [];
  if (isSeen(background) || outline !== undefined) {
    const inner = insetBy(box, (outline?.widthPx ?? 0) / 2);
    const radius = radiusOf(style, inner);
    pieces.push(
      tag('rect', {
        ...placed(inner, origin),
        ...(radius > 0 && { rx: rounded(radius) }),
        fill: background.colour,
        ...(background.opacity < 1 && { 'fill-opacity': rounded(background.opacity) }),
        ...(outline && { stroke: outline.colour, 'stroke-width': rounded(outline.widthPx) }),
      }),
    );
  }
  if (outline !== undefined) return pieces;
  const edges = sides.map(({ side, widthPx, colour }) =>
    tag('rect', { ...placed(sideOf(box, side, widthPx), origin), fill: colour }),
  );
  return [...pieces, ...edges];
}

function extraPieces(
  style: ReturnType<StyleOf>,
  { x, y, width, height }: Box,
  { origin, around: { ids } }: Piecing,
): string[] {
  const moved = { x: x - origin.x, y: y - origin.y, width, height };
  const nextId = () => idIn(ids, `scale ${ids.size + 1}`);
  return [...gradientPieces(style, moved, nextId), ...ringPieces(style, moved)];
}

function insetBy({ x, y, width, height }: Box, px: number): Box {
  return { x: x + px, y: y + px, width: width - 2 * px, height: height - 2 * px };
}

/** Of its corners, px; a share of a box is one of its width. */
function radiusOf(style: ReturnType<StyleOf>, { width }: Box): number {
  const text = style.getPropertyValue('border-top-left-radius') || '0';
  const radius = Number.parseFloat(text);
  return text.endsWith('%') ? (radius / 100) * width : radius;
}

function sideOf({ x, y, width, height }: Box, side: (typeof SIDES)[number], px: number): Box {
  if (side === 'top') return { x, y, width, height: px };
  if (side === 'bottom') return { x, y: y + height - px, width, height: px };
  if (side === 'left') return { x, y, width: px, height };
  return { x: x + width - px, y, width: px, height };
}

function textPieces(node: Text, style: ReturnType<StyleOf>, piecing: Piecing): string[] {
  if (node.data.trim() === '') return [];
  const { page, origin, room, around } = piecing;
  const { attributes } = written(htmlLook(style), around.look);
  return page.linesOf(node).flatMap(({ text, x, footY }) => {
    if (!meets({ x, y: footY - 1, width: 1, height: 1 }, room)) return [];
    const at = { x: rounded(x - origin.x), y: rounded(footY - origin.y) };
    return [tag('text', { ...at, ...attributes }, escaped(text))];
  });
}

/** Of a field its number alone, in the middle of its place. */
function fieldPieces(
  field: Element,
  { x, y, width, height }: Box,
  style: ReturnType<StyleOf>,
  { origin, around }: Piecing,
): string[] {
  const { attributes } = written(htmlLook(style), around.look);
  const fontPx = Number.parseFloat(style.getPropertyValue('font-size'));
  const at = {
    x: rounded(x + width / 2 - origin.x),
    y: rounded(y + height / 2 + DIGITS_EM * fontPx - origin.y),
  };
  const number = field.getAttribute('aria-valuenow') ?? '';
  return [tag('text', { ...at, ...attributes, 'text-anchor': 'middle' }, escaped(number))];
}

/** A text of the page is filled with its colour and has no outline. */
export function htmlLook(style: ReturnType<StyleOf>): Look {
  const { colour, opacity } = paintOf(style.getPropertyValue('color'));
  const fonts = Object.entries(lookOf({ getPropertyValue: fontsAlone(style) }, 'text'));
  return {
    ...Object.fromEntries(fonts.filter(([key]) => key.startsWith('font'))),
    fill: colour,
    'fill-opacity': rounded(opacity),
  };
}

function fontsAlone(style: ReturnType<StyleOf>): (name: string) => string {
  return (name) => (name.startsWith('font') ? style.getPropertyValue(name) : '');
}

function placed({ x, y, width, height }: Box, origin: Piecing['origin']): Record<string, string> {
  return {
    x: rounded(x - origin.x),
    y: rounded(y - origin.y),
    width: rounded(width),
    height: rounded(height),
  };
}
