import type { Picture } from '../photo';

/**
 * A picture [h,w,4] with Gaussian noise of `sigmaLevels` (of 255) added to each channel of each pixel,
 * rounded and clamped to bytes. Equal seeds give equal noise.
 */
export function noisy(picture: Picture, sigmaLevels: number, seed: number): Picture {
  if (sigmaLevels <= 0) return picture;
  const normal = normalNumbers(seed);
  const rgba = new Uint8ClampedArray(picture.rgba);
  for (let at = 0; at < rgba.length; at += 4) {
    for (let channel = 0; channel < 3; channel += 1) {
      rgba[at + channel] = (rgba[at + channel] as number) + sigmaLevels * normal();
    }
  }
  return { ...picture, rgba };
}

/** Normally distributed numbers of mean 0 and sigma 1. Source: Box and Muller's transform, both of its numbers used. */
function normalNumbers(seed: number): () => number {
  const uniform = uniformNumbers(seed);
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    // 1 - u is never 0, whose logarithm is none.
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/** Numbers from 0 up to 1. Source: Steele and Vigna's SplitMix32, a counter whose bits are mixed by two multiplications. */
function uniformNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let bits = state ^ (state >>> 16);
    bits = Math.imul(bits, 0x21f0aaad);
    bits ^= bits >>> 15;
    bits = Math.imul(bits, 0x735a2d97);
    bits ^= bits >>> 15;
    return (bits >>> 0) / 2 ** 32;
  };
}
