import type { Picture } from '../../store/runs';
import type { TensorFilters } from '../../store/weights/tensors';

/** More than any network of this page begins with, and few enough to draw. */
const MOST_FILTERS = 256;
const MOST_PIXELS = 2 ** 20;

/** Each filter as a picture, opaque; of very many or very large ones the first. */
export function filterPictures({
  filters,
  heightPx,
  widthPx,
  rgb,
}: TensorFilters): readonly Picture[] {
  const pixels = heightPx * widthPx;
  const shown = Math.min(filters, MOST_FILTERS, Math.max(1, Math.floor(MOST_PIXELS / pixels)));
  return Array.from({ length: shown }, (_, filter) => {
    const rgba = new Uint8ClampedArray(pixels * 4).fill(255);
    for (let pixel = 0; pixel < pixels; pixel += 1) {
      const from = (filter * pixels + pixel) * 3;
      rgba.set(rgb.subarray(from, from + 3), pixel * 4);
    }
    return { widthPx, heightPx, rgba };
  });
}
