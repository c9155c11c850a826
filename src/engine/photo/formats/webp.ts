import { textAt, uint16, uint32 } from '../../../core/files/bytes';
import type { Header } from './header';

const ANIMATION_FLAG = 0x02;

/** Reads the first chunk of a WebP. Source: WebP Container Specification (RFC 9649). */
export function readWebpHeader(bytes: Uint8Array): Header {
  const extended = textAt(bytes, 12, 4) === 'VP8X';
  const animated = extended && ((bytes[20] ?? 0) & ANIMATION_FLAG) !== 0;
  return {
    ...webpSize(bytes),
    complete: bytes.length >= uint32(bytes, 4, true) + 8,
    notes: animated ? ['first-frame'] : [],
  };
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
