import type { DecodedPhoto, PhotoNote, Picture } from './photo';
import { decodeBitmap, PhotoSource } from './photoSource';
import { refuseTooLarge, type SniffedPhoto, sniffPhoto } from './sniff';

const PREVIEW_PX = 512;
/** The smallest input that a network on the page takes: a photo below it is enlarged for every one. */
const SMALLEST_INPUT_PX = 32;

/** A photo as it crosses to the page, and what the worker keeps of it under a `photoId` of its own. */
export interface DecodedFile {
  readonly photo: Omit<DecodedPhoto, 'photoId'>;
  readonly source: PhotoSource;
}

/**
 * Reads a photo file: what it is, its upright size, a preview, and a source for crops.
 * @throws EngineError as `sniffPhoto`, and `photo-undecodable` where the browser cannot decode it.
 */
export async function decodePhoto(blob: Blob, name: string): Promise<DecodedFile> {
  const sniffed = await sniffPhoto(blob, name);
  const { format, orientation } = sniffed;
  const bitmap = await decodeBitmap(blob, { name, bytes: blob.size, format }, orientation);
  const { width: widthPx, height: heightPx } = bitmap;
  try {
    refuseTooLarge({ widthPx, heightPx, bytes: blob.size }, { name, format: sniffed.format });
    const { preview, transparent } = previewOf(bitmap);
    const notes = notesOf(sniffed, { widthPx, heightPx, transparent });
    const source = new PhotoSource(blob, name, bitmap, orientation);
    return { photo: { widthPx, heightPx, preview, notes }, source };
  } catch (error) {
    bitmap.close();
    throw error;
  }
}

function notesOf(
  sniffed: SniffedPhoto,
  decoded: { widthPx: number; heightPx: number; transparent: boolean },
): PhotoNote[] {
  const notes = new Set(sniffed.notes);
  // The other formats note an orientation too; a lying photo is known by its sides.
  const swapped = sniffed.widthPx === decoded.heightPx && sniffed.heightPx === decoded.widthPx;
  if (swapped && decoded.widthPx !== decoded.heightPx) notes.add('turned-upright');
  if (decoded.transparent) notes.add('on-white');
  if (Math.min(decoded.widthPx, decoded.heightPx) < SMALLEST_INPUT_PX) notes.add('enlarged');
  return [...notes];
}

/** At most PREVIEW_PX on the longer side, on white, and whether any white shows. */
function previewOf(bitmap: ImageBitmap): { preview: Picture; transparent: boolean } {
  const scale = Math.min(1, PREVIEW_PX / Math.max(bitmap.width, bitmap.height));
  const widthPx = Math.max(1, Math.round(bitmap.width * scale));
  const heightPx = Math.max(1, Math.round(bitmap.height * scale));
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d', {
    willReadFrequently: true,
  });
  if (context === null) throw new Error('no 2d context in this worker');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, widthPx, heightPx);
  const drawn = context.getImageData(0, 0, widthPx, heightPx).data;
  const transparent = isTransparent(drawn);
  if (!transparent) return { preview: { widthPx, heightPx, rgba: drawn }, transparent };
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = 'white';
  context.fillRect(0, 0, widthPx, heightPx);
  const rgba = context.getImageData(0, 0, widthPx, heightPx).data;
  return { preview: { widthPx, heightPx, rgba }, transparent };
}

function isTransparent(rgba: Uint8ClampedArray): boolean {
  for (let alpha = 3; alpha < rgba.length; alpha += 4) if (rgba[alpha] !== 255) return true;
  return false;
}
