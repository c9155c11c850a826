import type { Box, PixelSource } from './resize';

const CONTEXT = { alpha: false, willReadFrequently: true } as const;

/** Pixels of a bitmap, each read into memory of its own. */
interface BitmapPixels extends PixelSource {
  read(box: Box): Uint8ClampedArray<ArrayBuffer>;
}

/** Reads a bitmap through a canvas no larger than what is asked for, what is transparent on white. */
export function pixelsOf(bitmap: ImageBitmap, canvas = new ReadCanvas()): BitmapPixels {
  return {
    widthPx: bitmap.width,
    heightPx: bitmap.height,
    read({ leftPx, topPx, widthPx, heightPx }: Box) {
      const context = canvas.sized(widthPx, heightPx);
      context.fillStyle = 'white';
      context.fillRect(0, 0, widthPx, heightPx);
      context.drawImage(bitmap, leftPx, topPx, widthPx, heightPx, 0, 0, widthPx, heightPx);
      return context.getImageData(0, 0, widthPx, heightPx).data;
    },
  };
}

/** A canvas that pixels are read through; one for many pictures of a size spares making one for each. */
export class ReadCanvas {
  private readonly canvas = new OffscreenCanvas(1, 1);
  private readonly context = this.canvas.getContext('2d', CONTEXT);

  /** Its context, of this size in px, with whatever was drawn before. */
  sized(widthPx: number, heightPx: number): OffscreenCanvasRenderingContext2D {
    const { canvas, context } = this;
    if (context === null) throw new Error('no 2d context in this worker');
    // Setting a size clears and allocates, even where it is the same.
    if (canvas.width !== widthPx) canvas.width = widthPx;
    if (canvas.height !== heightPx) canvas.height = heightPx;
    return context;
  }
}
