import type { Picture } from './photo';
import type { Box, PixelSource } from './resize';

/** A picture in memory as something that pixels are read from. */
export function pictureSource({ widthPx, heightPx, rgba }: Picture): PixelSource {
  return {
    widthPx,
    heightPx,
    read(box: Box) {
      // Bands of whole rows need no copy.
      if (box.widthPx === widthPx) {
        return rgba.subarray(box.topPx * widthPx * 4, (box.topPx + box.heightPx) * widthPx * 4);
      }
      const out = new Uint8ClampedArray(box.widthPx * box.heightPx * 4);
      for (let row = 0; row < box.heightPx; row += 1) {
        const from = ((box.topPx + row) * widthPx + box.leftPx) * 4;
        out.set(rgba.subarray(from, from + box.widthPx * 4), row * box.widthPx * 4);
      }
      return out;
    },
  };
}
