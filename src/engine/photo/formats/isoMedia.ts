import { hasText, textAt, uint32 } from '../../../core/files/bytes';
import type { Header } from './header';

/** Reads the boxes of an AVIF. Source: ISO/IEC 23008-12 (`ispe`), AV1 Image File Format. */
export function readAvifHeader(bytes: Uint8Array): Header {
  let size: Pick<Header, 'widthPx' | 'heightPx'> = { widthPx: null, heightPx: null };
  let at = 0;
  while (at + 8 <= bytes.length) {
    const boxBytes = boxLength(bytes, at);
    if (hasText(bytes, 'meta', at + 4)) size = largestExtent(bytes.subarray(at, at + boxBytes));
    at += boxBytes;
  }
  const animated = textAt(bytes, 8, 4) === 'avis';
  return { ...size, complete: at <= bytes.length, notes: animated ? ['first-frame'] : [] };
}

/** 0 stands for "to the end of the file", 1 for a length in the eight bytes that follow. */
function boxLength(bytes: Uint8Array, at: number): number {
  const length = uint32(bytes, at);
  if (length === 0) return bytes.length - at;
  if (length !== 1) return Math.max(length, 8);
  return Math.max(uint32(bytes, at + 8) * 2 ** 32 + uint32(bytes, at + 12), 16);
}

/** The largest of the extents in a meta box: the others belong to tiles and thumbnails. */
function largestExtent(meta: Uint8Array): Pick<Header, 'widthPx' | 'heightPx'> {
  let widthPx = 0;
  let heightPx = 0;
  for (let at = meta.indexOf(0x69); at >= 0; at = meta.indexOf(0x69, at + 1)) {
    if (!hasText(meta, 'ispe', at)) continue;
    const extent = [uint32(meta, at + 8), uint32(meta, at + 12)] as const;
    if (extent[0] * extent[1] > widthPx * heightPx) [widthPx, heightPx] = extent;
  }
  return { widthPx: widthPx || null, heightPx: heightPx || null };
}
