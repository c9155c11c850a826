// npm run bench:many [-- --backend=webgpu]: 500 made photos (JPEG and PNG, 320 x 240) through both embedded
// networks, as the panel of many photos runs them, against what the engine alone does in batches of 8; and
// what the page holds before and after.
import { withBuiltApp } from './page.mjs';
import { peakWhile } from './resident.mjs';

/** @import { Page } from 'playwright' */

const PHOTOS = 500;
const BATCH = 8;
const ROUNDS = 3;
const POLL_MS = 50;
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
 * Makes the photos and gives them to the panel as picked files.
 * @param {Page} page
 */
function pick(page) {
  return page.evaluate(async (photos) => {
    const canvas = new OffscreenCanvas(320, 240);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no 2d context');
    const picked = new DataTransfer();
    for (let at = 0; at < photos; at += 1) {
      for (let blot = 0; blot < 40; blot += 1) {
        context.fillStyle = `hsl(${(at * 37 + blot * 61) % 360} 70% ${20 + ((at + blot * 7) % 60)}%)`;
        const [x, y] = [(at * 53 + blot * 97) % 320, (at * 29 + blot * 71) % 240];
        context.fillRect(x - 30, y - 20, 60 + ((blot * 13) % 50), 40);
      }
      const type = at % 2 === 0 ? 'image/jpeg' : 'image/png';
      const blob = await canvas.convertToBlob({ type });
      picked.items.add(new File([blob], `${at}.${type.slice(6)}`, { type, lastModified: at }));
    }
    const input = document.querySelector('[data-testid=many-files]');
    if (!(input instanceof HTMLInputElement)) throw new Error('no input for files');
    input.files = picked.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, PHOTOS);
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

await withBuiltApp(async (page, url) => {
  await page.goto(`${url}?backend=${asked}&${PAIR}&panel=many`);
  await page.getByTestId('many-zone').waitFor();
  const shares = [];
  const held = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const alone = await engineAlone(page);
    await pick(page);
    const { value: rate, before, peak } = await peakWhile(POLL_MS, () => throughPanel(page));
    held.push({ heap: await heapBytes(page), before, peak });
    shares.push(rate / alone);
    console.log(
      `${PHOTOS} photos, both networks, ${asked}: ${rate.toFixed(0)} photos a second; engine alone in batches of ${BATCH}: ${alone.toFixed(0)}; share ${(rate / alone).toFixed(2)}`,
    );
  }
  for (const [round, { heap, before, peak }] of held.entries()) {
    console.log(
      `round ${round + 1}: page heap after it ${megabytes(heap)}; processes before it ${megabytes(before)}, at most ${megabytes(peak)}`,
    );
  }
  const median = shares.sort((one, other) => one - other)[Math.floor(shares.length / 2)] ?? 0;
  console.log(`median share ${median.toFixed(2)}, aim 0.8`);
});
