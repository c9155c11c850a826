import { hasText, textAt, uint16, uint32 } from './bytes';

/** Beginnings of files of pictures, and of what is taken for such: the format's own name, the same in every language. */
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
  ['gimp xcf ', 'XCF'],
  ['v/1\x01', 'OpenEXR'],
  ['#?RADIANCE', 'HDR'],
  ['qoif', 'QOI'],
  ['FUJIFILMCCD-RAW', 'RAF'],
  ['\xff\x0a', 'JPEG XL'],
  ['\0\0\0\x0cJXL ', 'JPEG XL'],
  ['\0\0\0\x0cjP  ', 'JPEG 2000'],
  ['\xff\x4f\xff\x51', 'JPEG 2000'],
  ['\x97JB2\r\n\x1a\n', 'JBIG2'],
  ['FORM', 'IFF'],
];
/** HEVC in a HEIF container, still or sequence, and HEIF that names no codec. */
const HEIC_BRANDS = 'heic heix heim heis hevc hevx hevm hevs mif1 msf1'.split(' ');
/** Bytes that are made text at once. */
const PIECE = 4096;
/** A cursor is an icon with a point. */
const ICON_KINDS: Readonly<Record<number, string>> = { 1: 'ICO', 2: 'CUR' };

/** The format of a picture that begins with these bytes (some hundred of them); null for what is none. */
export function pictureFormat(head: Uint8Array): string | null {
  const signed = SIGNATURES.find(([signature]) => hasText(head, signature));
  if (signed !== undefined) return signed[1];
  if (hasText(head, 'RIFF') && hasText(head, 'WEBP', 8)) return 'WebP';
  if (isBmp(head)) return 'BMP';
  return iconFormat(head) ?? netpbmFormat(head) ?? isoFormat(head) ?? (isSvg(head) ? 'SVG' : null);
}

/** Two letters alone would take many a text for a picture: the length of the second header decides. */
function isBmp(head: Uint8Array): boolean {
  return hasText(head, 'BM') && [12, 40, 52, 56, 64, 108, 124].includes(uint32(head, 14, true));
}

/** Zero, a kind, how many pictures; then the first, whose reserved byte is zero and which lies after the list. */
function iconFormat(head: Uint8Array): string | null {
  const [reserved, kind, count] = [0, 2, 4].map((at) => uint16(head, at, true));
  const listBytes = 6 + 16 * (count ?? 0);
  if (reserved !== 0 || !count || head[9] !== 0) return null;
  return uint32(head, 18, true) >= listBytes ? (ICON_KINDS[kind ?? 0] ?? null) : null;
}

/** `P1` to `P6` and a size in decimal digits. */
function netpbmFormat(head: Uint8Array): string | null {
  return /^P[1-6]\s(#[^\n]*\n)?\s*\d+\s+\d+\s/.test(textAt(head, 0, 128)) ? 'Netpbm' : null;
}

/** What an ISO base media file (ISO/IEC 14496-12) calls itself: its major and compatible brands. */
function isoFormat(bytes: Uint8Array): string | null {
  if (!hasText(bytes, 'ftyp', 4)) return null;
  const end = Math.min(uint32(bytes, 0), bytes.length);
  const brands = [textAt(bytes, 8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(textAt(bytes, at, 4));
  if (brands.includes('avif') || brands.includes('avis')) return 'AVIF';
  if (brands.some((brand) => HEIC_BRANDS.includes(brand))) return 'HEIC';
  if (brands.includes('crx ')) return 'CR3';
  return brands.includes('qt  ') ? 'MOV' : 'MP4';
}

/** An <svg> that only a prolog, comments or a document type precede. */
function isSvg(head: Uint8Array): boolean {
  const pieces = Array.from({ length: Math.ceil(head.length / PIECE) }, (_, index) =>
    textAt(head, index * PIECE, PIECE),
  );
  const text = pieces.join('');
  return (
    /^(\xef\xbb\xbf)?\s*(<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(text) && /<svg[\s>]/i.test(text)
  );
}
