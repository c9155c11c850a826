import { hasText, uint16 } from '../../../core/files/bytes';
import { exifOrientation } from './exif';
import type { Header } from './header';

const END_OF_IMAGE = 0xd9;
const APP1 = 0xe1;

interface Segment {
  readonly marker: number;
  /** First byte after the marker. */
  readonly at: number;
}

/** Reads the segments of a JPEG. Source: ITU-T T.81, annex B; EXIF 2.32 for the orientation. */
export function readJpegHeader(bytes: Uint8Array): Header {
  let frame = { widthPx: 0, heightPx: 0, components: 0 };
  let orientation = 1;
  let complete = false;
  for (const { marker, at } of segments(bytes)) {
    if (marker === END_OF_IMAGE) complete = true;
    if (isStartOfFrame(marker)) {
      frame = {
        heightPx: uint16(bytes, at + 3),
        widthPx: uint16(bytes, at + 5),
        components: bytes[at + 7] ?? 0,
      };
    }
    if (marker === APP1 && hasText(bytes, 'Exif\0\0', at + 2)) {
      orientation = exifOrientation(bytes.subarray(at + 8, at + uint16(bytes, at)));
    }
  }
  return {
    widthPx: frame.widthPx || null,
    heightPx: frame.heightPx || null,
    complete,
    notes: [
      ...(frame.components === 4 ? (['cmyk'] as const) : []),
      ...(orientation > 1 ? (['turned-upright'] as const) : []),
    ],
  };
}

/** Every marker up to the end of the image; a thumbnail inside a segment is passed over whole. */
function* segments(bytes: Uint8Array): Generator<Segment> {
  let at = 2;
  while (at < bytes.length) {
    at = nextMarker(bytes, at);
    const marker = bytes[at - 1];
    if (marker === undefined) return;
    yield { marker, at };
    if (marker === END_OF_IMAGE) return;
    at += uint16(bytes, at);
  }
}

/**
 * The byte after the next marker. Coded pixels lie between segments: in them 0xff is followed by 0,
 * or by a restart marker, which has no content.
 */
function nextMarker(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const prefix = bytes.indexOf(0xff, at);
    if (prefix < 0) return bytes.length + 1;
    at = prefix + 1;
    const marker = bytes[at] ?? 0;
    const restart = marker >= 0xd0 && marker <= 0xd7;
    if (marker !== 0 && marker !== 0xff && !restart) return at + 1;
  }
}

/** SOF0 to SOF15: 0xc0 to 0xcf, without 0xc4, 0xc8 and 0xcc, which are other things. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && (marker === 0xc0 || marker % 4 !== 0);
}
