// npm run bench:many [-- --backend=webgpu]: three sets of 500 made photos through both embedded networks, as the
// panel of many photos runs them, against what the engine alone does: one network after the other, in batches of 8, by its
// own clock, with as many threads as the panel has. And what the page holds before and after.
import { withBuiltApp } from './page.mjs';
import { peakWhile } from './resident.mjs';

/** @import { Page } from 'playwright' */

/**
 * @typedef {object} PhotoKind
 * @property {string} name
 * @property {number} widthPx
 * @property {number} heightPx
 * @property {readonly string[]} types in turn
 * @property {boolean} isDrawn of rectangles; else parts of the page's sample photos
 */

const PHOTOS = 500;
const BATCH = 8;
const ROUNDS = 3;
const POLL_MS = 100;
/** @type {readonly PhotoKind[]} */
const KINDS = [
  { name: 'PNG of 32 x 32 px', widthPx: 32, heightPx: 32, types: ['image/png'], isDrawn: false },
  {
    name: 'drawn, JPEG and PNG in turn, 320 x 240 px',
    widthPx: 320,
    heightPx: 240,
    types: ['image/jpeg', 'image/png'],
    isDrawn: true,
  },
  {
    name: 'JPEG of 500 x 375 px',
    widthPx: 500,
    heightPx: 375,
    types: ['image/jpeg'],
    isDrawn: false,
  },
];
const SAMPLES = ['astronaut.png', 'chelsea.png', 'coffee.png', 'rocket.jpg'].map(
  (name) => `photos/${name}`,
);
const PAIR = 'a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d';
const asked = process.argv.find((arg) => arg.startsWith('--backend='))?.split('=')[1] ?? 'wasm';

/**
 * Photos a second through both networks by the engine's own clock.
 * @param {Page} page
 */
function engineAlone(page) {
  return page.evaluate(
    async ({ photos, batch }) => {
      const input = new Float32Array(batch * 32 * 32 * 3).fill(0.1);
      let elapsedMs = 0;
      const turns = Math.ceil(photos / batch);
      for (let turn = -2; turn < turns; turn += 1) {
        for (const lane of /** @type {const} */ (['a', 'b'])) {
          const run = await window.cardinal.run(lane, input, [batch, 32, 32, 3], { timed: false });
          // The first ones warm up.
          if (turn >= 0) elapsedMs += run.elapsedMs;
        }
      }
      return (1000 * turns * batch) / elapsedMs;
    },
    { photos: PHOTOS, batch: BATCH },
  );
}

/**
 * Makes the photos of a set, and keeps them in the page. Returns their mean bytes.
 * @param {Page} page
 * @param {PhotoKind} kind
 */
function make(page, kind) {
  return page.evaluate(
    async ({ photos, samples, kind: { widthPx, heightPx, types, isDrawn } }) => {
      const canvas = new OffscreenCanvas(widthPx, heightPx);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no 2d context');
      const drawn = await Promise.all(
        samples.map(async (name) => createImageBitmap(await (await fetch(name)).blob())),
      );
      /** Another part of a sample for each photo. @param {number} at */
      const part = (at) => {
        const sample = drawn[at % drawn.length];
        if (sample === undefined) throw new Error('no sample photos');
        const zoom = 1 + (at % 13) / 13;
        const [width, height] = [sample.width / zoom, sample.height / zoom];
        const left = (((at * 7) % 17) / 17) * (sample.width - width);
        const top = (((at * 5) % 11) / 11) * (sample.height - height);
        context.drawImage(sample, left, top, width, height, 0, 0, widthPx, heightPx);
      };
      /** @param {number} at */
      const rectangles = (at) => {
        for (let blot = 0; blot < 40; blot += 1) {
          context.fillStyle = `hsl(${(at * 37 + blot * 61) % 360} 70% ${20 + ((at + blot * 7) % 60)}%)`;
          const [x, y] = [(at * 53 + blot * 97) % widthPx, (at * 29 + blot * 71) % heightPx];
          context.fillRect(x - 30, y - 20, 60 + ((blot * 13) % 50), 40);
        }
      };
      const files = [];
      for (let at = 0; at < photos; at += 1) {
        (isDrawn ? rectangles : part)(at);
        const type = types[at % types.length] ?? '';
        const blob = await canvas.convertToBlob({ type });
        files.push(new File([blob], `${at}.${type.slice(6)}`, { type, lastModified: at }));
      }
      Object.assign(window, { benchFiles: files });
      return files.reduce((sum, { size }) => sum + size, 0) / files.length;
    },
    { photos: PHOTOS, samples: SAMPLES, kind },
  );
}

/**
 * Photos a second that the browser decodes where nothing else runs, eight at a time: no cropping, no networks.
 * @param {Page} page
 */
function decodedAlone(page) {
  return page.evaluate(async (batch) => {
    const files = /** @type {{ benchFiles: File[] }} */ (/** @type {unknown} */ (window))
      .benchFiles;
    const start = performance.now();
    for (let at = 0; at < files.length; at += batch) {
      const some = files.slice(at, at + batch);
      const bitmaps = await Promise.all(some.map((file) => createImageBitmap(file)));
      for (const bitmap of bitmaps) bitmap.close();
    }
    return (1000 * files.length) / (performance.now() - start);
  }, BATCH);
}

/**
 * Gives the photos to the panel as picked files.
 * @param {Page} page
 */
function pick(page) {
  return page.evaluate(() => {
    const files = /** @type {{ benchFiles: File[] }} */ (/** @type {unknown} */ (window))
      .benchFiles;
    const picked = new DataTransfer();
    for (const file of files) picked.items.add(file);
    const input = document.querySelector('[data-testid=many-files]');
    if (!(input instanceof HTMLInputElement)) throw new Error('no input for files');
    input.files = picked.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/**
 * Runs the set that was picked and returns photos a second.
 * @param {Page} page
 */
async function throughPanel(page) {
  await page.getByRole('button', { name: 'Run both on' }).click();
  const run = page.getByTestId('many-run');
  await page.waitForSelector('[data-testid=many-run][data-phase=done]', { timeout: 300_000 });
  const rate = Number(await run.getAttribute('data-photos-per-second'));
  await page.getByRole('button', { name: 'Forget them' }).click();
  return rate;
}

/** @param {Page} page */
async function heapBytes(page) {
  const session = await page.context().newCDPSession(page);
  for (let turn = 0; turn < 4; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * One round on the photos that were made.
 * @param {Page} page
 */
async function round(page) {
  const alone = await engineAlone(page);
  const decoded = await decodedAlone(page);
  await pick(page);
  const { value: rate, before, peak } = await peakWhile(POLL_MS, () => throughPanel(page));
  return { alone, decoded, rate, share: rate / alone, before, peak, heap: await heapBytes(page) };
}

/** @param {readonly number[]} numbers */
const median = (numbers) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;

await withBuiltApp(async (page, url) => {
  await page.goto(`${url}?backend=${asked}&${PAIR}&panel=many`);
  await page.getByTestId('many-zone').waitFor();
  for (const kind of KINDS) {
    const bytes = await make(page, kind);
    console.log(`${PHOTOS} photos, ${kind.name}, ${(bytes / 1000).toFixed(1)} kB each, ${asked}`);
    const rounds = [];
    for (let at = 0; at < ROUNDS; at += 1) {
      const { alone, decoded, rate, share, ...held } = await round(page);
      rounds.push({ alone, decoded, share });
      console.log(
        `  ${rate.toFixed(0)} photos a second through both; engine alone in batches of ${BATCH}: ${alone.toFixed(0)}; decoding alone: ${decoded.toFixed(0)}; share ${share.toFixed(2)}`,
      );
      console.log(
        `  page heap after it ${megabytes(held.heap)}; processes before it ${megabytes(held.before)}, at most ${megabytes(held.peak)}`,
      );
    }
    console.log(`  median share ${median(rounds.map(({ share }) => share)).toFixed(2)}, aim 0.8`);
  }
});
