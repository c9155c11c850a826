import { uint32 } from '../../../core/files/bytes';
import type { Header } from './header';

/** Reads the header of a Windows bitmap; a negative height means rows from the top. */
export function readBmpHeader(bytes: Uint8Array): Header {
  return {
    widthPx: Math.abs(uint32(bytes, 18, true) | 0),
    heightPx: Math.abs(uint32(bytes, 22, true) | 0),
    // Its own note of its length is wrong in many files; the decoder finds missing rows.
    complete: true,
    notes: [],
  };
}
