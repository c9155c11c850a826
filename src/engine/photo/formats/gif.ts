import { uint16 } from '../../../core/files/bytes';
import type { Header } from './header';

const EXTENSION = 0x21;
const IMAGE = 0x2c;

/** Reads the blocks of a GIF as far as a second picture. Source: GIF89a, sections 17 to 27. */
export function readGifHeader(bytes: Uint8Array): Header {
  let at = 13 + colourTableBytes(bytes[10] ?? 0);
  let pictures = 0;
  let complete = false;
  while (at < bytes.length && pictures < 2) {
    const block = bytes[at];
    if (block === IMAGE) {
      pictures += 1;
      at = afterSubBlocks(bytes, at + 11 + colourTableBytes(bytes[at + 9] ?? 0));
      complete ||= at <= bytes.length;
    } else if (block === EXTENSION) {
      at = afterSubBlocks(bytes, at + 2);
    } else {
      break;
    }
  }
  return {
    widthPx: uint16(bytes, 6, true),
    heightPx: uint16(bytes, 8, true),
    complete,
    notes: pictures > 1 ? ['first-frame'] : [],
  };
}

function colourTableBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** The byte after the empty sub-block that ends a run; beyond the end where the file stops before. */
function afterSubBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] as number);
  return at + 1;
}
