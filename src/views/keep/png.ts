import { type EmbeddedFont, embeddedFonts } from './embeddedFonts';
import { escaped, tag } from './markup';
import type { Picture } from './picture';

/** How many px of a PNG stand for one of the page. */
export const PNG_SCALES = [1, 2, 3, 4] as const;
export type PngScale = (typeof PNG_SCALES)[number];

/** Under the picture, one letter of each font, which tells when it is there; px. */
const LETTER_PX = 24;
/** Browsers write in another font after so long. */
const MOST_WAIT_MS = 3000;

/**
 * A picture as a PNG with the page's own fonts in it: a browser draws an SVG on its own, without them. Rejects where
 * it makes no picture of that size.
 */
export async function pngOf(picture: Picture, scale: PngScale): Promise<Blob> {
  const fonts = await embeddedFonts();
  const { widthPx, heightPx } = picture;
  const url = URL.createObjectURL(new Blob([withFonts(picture, fonts)], { type: 'image/svg+xml' }));
  try {
    const image = new Image(widthPx, heightPx + LETTER_PX);
    image.src = url;
    await image.decode();
    await lettersDrawn(image, heightPx, fonts.length);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [widthPx * scale, heightPx * scale];
    penOf(canvas).drawImage(image, 0, 0, canvas.width, (heightPx + LETTER_PX) * scale);
    return await blobOf(canvas);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * The picture with fonts, and below it a letter in each. By its text: a document that is made of it would be under
 * the page's policy, which has no room for styles of its own.
 */
function withFonts({ svg, widthPx, heightPx }: Picture, fonts: readonly EmbeddedFont[]): string {
  const height = heightPx + LETTER_PX;
  const letters = fonts.map(({ family, letter }, at) => {
    const place = { x: at * LETTER_PX, y: height - LETTER_PX / 4 };
    return tag('text', { ...place, 'font-family': family, 'font-size': 18 }, escaped(letter));
  });
  const style = tag('style', {}, fonts.map(({ rule }) => rule).join(''));
  return svg
    .replace(/(<svg [^>]*height=")\d+("[^>]*viewBox=")[^"]*("[^>]*>)/, (_, start, middle, end) =>
      [start, height, middle, `0 0 ${widthPx} ${height}`, end, style].join(''),
    )
    .replace(/<\/svg>\s*$/, `${letters.join('')}</svg>`);
}

/** Until a font has been read, what is written in it is not drawn at all. */
async function lettersDrawn(image: HTMLImageElement, topPx: number, letters: number) {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.max(1, letters) * LETTER_PX, LETTER_PX];
  const pen = penOf(canvas);
  const isDrawn = (at: number) =>
    pen.getImageData(at * LETTER_PX, 0, LETTER_PX, LETTER_PX).data.some((value) => value > 0);
  const start = performance.now();
  while (performance.now() - start < MOST_WAIT_MS) {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, -topPx);
    if (Array.from({ length: letters }, (_, at) => isDrawn(at)).every(Boolean)) return;
    await new Promise(requestAnimationFrame);
  }
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('the browser has no canvas of this size');
  return pen;
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the browser made no picture of this size'));
      else resolve(blob);
    }, 'image/png');
  });
}
