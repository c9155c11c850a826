import type { Picture } from '../../store/runs';
import type { TensorFilters } from '../../store/weights/tensors';

/** More than any network of this page begins with, and few enough to draw. */
const MOST_FILTERS = 256;
const MOST_PIXELS = 2 ** 20;

/** How many of the filters are drawn: of very many or very large ones the first. */
export function filtersDrawn({
  filters,
  heightPx,
  widthPx,
}: Pick<TensorFilters, 'filters' | 'heightPx' | 'widthPx'>): number {
  const most = Math.max(1, Math.floor(MOST_PIXELS / (heightPx * widthPx)));
  return Math.min(filters, MOST_FILTERS, most);
}

/** Each filter that is drawn as a picture, opaque. */
export function filterPictures({
  filters,
  heightPx,
  widthPx,
  rgb,
}: TensorFilters): readonly Picture[] {
  const pixels = heightPx * widthPx;
  return Array.from({ length: filtersDrawn({ filters, heightPx, widthPx }) }, (_, filter) => {
    const rgba = new Uint8ClampedArray(pixels * 4).fill(255);
    for (let pixel = 0; pixel < pixels; pixel += 1) {
      const from = (filter * pixels + pixel) * 3;
      rgba.set(rgb.subarray(from, from + 3), pixel * 4);
    }
    return { widthPx, heightPx, rgba };
  });
}
