import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { readPng } from '../src/engine/photo/fixtures/readPng';
import { expect, test } from './fixtures';
import { longRunAlone } from './long';

// A sees a crop of 224 px of the photo at 256, B one of 32 px of the photo at 32.
const PAIR = '/?a=resnet50&b=cifar10-resnext29-4x6d';

type Colour = readonly [number, number, number];
const RED: Colour = [220, 40, 40];
const GREEN: Colour = [40, 180, 60];
const BLUE: Colour = [40, 80, 200];
const YELLOW: Colour = [230, 200, 50];
const QUARTERS = [RED, GREEN, BLUE, YELLOW] as const;

const path = (name: string) => new URL(name, import.meta.url).pathname;
const made = (name: string) => path(`photos/${name}`);
const sample = (name: string) => path(`../public/photos/${name}`);

async function openWith(page: Page, file: string): Promise<void> {
  await page.goto(PAIR);
  await page.getByTestId('file-input').setInputFiles(file);
}

/** RGBA of what a network sees; empty before there is a crop. */
async function cropPixels(page: Page, lane: 'a' | 'b'): Promise<Uint8ClampedArray> {
  const canvas = page.getByTestId(`crop-${lane}`);
  if ((await canvas.count()) === 0) return new Uint8ClampedArray();
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const context = (element as HTMLCanvasElement).getContext('2d');
    return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  });
}

/** Of 255; Infinity while there is no crop, or one of another size. */
function largestDifference(pixels: Uint8ClampedArray, truth: Uint8ClampedArray): number {
  if (pixels.length !== truth.length) return Number.POSITIVE_INFINITY;
  return pixels.reduce((most, value, i) => Math.max(most, Math.abs(value - (truth[i] ?? 0))), 0);
}

/** Colours of lane A's crop, a sixteenth in from each corner, row by row; empty before there is one. */
async function corners(page: Page): Promise<number[]> {
  const canvas = page.getByTestId('crop-a');
  if ((await canvas.count()) === 0) return [];
  return canvas.evaluate((element) => {
    const { width } = element as HTMLCanvasElement;
    const context = (element as HTMLCanvasElement).getContext('2d');
    const near = Math.floor(width / 16);
    const far = width - 1 - near;
    return [near, far].flatMap((y) =>
      [near, far].flatMap((x) => [
        ...(context?.getImageData(x, y, 1, 1).data.subarray(0, 3) ?? []),
      ]),
    );
  });
}

/** Of 255, over the four corners; Infinity while there is no crop. */
async function cornerError(page: Page, colours: readonly Colour[]): Promise<number> {
  const seen = await corners(page);
  if (seen.length === 0) return Number.POSITIVE_INFINITY;
  return Math.max(...colours.flat().map((value, i) => Math.abs(value - (seen[i] ?? 0))));
}

for (const name of ['chelsea.png', 'coffee.png', 'rocket.jpg', 'astronaut.png']) {
  test(`${name} is cropped as torchvision crops it, within 1 of 255`, async ({ page }) => {
    await openWith(page, sample(name));
    for (const [lane, recipe] of [
      ['a', 'imagenet-256-224'],
      ['b', 'cifar-32-32'],
    ] as const) {
      const file = path(`../src/engine/photo/fixtures/${name.split('.')[0]}.${recipe}.png`);
      const truth = await readPng(new Uint8Array(await readFile(file)));
      await expect
        .poll(async () => largestDifference(await cropPixels(page, lane), truth.rgba))
        .toBeLessThanOrEqual(1);
    }
  });
}

interface ReadableCase {
  readonly file: string;
  readonly colours: readonly [Colour, Colour, Colour, Colour];
  /** What the page says about how it read the file. */
  readonly says: readonly string[];
}

/** 0x8080 of 0xffff of the left half's colour, on white. */
const HALF_ON_WHITE: Colour = [227, 177, 152];
const LEFT: Colour = [200, 100, 50];

const READABLE: readonly ReadableCase[] = [
  { file: '1x1.png', colours: [RED, RED, RED, RED], says: ['enlarged'] },
  { file: 'cmyk.jpg', colours: QUARTERS, says: ['CMYK'] },
  {
    file: 'sixteen-bit-alpha.png',
    colours: [LEFT, HALF_ON_WHITE, LEFT, HALF_ON_WHITE],
    says: ['transparent', '16 bits'],
  },
  { file: 'animated.gif', colours: [RED, RED, RED, RED], says: ['first frame'] },
  { file: 'animated.webp', colours: [RED, RED, RED, RED], says: ['first frame'] },
  { file: 'turned.jpg', colours: QUARTERS, says: ['upright'] },
  { file: 'turned.webp', colours: QUARTERS, says: ['upright'] },
];

for (const { file, colours, says } of READABLE) {
  test(`${file} is read, and the page says how`, async ({ page }) => {
    await openWith(page, made(file));
    // The notices first: they go by themselves after some seconds.
    for (const words of says) {
      await expect(page.getByTestId('notice').filter({ hasText: words })).toContainText(file);
    }
    await expect.poll(() => cornerError(page, colours)).toBeLessThanOrEqual(2);
  });
}

test('12000x9000.png is read in bounded memory', async ({ page }, testInfo) => {
  longRunAlone();
  testInfo.slow();
  await openWith(page, made('12000x9000.png'));
  await expect
    .poll(() => cornerError(page, [RED, RED, YELLOW, YELLOW]), { timeout: 120_000 })
    .toBeLessThanOrEqual(1);
});

const REFUSED: readonly (readonly [file: string, words: RegExp])[] = [
  ['empty.png', /empty/],
  ['text.png', /no picture/],
  ['truncated.jpg', /breaks off/],
  ['truncated.png', /breaks off/],
  ['phone.heic', /HEIC/],
  ['drawing.svg', /SVG/],
  ['scan.tiff', /format/],
];

test('what cannot be read is refused by name, and the photo before it stays', async ({ page }) => {
  await openWith(page, sample('chelsea.png'));
  await expect.poll(async () => (await cropPixels(page, 'a')).length).toBe(224 * 224 * 4);
  const before = await cropPixels(page, 'a');
  for (const [file, words] of REFUSED) {
    await page.getByTestId('file-input').setInputFiles(made(file));
    const notice = page.getByTestId('notice').filter({ hasText: file });
    await expect(notice).toContainText(words);
    expect(largestDifference(await cropPixels(page, 'a'), before)).toBe(0);
  }
});
