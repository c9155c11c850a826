import type { Preprocessing } from '../core/trained';
import { Latest } from './latest';
import type { Picture } from './photo/photo';

/** Three channels for both networks. */
const latest = new Latest<Float32Array>(6);

/**
 * Pixels as a network takes them. picture: sRGB bytes [h,w,4] -> [1,h,w,3], NHWC, float32:
 * (byte / 255 - mean) / std per channel, alpha dropped.
 * Source: torchvision's `ToTensor` and `Normalize`.
 */
export function normalise(
  picture: Picture,
  { mean, std }: Pick<Preprocessing, 'mean' | 'std'>,
): Float32Array<ArrayBuffer> {
  const red = valuesOfBytes(mean[0], std[0]);
  const green = valuesOfBytes(mean[1], std[1]);
  const blue = valuesOfBytes(mean[2], std[2]);
  const { rgba } = picture;
  const out = new Float32Array(picture.widthPx * picture.heightPx * 3);
  for (let from = 0, to = 0; to < out.length; from += 4, to += 3) {
    out[to] = red[rgba[from] as number] as number;
    out[to + 1] = green[rgba[from + 1] as number] as number;
    out[to + 2] = blue[rgba[from + 2] as number] as number;
  }
  return out;
}

/** What each of the 256 bytes becomes; rounded to float32 after every step, as torch does. */
function valuesOfBytes(mean: number, std: number): Float32Array {
  const { fround } = Math;
  return latest.of(`${mean} ${std}`, () =>
    Float32Array.from({ length: 256 }, (_, byte) =>
      fround(fround(fround(byte / 255) - fround(mean)) / fround(std)),
    ),
  );
}
