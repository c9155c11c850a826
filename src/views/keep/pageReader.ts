import type { StyleOf } from './look';

/** A rectangle of the page, px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of a text as the page broke it, and where its letters stand. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly footY: number;
}

/** What a picture asks of the page: how things look and where they are. */
export interface PageReader {
  readonly styleOf: StyleOf;
  boxOf(element: Element): Box;
  linesOf(node: Text): readonly TextLine[];
  /**
   * A canvas as a PNG in an address of its own. With `widthPx` its pixels are made as large as they are shown, each a
   * square: other programs would let them run into each other.
   */
  pixelsOf(canvas: Element, widthPx: number): string;
}

/** Reads the page that is shown. */
export function browserPage(): PageReader {
  const pen = document.createElement('canvas').getContext('2d');
  return {
    styleOf: (element) => getComputedStyle(element),
    boxOf: (element) => element.getBoundingClientRect(),
    linesOf: (node) => linesOf(node, pen),
    pixelsOf: (canvas, widthPx) =>
      enlarged(canvas as HTMLCanvasElement, widthPx).toDataURL('image/png'),
  };
}

/** How many pixels of a picture stand for one of the page, where it is enlarged. */
const SHARP = 2;

function enlarged(canvas: HTMLCanvasElement, widthPx: number): HTMLCanvasElement {
  const times = Math.ceil((SHARP * widthPx) / Math.max(1, canvas.width));
  const large = document.createElement('canvas');
  const pen = times > 1 ? large.getContext('2d') : null;
  if (pen === null) return canvas;
  [large.width, large.height] = [canvas.width * times, canvas.height * times];
  pen.imageSmoothingEnabled = false;
  pen.drawImage(canvas, 0, 0, large.width, large.height);
  return large;
}

/** Pieces of a text that stay together where a line is broken. */
const WORDS = /\s*\S+/g;

function linesOf(node: Text, pen: CanvasRenderingContext2D | null): TextLine[] {
  const element = node.parentElement;
  if (element === null) return [];
  const style = getComputedStyle(element);
  const upper = style.textTransform === 'uppercase';
  const found: { text: string; box: DOMRect }[] = [];
  for (const word of node.data.matchAll(WORDS)) {
    const start = word.index + (word[0].length - word[0].trimStart().length);
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, word.index + word[0].length);
    const box = range.getBoundingClientRect();
    const last = found.at(-1);
    const text = word[0].trim();
    if (last !== undefined && Math.abs(last.box.top - box.top) < box.height / 2) {
      last.text += ` ${text}`;
    } else if (box.width > 0) found.push({ text, box });
  }
  return found.map(({ text, box }) => ({
    text: upper ? text.toUpperCase() : text,
    x: box.left,
    footY: box.top + box.height * ascentShare(style, pen),
  }));
}

/** How much of a line of a font stands over the foot of its letters. */
function ascentShare(style: CSSStyleDeclaration, pen: CanvasRenderingContext2D | null): number {
  if (pen === null) return 0.8;
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: over, fontBoundingBoxDescent: under } = pen.measureText('x');
  return over / (over + under);
}
