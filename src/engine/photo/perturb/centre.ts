import { centreSpan } from '../crop';
import type { Picture } from '../photo';

/** The centre of a picture [h,w,4] whose sides are `share` of its own, at least a pixel each. */
export function centreOf(picture: Picture, share: number): Picture {
  if (share >= 1) return picture;
  const widthPx = Math.max(1, Math.round(picture.widthPx * share));
  const heightPx = Math.max(1, Math.round(picture.heightPx * share));
  const left = centreSpan(picture.widthPx, widthPx).fromPx;
  const top = centreSpan(picture.heightPx, heightPx).fromPx;
  const rgba = new Uint8ClampedArray(widthPx * heightPx * 4);
  for (let row = 0; row < heightPx; row += 1) {
    const from = ((top + row) * picture.widthPx + left) * 4;
    rgba.set(picture.rgba.subarray(from, from + widthPx * 4), row * widthPx * 4);
  }
  return { widthPx, heightPx, rgba };
}
