import type { Box, PixelSource } from './resize';

/** Pixels of a bitmap, each read into memory of its own. */
interface BitmapPixels extends PixelSource {
  read(box: Box): Uint8ClampedArray<ArrayBuffer>;
}

/** Reads a bitmap through a canvas no larger than what is asked for, what is transparent on white. */
export function pixelsOf(bitmap: ImageBitmap): BitmapPixels {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('no 2d context in this worker');
  return {
    widthPx: bitmap.width,
    heightPx: bitmap.height,
    read({ leftPx, topPx, widthPx, heightPx }: Box) {
      // Setting a size clears and allocates, even where it is the same.
      if (canvas.width !== widthPx) canvas.width = widthPx;
      if (canvas.height !== heightPx) canvas.height = heightPx;
      context.fillStyle = 'white';
      context.fillRect(0, 0, widthPx, heightPx);
      context.drawImage(bitmap, leftPx, topPx, widthPx, heightPx, 0, 0, widthPx, heightPx);
      return context.getImageData(0, 0, widthPx, heightPx).data;
    },
  };
}
