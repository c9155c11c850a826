import type { Picture } from '../photo';

/**
 * A picture [h,w,4] turned counter-clockwise about its centre, of the same size; what comes in is black.
 * Between pixels it is interpolated linearly. Whole turns of 90 degrees of a square move its pixels unchanged.
 * Source: torchvision's `rotate` with `expand=False` and `fill=0`.
 */
export function rotated(picture: Picture, degrees: number): Picture {
  if (degrees % 360 === 0) return picture;
  const { widthPx, heightPx } = picture;
  const { cos, sin } = directionOf(degrees);
  const [centreX, centreY] = [(widthPx - 1) / 2, (heightPx - 1) / 2];
  const rgba = new Uint8ClampedArray(picture.rgba.length);
  for (let y = 0, at = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1, at += 4) {
      const [right, down] = [x - centreX, y - centreY];
      const fromX = cos * right - sin * down + centreX;
      const fromY = sin * right + cos * down + centreY;
      writeSample(picture, fromX, fromY, rgba, at);
    }
  }
  return { widthPx, heightPx, rgba };
}

/** Exact at the quarter turns, where cosines are not quite 0. */
function directionOf(degrees: number): { readonly cos: number; readonly sin: number } {
  const quarters = degrees / 90;
  if (Number.isInteger(quarters)) {
    const [cos, sin] = (
      [
        [1, 0],
        [0, 1],
        [-1, 0],
        [0, -1],
      ] as const
    )[((quarters % 4) + 4) % 4] ?? [1, 0];
    return { cos, sin };
  }
  const radians = (degrees * Math.PI) / 180;
  return { cos: Math.cos(radians), sin: Math.sin(radians) };
}

/** Writes the picture at a place between its pixels as one opaque pixel; beyond its edge it is black. */
function writeSample(
  { widthPx, heightPx, rgba }: Picture,
  x: number,
  y: number,
  out: Uint8ClampedArray,
  at: number,
): void {
  out[at + 3] = 255;
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < -1 || top < -1 || left >= widthPx || top >= heightPx) return;
  const [shareX, shareY] = [x - left, y - top];
  for (let channel = 0; channel < 3; channel += 1) {
    const byte = (column: number, row: number) =>
      column < 0 || row < 0 || column >= widthPx || row >= heightPx
        ? 0
        : (rgba[(row * widthPx + column) * 4 + channel] as number);
    const above = byte(left, top) * (1 - shareX) + byte(left + 1, top) * shareX;
    const below = byte(left, top + 1) * (1 - shareX) + byte(left + 1, top + 1) * shareX;
    out[at + channel] = above * (1 - shareY) + below * shareY;
  }
}
