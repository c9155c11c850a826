/** How a stored picture is drawn upright: its upright size, and a canvas's transform (a, b, c, d, e, f). */
export interface Upright {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly transform: readonly [number, number, number, number, number, number];
}

/**
 * What EXIF's orientation (1 to 8) makes of a picture of this size. From 5 on its sides change places.
 * Source: EXIF 2.32, tag 0x0112.
 */
export function uprightOf(orientation: number, width: number, height: number): Upright {
  const lying = { widthPx: height, heightPx: width };
  const standing = { widthPx: width, heightPx: height };
  switch (orientation) {
    case 2:
      return { ...standing, transform: [-1, 0, 0, 1, width, 0] };
    case 3:
      return { ...standing, transform: [-1, 0, 0, -1, width, height] };
    case 4:
      return { ...standing, transform: [1, 0, 0, -1, 0, height] };
    case 5:
      return { ...lying, transform: [0, 1, 1, 0, 0, 0] };
    case 6:
      return { ...lying, transform: [0, 1, -1, 0, height, 0] };
    case 7:
      return { ...lying, transform: [0, -1, -1, 0, height, width] };
    case 8:
      return { ...lying, transform: [0, -1, 1, 0, 0, width] };
    default:
      return { ...standing, transform: [1, 0, 0, 1, 0, 0] };
  }
}

/** A decoded picture turned upright; takes the bitmap over. */
export function turnedUpright(bitmap: ImageBitmap, orientation: number): ImageBitmap {
  if (orientation === 1) return bitmap;
  const { widthPx, heightPx, transform } = uprightOf(orientation, bitmap.width, bitmap.height);
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context in this worker');
  context.setTransform(...transform);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.transferToImageBitmap();
}
