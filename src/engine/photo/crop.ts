import type { Preprocessing } from '../../core/trained';
import type { Picture } from './photo';
import { type PixelSource, type ResizeBox, resizeBox } from './resize';

/** The part of a preprocessing that pixels go through before they become numbers. */
export type CropRule = Pick<Preprocessing, 'resizePx' | 'cropPx' | 'interpolation'>;

/** Where a crop of `cropPx` falls along one side of `sidePx`. */
interface Span {
  /** The part of the side that is kept. */
  readonly fromPx: number;
  readonly lengthPx: number;
  /** Where it stands in the crop; above 0 where the crop is larger than the side. */
  readonly atPx: number;
}

/**
 * What a network sees of a photo: shorter side resized to `resizePx`, `cropPx` square cut from the
 * centre, black around where the photo does not fill it. Opaque sRGB. `resize`: who resizes, all of them alike.
 * Source: torchvision's `Resize` and `CenterCrop` on a PIL image.
 */
export function cropOf(
  source: PixelSource,
  { resizePx, cropPx, interpolation }: CropRule,
  resize: ResizeBox = resizeBox,
): Picture {
  const resized = resizedShorterSide(source, resizePx);
  const across = centreSpan(resized.widthPx, cropPx);
  const down = centreSpan(resized.heightPx, cropPx);
  const box = {
    leftPx: across.fromPx,
    topPx: down.fromPx,
    widthPx: across.lengthPx,
    heightPx: down.lengthPx,
  };
  const kept = resize(source, { ...resized, interpolation }, box);
  if (kept.widthPx === cropPx && kept.heightPx === cropPx) return kept;
  return onBlack(kept, cropPx, across.atPx, down.atPx);
}

/** The shorter side becomes `resizePx`, the longer one keeps the ratio, rounded down. */
export function resizedShorterSide(
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  resizePx: number,
): { readonly widthPx: number; readonly heightPx: number } {
  const longer = Math.max(widthPx, heightPx);
  const shorter = Math.min(widthPx, heightPx);
  const longerPx = Math.trunc((resizePx * longer) / shorter);
  return widthPx <= heightPx
    ? { widthPx: resizePx, heightPx: longerPx }
    : { widthPx: longerPx, heightPx: resizePx };
}

/** The centre of a side, with torchvision's rounding. */
export function centreSpan(sidePx: number, cropPx: number): Span {
  if (cropPx > sidePx) {
    return { fromPx: 0, lengthPx: sidePx, atPx: Math.floor((cropPx - sidePx) / 2) };
  }
  return { fromPx: roundHalfToEven((sidePx - cropPx) / 2), lengthPx: cropPx, atPx: 0 };
}

/** Python's `round`: 0.5 becomes 0, 1.5 becomes 2, 2.5 becomes 2. */
function roundHalfToEven(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}

function onBlack(picture: Picture, cropPx: number, leftPx: number, topPx: number): Picture {
  const rgba = new Uint8ClampedArray(cropPx * cropPx * 4);
  for (let alpha = 3; alpha < rgba.length; alpha += 4) rgba[alpha] = 255;
  const rowBytes = picture.widthPx * 4;
  for (let row = 0; row < picture.heightPx; row += 1) {
    const from = row * rowBytes;
    const at = ((topPx + row) * cropPx + leftPx) * 4;
    rgba.set(picture.rgba.subarray(from, from + rowBytes), at);
  }
  return { widthPx: cropPx, heightPx: cropPx, rgba };
}
