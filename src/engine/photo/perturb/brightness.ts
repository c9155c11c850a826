import type { Picture } from '../photo';

/**
 * A picture [h,w,4] with each channel times `share`, rounded and clamped to bytes.
 * Source: torchvision's `adjust_brightness`, which cuts off what is behind the point where this rounds.
 */
export function brightened(picture: Picture, share: number): Picture {
  if (share === 1) return picture;
  const bytes = Uint8ClampedArray.from({ length: 256 }, (_, byte) => byte * share);
  const rgba = new Uint8ClampedArray(picture.rgba);
  for (let at = 0; at < rgba.length; at += 4) {
    rgba[at] = bytes[rgba[at] as number] as number;
    rgba[at + 1] = bytes[rgba[at + 1] as number] as number;
    rgba[at + 2] = bytes[rgba[at + 2] as number] as number;
  }
  return { ...picture, rgba };
}
