import { EngineError, type Failure, type FailureCode } from '../../core/failure';
import { pictureFormat } from '../../core/files/pictureFormat';
import { readBmpHeader } from './formats/bmp';
import { readGifHeader } from './formats/gif';
import type { Header } from './formats/header';
import { readAvifHeader } from './formats/isoMedia';
import { readJpegHeader } from './formats/jpeg';
import { readPngHeader } from './formats/png';
import { readWebpHeader } from './formats/webp';

/** The most pixels that are decoded: 268 megapixels, which is 1 GiB in the browser's decoder. */
export const MAX_PHOTO_PX = 2 ** 28;
/** The largest file that is read, 256 MiB. */
export const MAX_PHOTO_BYTES = 2 ** 28;

/** Formats that browsers decode, by their readers. */
const READERS = {
  PNG: readPngHeader,
  JPEG: readJpegHeader,
  GIF: readGifHeader,
  WebP: readWebpHeader,
  BMP: readBmpHeader,
  AVIF: readAvifHeader,
} as const;
type ReadableFormat = keyof typeof READERS;

/** Enough for every signature, for the brands of a HEIC and for the preamble of an SVG. */
const HEAD_BYTES = 2 ** 16;
/** Files up to 4 MiB are read once, whole: of a larger one the head is looked at before the rest is read. */
const READ_WHOLE_BYTES = 2 ** 22;

/** A photo's format, and what its structure tells. */
export interface SniffedPhoto extends Header {
  readonly format: ReadableFormat;
}

/**
 * Tells what a file is from its bytes, whatever its name says.
 * @throws EngineError `photo-empty`, `photo-not-an-image`, `photo-truncated`, `photo-heic`,
 *   `photo-svg`, `photo-format`, `photo-too-large`, `photo-undecodable` (unreadable), with name,
 *   bytes and, where they are known, format and size.
 */
export async function sniffPhoto(blob: Blob, name: string): Promise<SniffedPhoto> {
  if (blob.size === 0) throw new EngineError('photo-empty', { name });
  const file = { name, bytes: blob.size };
  const isSmall = blob.size <= READ_WHOLE_BYTES;
  const first = await bytesOf(isSmall ? blob : blob.slice(0, HEAD_BYTES), file);
  const format = readableFormat(first.subarray(0, HEAD_BYTES), file);
  if (!isSmall)
    refuseTooLarge({ ...READERS[format](first), bytes: blob.size }, { ...file, format });
  const header = READERS[format](isSmall ? first : await bytesOf(blob, file));
  refuseTooLarge({ ...header, bytes: blob.size }, { ...file, format });
  if (!header.complete) throw new EngineError('photo-truncated', { ...file, format });
  return { format, ...header };
}

/** @throws EngineError `photo-too-large` above MAX_PHOTO_PX or MAX_PHOTO_BYTES. */
export function refuseTooLarge(
  photo: Pick<Header, 'widthPx' | 'heightPx'> & { readonly bytes: number },
  params: Failure['params'],
): void {
  const widthPx = photo.widthPx ?? 0;
  const heightPx = photo.heightPx ?? 0;
  if (widthPx * heightPx <= MAX_PHOTO_PX && photo.bytes <= MAX_PHOTO_BYTES) return;
  throw new EngineError('photo-too-large', {
    ...params,
    widthPx,
    heightPx,
    maxPx: MAX_PHOTO_PX,
    maxBytes: MAX_PHOTO_BYTES,
  });
}

/** A blob whose file is gone, or is a folder, cannot be read. */
async function bytesOf(blob: Blob, params: Failure['params']): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    throw new EngineError('photo-undecodable', params);
  }
}

function readableFormat(head: Uint8Array, params: Failure['params']): ReadableFormat {
  const format = pictureFormat(head);
  if (format !== null && isReadable(format)) return format;
  throw new EngineError(refusal(format), format === null ? params : { ...params, format });
}

function isReadable(format: string): format is ReadableFormat {
  return format in READERS;
}

function refusal(format: string | null): FailureCode {
  if (format === null) return 'photo-not-an-image';
  if (format === 'HEIC') return 'photo-heic';
  return format === 'SVG' ? 'photo-svg' : 'photo-format';
}
