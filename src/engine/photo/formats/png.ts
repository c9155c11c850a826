import { textAt, uint32 } from '../../../core/files/bytes';
import type { Header } from './header';

/** Reads the chunks of a PNG. Source: PNG (Third Edition), sections 5 and 11. */
export function readPngHeader(bytes: Uint8Array): Header {
  const bitsPerChannel = bytes[24] ?? 0;
  let frames = 1;
  let complete = false;
  for (let at = 8; at + 12 <= bytes.length && !complete; at += uint32(bytes, at) + 12) {
    const type = textAt(bytes, at + 4, 4);
    if (type === 'acTL') frames = uint32(bytes, at + 8);
    complete = type === 'IEND';
  }
  return {
    widthPx: uint32(bytes, 16),
    heightPx: uint32(bytes, 20),
    complete,
    notes: [
      ...(bitsPerChannel === 16 ? (['sixteen-bit'] as const) : []),
      ...(frames > 1 ? (['first-frame'] as const) : []),
    ],
  };
}
