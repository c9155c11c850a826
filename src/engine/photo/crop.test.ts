import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Preprocessing } from '../../core/trained';
import { normalise } from '../preprocess';
import { centreSpan, cropOf, resizedShorterSide } from './crop';
import expected from './fixtures/expected.json' with { type: 'json' };
import { readPng } from './fixtures/readPng';
import type { Picture } from './photo';
import { pictureSource } from './pictureSource';
import type { PixelSource } from './resize';

/** A JPEG needs a browser: rocket.jpg is compared in e2e/photo-files.spec.ts. */
const CROPS = Object.entries(expected.crops).filter(([, { source }]) => source.endsWith('.png'));

const IMAGENET = { mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] } as const;
const CIFAR = { mean: [0.4914, 0.4822, 0.4465], std: [0.247, 0.2435, 0.2616] } as const;

const BILINEAR = { interpolation: 'bilinear' } as const;

async function photo(name: string): Promise<PixelSource> {
  const file = await readFile(new URL(`../../../public/photos/${name}`, import.meta.url));
  return pictureSource(await readPng(new Uint8Array(file)));
}

async function fixture(name: string): Promise<Picture> {
  const file = await readFile(new URL(`./fixtures/${name}`, import.meta.url));
  return readPng(new Uint8Array(file));
}

/** One colour everywhere. */
function flat(widthPx: number, heightPx: number, colour: readonly number[]): PixelSource {
  const rgba = new Uint8ClampedArray(widthPx * heightPx * 4);
  for (let at = 0; at < rgba.length; at += 4) rgba.set(colour, at);
  return pictureSource({ widthPx, heightPx, rgba });
}

/** Grows by 7 of 255 every 100 rows; notes how many bytes each read asks for. */
function ramp(sidePx: number, bandBytes: number[]): PixelSource {
  return {
    widthPx: sidePx,
    heightPx: sidePx,
    read({ topPx, widthPx, heightPx }) {
      bandBytes.push(widthPx * heightPx * 4);
      const rowBytes = widthPx * 4;
      const out = new Uint8ClampedArray(heightPx * rowBytes);
      for (let row = 0; row < heightPx; row += 1) {
        out.fill(Math.floor((topPx + row) / 100) * 7 + 5, row * rowBytes, (row + 1) * rowBytes);
      }
      return out;
    },
  };
}

function largestDifference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  expect(a.length).toBe(b.length);
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] as number))), 0);
}

function channelMean(tensor: Float32Array, channel: number): number {
  let sum = 0;
  for (let at = channel; at < tensor.length; at += 3) sum += tensor[at] as number;
  return sum / (tensor.length / 3);
}

describe.each(CROPS)('the crop %s', (name, reference) => {
  const preprocessing: Preprocessing = {
    resizePx: reference.resize_shorter_side,
    cropPx: reference.crop,
    interpolation: 'bilinear',
    ...(name.includes('cifar') ? CIFAR : IMAGENET),
  };
  let crop: Picture;

  beforeAll(async () => {
    crop = cropOf(await photo(reference.source), preprocessing);
  });

  it('is the one that torchvision gives, at every pixel', async () => {
    const truth = await fixture(name);
    expect(largestDifference(crop.rgba, truth.rgba)).toBe(0);
  });

  it('is normalised to the same tensor', () => {
    const tensor = normalise(crop, preprocessing);
    for (const [channel, mean] of reference.tensor_mean_per_channel.entries()) {
      expect(Math.abs(channelMean(tensor, channel) - mean)).toBeLessThan(1e-5);
    }
    for (const [x, red] of reference.tensor_first_row_red_16.entries()) {
      expect(tensor[x * 3]).toBeCloseTo(red, 5);
    }
  });
});

describe('a bicubic crop', () => {
  it.each([
    ['shrunk', 'coffee', 64, 48],
    ['enlarged', 'chelsea', 420, 64],
  ])('is the one that torchvision gives on a PIL image, %s', async (_, name, resizePx, cropPx) => {
    const rule = { resizePx, cropPx, interpolation: 'bicubic' } as const;
    const crop = cropOf(await photo(`${name}.png`), rule);
    const truth = await fixture(`${name}.bicubic-${resizePx}-${cropPx}.png`);
    expect(largestDifference(crop.rgba, truth.rgba)).toBe(0);
    const bilinear = cropOf(await photo(`${name}.png`), { ...rule, interpolation: 'bilinear' });
    expect(largestDifference(crop.rgba, bilinear.rgba)).toBeGreaterThan(5);
  });

  it('overshoots at an edge and is clamped to bytes there', () => {
    const rgba = new Uint8ClampedArray(8 * 8 * 4).fill(255);
    for (let at = 0; at < rgba.length; at += 4) if ((at / 4) % 8 < 4) rgba.fill(0, at, at + 3);
    const source = pictureSource({ widthPx: 8, heightPx: 8, rgba });
    const rule = { resizePx: 16, cropPx: 16, interpolation: 'bicubic' } as const;
    const reds = [...cropOf(source, rule).rgba].filter((_, at) => at % 4 === 0).slice(0, 16);
    expect(reds.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(reds[7]).toBeLessThan(reds[8] as number);
    expect(reds.slice(9)).toEqual([255, 255, 255, 255, 255, 255, 255]);
  });
});

describe('the geometry of torchvision', () => {
  it('rounds the longer side down and keeps a square square', () => {
    expect(resizedShorterSide({ widthPx: 451, heightPx: 300 }, 256)).toEqual({
      widthPx: 384,
      heightPx: 256,
    });
    expect(resizedShorterSide({ widthPx: 3, heightPx: 5 }, 32)).toEqual({
      widthPx: 32,
      heightPx: 53,
    });
    expect(resizedShorterSide({ widthPx: 512, heightPx: 512 }, 224)).toEqual({
      widthPx: 224,
      heightPx: 224,
    });
  });

  it('starts a crop at half the rest, a half rounded to even', () => {
    const starts = [224, 225, 226, 227, 229].map((sidePx) => centreSpan(sidePx, 224).fromPx);
    expect(starts).toEqual([0, 0, 1, 2, 2]);
  });

  it('puts a photo that is smaller than the crop in the middle of black', () => {
    const crop = cropOf(flat(2, 2, [255, 128, 0, 255]), { ...BILINEAR, resizePx: 1, cropPx: 4 });
    const reds = Array.from({ length: 16 }, (_, i) => crop.rgba[i * 4]);
    expect(reds).toEqual([0, 0, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(crop.rgba[3]).toBe(255);
  });
});

describe('resizing', () => {
  it.each([
    [1, 1],
    [7, 3],
    [33, 1000],
  ])('keeps a flat colour exactly, %i x %i', (widthPx, heightPx) => {
    const colour = [1, 254, 77, 255];
    const crop = cropOf(flat(widthPx, heightPx, colour), { ...BILINEAR, resizePx: 32, cropPx: 32 });
    expect(crop.rgba.every((value, at) => value === colour[at % 4])).toBe(true);
  });

  it('reads a large photo in bands of at most 4 MiB, without a seam', () => {
    const bandBytes: number[] = [];
    const crop = cropOf(ramp(3000, bandBytes), { ...BILINEAR, resizePx: 30, cropPx: 30 });
    // The outermost rows see a clipped triangle.
    for (let row = 1; row < 29; row += 1) expect(crop.rgba[row * 30 * 4]).toBe(5 + row * 7);
    expect(bandBytes.length).toBeGreaterThan(1);
    expect(Math.max(...bandBytes)).toBeLessThanOrEqual(2 ** 22);
  });
});
