import { expect, it, vi } from 'vitest';
import { NO_PERTURBATION } from '../../../core/perturbation';
import type { Picture } from '../photo';
import { PerturbedPhotos } from './perturbedPhotos';

const RULE = { resizePx: 2, cropPx: 2, interpolation: 'bilinear' } as const;
const BRIGHT = { ...NO_PERTURBATION, brightnessPercent: 200 };

function greyOf(level: number): Picture {
  const rgba = new Uint8ClampedArray(4 * 4 * 4).fill(level);
  for (let at = 3; at < rgba.length; at += 4) rgba[at] = 255;
  return { widthPx: 4, heightPx: 4, rgba };
}

function photos() {
  const photo = {
    crop: vi.fn(async () => greyOf(1)),
    working: vi.fn(async () => greyOf(50)),
  };
  const jpeg = vi.fn(async (picture: Picture) => picture);
  return { photo, jpeg, perturbed: new PerturbedPhotos(() => photo, jpeg) };
}

it('nothing done to a photo is its own crop', async () => {
  const { photo, perturbed } = photos();
  expect(await perturbed.crop(1, { ...NO_PERTURBATION, seed: 8 }, RULE)).toEqual(greyOf(1));
  expect(photo.working).not.toHaveBeenCalled();
});

it('what a network sees is cropped from the changed photo', async () => {
  const { perturbed } = photos();
  const seen = await perturbed.crop(1, BRIGHT, RULE);
  expect([seen.widthPx, seen.rgba[0]]).toEqual([2, 100]);
});

it('both networks see one and the same change, and the photo is decoded once', async () => {
  const { photo, jpeg, perturbed } = photos();
  const noise = { ...NO_PERTURBATION, jpegQuality: 5 };
  await Promise.all([perturbed.crop(1, noise, RULE), perturbed.crop(1, noise, RULE)]);
  expect(jpeg).toHaveBeenCalledTimes(1);
  await perturbed.picture(1, BRIGHT);
  expect(photo.working).toHaveBeenCalledTimes(1);
  await perturbed.picture(2, BRIGHT);
  expect(photo.working).toHaveBeenCalledTimes(2);
});

it('what failed is tried anew', async () => {
  const { photo, perturbed } = photos();
  photo.working.mockRejectedValueOnce(new Error('lost'));
  await expect(perturbed.picture(1, BRIGHT)).rejects.toThrow('lost');
  expect((await perturbed.picture(1, BRIGHT)).rgba[0]).toBe(100);
});
