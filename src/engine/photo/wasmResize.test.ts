import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Interpolation } from '../../core/trained';
import { cropOf } from './crop';
import { readPng } from './fixtures/readPng';
import { pictureSource } from './pictureSource';
import { type ResizeBox, resizeBox } from './resize';
import { wasmResizer } from './wasmResize';

let onWasm: ResizeBox;

beforeAll(async () => {
  const file = await readFile(new URL('../wasm/build/resize.wasm', import.meta.url));
  onWasm = wasmResizer(await WebAssembly.compile(file));
});

/** Opaque noise, another one for each size; every third pixel black or white, so that a bicubic overshoots. */
function noise(widthPx: number, heightPx: number) {
  let state = widthPx * 31 + heightPx;
  const rgba = new Uint8ClampedArray(widthPx * heightPx * 4).map((_, at) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    if (at % 4 === 3) return 255;
    return at % 3 === 0 ? (state >>> 31) * 255 : state >>> 24;
  });
  return pictureSource({ widthPx, heightPx, rgba });
}

/** Sizes of photos, and the crop of each: shrunk, enlarged, on black, in several bands, of sides in all ratios. */
const CASES = [
  [320, 240, 32, 32],
  [241, 317, 32, 32],
  [500, 375, 256, 224],
  [97, 61, 40, 31],
  [7, 5, 32, 32],
  [1, 1, 8, 8],
  [3, 200, 16, 16],
  [20, 20, 10, 16],
  [33, 40_000, 21, 19],
  [2100, 1300, 33, 30],
] as const;

describe.each<Interpolation>(['bilinear', 'bicubic'])(
  'a %s crop on WebAssembly',
  (interpolation) => {
    it.each(CASES)(
      'of %i x %i px at %i, %i is the same to the bit',
      (width, height, resizePx, cropPx) => {
        const source = noise(width, height);
        const rule = { resizePx, cropPx, interpolation };
        const truth = cropOf(source, rule, resizeBox);
        const crop = cropOf(source, rule, onWasm);
        expect([crop.widthPx, crop.heightPx]).toEqual([truth.widthPx, truth.heightPx]);
        expect(Buffer.compare(Buffer.from(crop.rgba), Buffer.from(truth.rgba))).toBe(0);
        // Its bytes are its own: the next crop leaves them as they are.
        const before = crop.rgba.slice();
        cropOf(noise(width + 1, height), rule, onWasm);
        expect(Buffer.compare(Buffer.from(crop.rgba), Buffer.from(before))).toBe(0);
      },
    );
  },
);

it('a photo is cropped as torchvision crops it', async () => {
  const read = async (path: string) =>
    readPng(new Uint8Array(await readFile(new URL(path, import.meta.url))));
  const source = pictureSource(await read('../../../public/photos/chelsea.png'));
  const truth = await read('./fixtures/chelsea.imagenet-256-224.png');
  const rule = { resizePx: 256, cropPx: 224, interpolation: 'bilinear' } as const;
  expect(
    Buffer.compare(Buffer.from(cropOf(source, rule, onWasm).rgba), Buffer.from(truth.rgba)),
  ).toBe(0);
});
