import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Preprocessing } from '../../core/trained';
import { normalise } from '../preprocess';
import { cropOf } from './crop';
import { readPng } from './fixtures/readPng';
import type { Picture } from './photo';
import { photoBatch } from './photoBatch';
import { pictureSource } from './pictureSource';

const CIFAR: Preprocessing = {
  resizePx: 32,
  cropPx: 32,
  interpolation: 'bilinear',
  mean: [0.4914, 0.4822, 0.4465],
  std: [0.247, 0.2435, 0.2616],
};
const IMAGENET: Preprocessing = { ...CIFAR, resizePx: 64, cropPx: 56, interpolation: 'bicubic' };

/** Stands in for a canvas: draws the part of a picture that it is told to. */
class FakeCanvas {
  width = 1;
  height = 1;
  private drawn: Uint8ClampedArray = new Uint8ClampedArray();

  getContext() {
    return {
      fillRect: () => undefined,
      drawImage: (bitmap: Picture, leftPx: number, topPx: number, ...size: [number, number]) => {
        const [widthPx, heightPx] = size;
        this.drawn = pictureSource(bitmap).read({ leftPx, topPx, widthPx, heightPx }).slice();
      },
      getImageData: () => ({ data: this.drawn }),
    };
  }
}

async function sample(name: string): Promise<Blob> {
  return new Blob([await readFile(new URL(`../../../public/photos/${name}`, import.meta.url))]);
}

/** Pictures that are decoded at once, now and at most. */
const open = { now: 0, most: 0 };

beforeEach(() => {
  Object.assign(open, { now: 0, most: 0 });
  vi.stubGlobal('OffscreenCanvas', FakeCanvas);
  vi.stubGlobal('createImageBitmap', async (blob: Blob) => {
    open.now += 1;
    open.most = Math.max(open.most, open.now);
    const picture = await readPng(new Uint8Array(await blob.arrayBuffer()));
    const close = () => {
      open.now -= 1;
    };
    return { ...picture, width: picture.widthPx, height: picture.heightPx, close };
  });
});

afterEach(() => vi.unstubAllGlobals());

test('a batch has what each photo gives alone; what is cut off in the middle is told, and the others stay', async () => {
  const [chelsea, coffee] = await Promise.all(['chelsea.png', 'coffee.png'].map(sample));
  if (chelsea === undefined || coffee === undefined) throw new Error('no samples');
  const photos = [chelsea, coffee.slice(0, 5000), coffee].map((photo, at) => ({
    photo,
    name: `${at}.png`,
  }));
  const { failures, inputs } = await photoBatch(photos, [CIFAR, IMAGENET]);
  expect(failures.map((failure) => failure?.code ?? null)).toEqual([null, 'photo-truncated', null]);
  expect(failures[1]?.params).toMatchObject({ name: '1.png' });
  for (const [at, rule] of [CIFAR, IMAGENET].entries()) {
    const alone: number[] = [];
    for (const blob of [chelsea, coffee]) {
      const picture = await readPng(new Uint8Array(await blob.arrayBuffer()));
      alone.push(...normalise(cropOf(pictureSource(picture), rule), rule));
    }
    expect(inputs[at]).toEqual(Float32Array.from(alone));
  }
  expect(open).toEqual({ now: 0, most: 2 });
});

test('a photo that says it is huge is decoded when no other is', async () => {
  const coffee = await sample('coffee.png');
  // Its header has 8192 px on each side, which is more than all together may take.
  const header = new Uint8Array(await coffee.slice(0, 24).arrayBuffer());
  new DataView(header.buffer).setUint32(16, 8192);
  new DataView(header.buffer).setUint32(20, 8192);
  const huge = new Blob([header, coffee.slice(24)]);
  const photos = [coffee, huge, coffee].map((photo, at) => ({ photo, name: `${at}.png` }));
  const underWay = new Set<Blob>();
  const besideHuge: number[] = [];
  vi.stubGlobal('createImageBitmap', async (blob: Blob) => {
    underWay.add(blob);
    if (underWay.has(huge)) besideHuge.push(underWay.size);
    await new Promise((resolve) => setTimeout(resolve));
    underWay.delete(blob);
    throw new DOMException('not this time', 'InvalidStateError');
  });
  const { failures } = await photoBatch(photos, [CIFAR]);
  expect(failures.map((failure) => failure?.code)).toEqual(Array(3).fill('photo-undecodable'));
  expect(besideHuge).toEqual([1]);
});

test('of no photos there is nothing', async () => {
  expect(await photoBatch([], [CIFAR])).toEqual({ failures: [], inputs: [new Float32Array()] });
});
