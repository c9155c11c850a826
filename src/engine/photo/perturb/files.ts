import type { Picture } from '../photo';
import { pixelsOf } from '../pixels';

/** A picture through the browser's own JPEG and back; quality 1 to 100. */
export async function throughJpeg(picture: Picture, quality: number): Promise<Picture> {
  const blob = await written(picture, { type: 'image/jpeg', quality: quality / 100 });
  const bitmap = await createImageBitmap(blob);
  const { widthPx, heightPx } = picture;
  const read = pixelsOf(bitmap).read({ leftPx: 0, topPx: 0, widthPx, heightPx });
  bitmap.close();
  return { widthPx, heightPx, rgba: read };
}

/** A picture as a PNG file, which loses nothing. */
export function asPng(picture: Picture): Promise<Blob> {
  return written(picture, { type: 'image/png' });
}

function written({ rgba, widthPx, heightPx }: Picture, as: ImageEncodeOptions): Promise<Blob> {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context in this worker');
  context.putImageData(new ImageData(rgba, widthPx, heightPx), 0, 0);
  return canvas.convertToBlob(as);
}
