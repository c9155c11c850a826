// npm run bench:memory [-- --backend=webgpu]: what the browser's processes hold at the peak of a run of
// ResNeXt-101 64x4d, read from outside, against what the engine says itself. Linux alone (/proc).
import { readdir, readFile } from 'node:fs/promises';
import { withBuiltApp } from './page.mjs';

const PRESET = 'resnext101_64x4d';
const POLL_MS = 50;
const PAGE_BYTES = 4096;

const asked = process.argv.find((arg) => arg.startsWith('--backend='))?.split('=')[1] ?? 'wasm';

/** Resident bytes of the bench's own renderers and GPU process together, whatever other browsers run. */
async function residentBytes() {
  let bytes = 0;
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
      if (!/--type=(renderer|gpu-process)/.test(command) || !(await isOwn(pid))) continue;
      const [, resident = '0'] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ');
      bytes += Number(resident) * PAGE_BYTES;
    } catch {
      // A process that ended meanwhile holds nothing.
    }
  }
  return bytes;
}

/**
 * Whether a process descends from this one.
 * @param {string} pid
 * @returns {Promise<boolean>}
 */
async function isOwn(pid) {
  if (pid === String(process.pid)) return true;
  // Behind the name, which may hold anything but ends with the last bracket: state and parent.
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const [, parent = '0'] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return parent !== '0' && isOwn(parent);
}

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
  const before = await residentBytes();
  let [peak, running] = [before, true];
  const watching = (async () => {
    while (running) {
      peak = Math.max(peak, await residentBytes());
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  })();
  const said = await page.evaluate(async () => {
    const input = new Float32Array(224 * 224 * 3).fill(0.1);
    const run = await window.cardinal.run('a', input, [1, 224, 224, 3], { timed: false });
    const { params } = await window.cardinal.counts('a', 'paper');
    return { weightBytes: 4 * params, peakBytes: run.peakBytes, backend: run.backend };
  });
  running = false;
  await watching;
  const own = said.weightBytes + said.peakBytes;
  console.log(`${PRESET} on ${said.backend}`);
  console.log(`  weights ${megabytes(said.weightBytes)}, activations ${megabytes(said.peakBytes)}`);
  console.log(
    `  before ${megabytes(before)}, peak ${megabytes(peak)}: ${megabytes(peak - before)} more`,
  );
  console.log(`  that is ${((peak - before) / own).toFixed(2)} times the engine's own figure`);
});
