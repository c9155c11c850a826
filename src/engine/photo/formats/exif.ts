import { hasText, uint16, uint32 } from '../../../core/files/bytes';

const ORIENTATION_TAG = 0x0112;

/** 1 (upright) to 8 from the first directory of a TIFF block; 1 where there is none. Source: EXIF 2.32. */
export function exifOrientation(tiff: Uint8Array): number {
  const little = hasText(tiff, 'II');
  const directory = uint32(tiff, 4, little);
  const entries = uint16(tiff, directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at >= tiff.length) break;
    if (uint16(tiff, at, little) !== ORIENTATION_TAG) continue;
    const orientation = uint16(tiff, at + 8, little);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
  return 1;
}
