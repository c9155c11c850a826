// npm run bench:memory [-- --backend=webgpu]: what the browser's processes hold at the peak of a run of
// ResNeXt-101 64x4d, read from outside, against what the engine says itself. Linux alone (/proc).
import { withBuiltApp } from './page.mjs';
import { peakWhile } from './resident.mjs';

const PRESET = 'resnext101_64x4d';
const POLL_MS = 50;

const asked = process.argv.find((arg) => arg.startsWith('--backend='))?.split('=')[1] ?? 'wasm';

/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;

await withBuiltApp(async (page, url) => {
  await page.goto(`${url}?backend=${asked}&a=cifar10-resnet29-1x16d&b=cifar10-resnet29-1x16d`);
  await page.getByTestId('lane-a').waitFor();
  // A small run first: the backend itself and its kernels are in what was there before.
  await page.evaluate(async () => {
    await window.cardinal.run('a', new Float32Array(32 * 32 * 3), [1, 32, 32, 3]);
  });
  await page.evaluate((preset) => window.cardinal.set('a', { preset }), PRESET);
  const pass = () =>
    page.evaluate(async () => {
      const input = new Float32Array(224 * 224 * 3).fill(0.1);
      const run = await window.cardinal.run('a', input, [1, 224, 224, 3], { timed: false });
      const { params } = await window.cardinal.counts('a', 'paper');
      return { weightBytes: 4 * params, peakBytes: run.peakBytes, backend: run.backend };
    });
  const { value: said, before, peak } = await peakWhile(POLL_MS, pass);
  const own = said.weightBytes + said.peakBytes;
  console.log(`${PRESET} on ${said.backend}`);
  console.log(`  weights ${megabytes(said.weightBytes)}, activations ${megabytes(said.peakBytes)}`);
  console.log(
    `  before ${megabytes(before)}, peak ${megabytes(peak)}: ${megabytes(peak - before)} more`,
  );
  console.log(`  that is ${((peak - before) / own).toFixed(2)} times the engine's own figure`);
});
