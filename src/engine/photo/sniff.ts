import { EngineError, type Failure, type FailureCode } from '../../core/failure';
import { hasText, uint32 } from '../../core/files/bytes';
import { readBmpHeader } from './formats/bmp';
import { readGifHeader } from './formats/gif';
import type { Header } from './formats/header';
import { isoBrands, isoFormat, readAvifHeader } from './formats/isoMedia';
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

const SIGNATURES: readonly (readonly [signature: string, format: string])[] = [
  ['\x89PNG\r\n\x1a\n', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF87a', 'GIF'],
  ['GIF89a', 'GIF'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['II+\0', 'BigTIFF'],
  ['MM\0+', 'BigTIFF'],
  ['%PDF-', 'PDF'],
  ['8BPS', 'PSD'],
  ['\xff\x0a', 'JPEG XL'],
  ['\0\0\0\x0cJXL ', 'JPEG XL'],
  ['\0\0\0\x0cjP  ', 'JPEG 2000'],
];
/** Enough for every signature, for the brands of a HEIC and for the preamble of an SVG. */
const HEAD_BYTES = 2 ** 16;

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
  const head = await bytesOf(blob.slice(0, HEAD_BYTES), file);
  const format = readableFormat(head, file);
  refuseTooLarge({ ...READERS[format](head), bytes: blob.size }, { ...file, format });
  const header = READERS[format](await bytesOf(blob, file));
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
  const format = formatOf(head);
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

/** The format's own name, the same in every language; null for what is no picture. */
function formatOf(head: Uint8Array): string | null {
  const signed = SIGNATURES.find(([signature]) => hasText(head, signature));
  if (signed !== undefined) return signed[1];
  if (hasText(head, 'RIFF') && hasText(head, 'WEBP', 8)) return 'WebP';
  if (isBmp(head)) return 'BMP';
  return isoFormat(isoBrands(head)) ?? (isSvg(head) ? 'SVG' : null);
}

/** Two letters alone would take many a text for a picture: the length of the second header decides. */
function isBmp(head: Uint8Array): boolean {
  return hasText(head, 'BM') && [12, 40, 52, 56, 64, 108, 124].includes(uint32(head, 14, true));
}

/** An <svg> that only a prolog, comments or a document type precede. */
function isSvg(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head);
  return /^\s*(<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(text) && /<svg[\s>]/i.test(text);
}
