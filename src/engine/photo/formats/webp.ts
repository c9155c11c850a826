import { hasText, textAt, uint16, uint32 } from '../../../core/files/bytes';
import { exifOrientation } from './exif';
import type { Header } from './header';

const ANIMATION_FLAG = 0x02;

/** Reads the chunks of a WebP. Source: WebP Container Specification (RFC 9649). */
export function readWebpHeader(bytes: Uint8Array): Header {
  const extended = textAt(bytes, 12, 4) === 'VP8X';
  const animated = extended && ((bytes[20] ?? 0) & ANIMATION_FLAG) !== 0;
  const orientation = extended ? orientationOf(bytes) : 1;
  return {
    ...webpSize(bytes),
    complete: bytes.length >= uint32(bytes, 4, true) + 8,
    notes: [
      ...(animated ? (['first-frame'] as const) : []),
      ...(orientation > 1 ? (['turned-upright'] as const) : []),
    ],
    orientation,
  };
}

/** Of the EXIF chunk, before which some writers repeat what stands before it in a JPEG. */
function orientationOf(bytes: Uint8Array): number {
  for (let at = 12; at + 8 <= bytes.length; at += 8 + evenLength(bytes, at + 4)) {
    if (!hasText(bytes, 'EXIF', at)) continue;
    const chunk = bytes.subarray(at + 8, at + 8 + uint32(bytes, at + 4, true));
    return exifOrientation(hasText(chunk, 'Exif\0\0') ? chunk.subarray(6) : chunk);
  }
  return 1;
}

function evenLength(bytes: Uint8Array, at: number): number {
  const length = uint32(bytes, at, true);
  return length + (length % 2);
}

function webpSize(bytes: Uint8Array): { widthPx: number | null; heightPx: number | null } {
  switch (textAt(bytes, 12, 4)) {
    case 'VP8X':
      return {
        widthPx: (uint32(bytes, 24, true) & 0xffffff) + 1,
        heightPx: (uint32(bytes, 27, true) & 0xffffff) + 1,
      };
    case 'VP8L': {
      const packed = uint32(bytes, 21, true);
      return { widthPx: (packed & 0x3fff) + 1, heightPx: ((packed >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return {
        widthPx: uint16(bytes, 26, true) & 0x3fff,
        heightPx: uint16(bytes, 28, true) & 0x3fff,
      };
    default:
      return { widthPx: null, heightPx: null };
  }
}
