// npm run bench:growth [-- --backend=webgpu] [--only=batch]: how the time of a run grows with the input's
// size, with the number of groups at equal multiply-adds and with the images that go through at once, in
// the built app; writes bench/growth.md too. A section that is not measured stays as it is there.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run.mjs';
import { withBuiltApp } from './page.mjs';

/** @import { Page } from 'playwright' */

const FILE = join(ROOT, 'bench/growth.md');
const PRESETS = ['resnet50', 'resnext50_32x4d'];
const SIZES_PX = [64, 96, 128, 160, 224, 288, 352, 448];
const CARDINALITIES = [1, 2, 4, 8, 16, 32, 64, 128];
const BATCH_SIZES_PX = [64, 96, 128, 224];
const BATCHES = [1, 2, 4, 8];
const ROUNDS = 5;

/** @param {string} name */
const option = (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
const asked = option('backend') ?? 'wasm';
const only = option('only');

/**
 * Median times of warm runs of lane A as it is set, ms, one for each number of images; these take turns,
 * so that what slows the machine down slows all.
 * @param {Page} page
 * @param {number} sizePx
 * @param {readonly number[]} batches
 */
function timeLaneA(page, sizePx, batches) {
  return page.evaluate(
    async ({ px, rounds, batches }) => {
      const { value: macs } = await window.cardinal.counts('a', 'paper');
      const measured = batches.map((images) => ({
        images,
        macs: images * macs,
        ms: Number.NaN,
        peakBytes: 0,
        /** @type {number[]} */
        times: [],
      }));
      for (let round = 0; round <= rounds; round += 1) {
        for (const each of measured) {
          const { images, times } = each;
          const shape = /** @type {const} */ ([images, px, px, 3]);
          const input = new Float32Array(images * px * px * 3).map((_, at) => Math.sin(at / 7));
          const run = await window.cardinal.run('a', input, shape, { timed: false });
          each.peakBytes = run.peakBytes;
          if (round > 0) times.push(run.elapsedMs);
        }
      }
      for (const each of measured) {
        each.times.sort((a, b) => a - b);
        each.ms = each.times[Math.floor(each.times.length / 2)] ?? Number.NaN;
      }
      return measured;
    },
    { px: sizePx, rounds: ROUNDS, batches },
  );
}

/**
 * @param {Page} page
 * @param {number} sizePx
 */
async function timeOne(page, sizePx) {
  const [{ macs, ms } = { macs: 0, ms: Number.NaN }] = await timeLaneA(page, sizePx, [1]);
  return [(macs / 1e9).toFixed(2), ms.toFixed(1), (macs / ms / 1e6).toFixed(2)];
}

/** @param {readonly (readonly string[])[]} rows */
function table(rows) {
  const [head = []] = rows;
  const line = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [head, line, ...rows.slice(1)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {Page} page */
async function bySize(page) {
  const rows = [['network', 'input px', 'GMAC', 'ms', 'GMAC/s']];
  for (const preset of PRESETS) {
    for (const px of SIZES_PX) {
      await page.evaluate((fields) => window.cardinal.set('a', fields), { preset, input: px });
      rows.push([preset, `${px}`, ...(await timeOne(page, px))]);
    }
  }
  return rows;
}

/** @param {Page} page */
async function byCardinality(page) {
  const rows = [['C x d at equal MACs', 'GMAC', 'ms', 'GMAC/s']];
  for (const c of CARDINALITIES) {
    await page.evaluate(() => window.cardinal.set('a', { preset: 'resnet50' }));
    const d = await page.evaluate((each) => {
      const solution = window.cardinal.solve('a', { hold: 'macs', c: each });
      return 'd' in solution ? solution.d : 0;
    }, c);
    await page.evaluate((fields) => window.cardinal.set('a', fields), { c, d });
    rows.push([`${c} x ${d}`, ...(await timeOne(page, 224))]);
  }
  return rows;
}

/** @param {Page} page */
async function byBatch(page) {
  const rows = [
    ['network', 'input px', 'images at once', 'ms', 'ms an image', 'GMAC/s', 'activations MB'],
  ];
  for (const preset of PRESETS) {
    for (const px of BATCH_SIZES_PX) {
      await page.evaluate((fields) => window.cardinal.set('a', fields), { preset, input: px });
      for (const { images, macs, ms, peakBytes } of await timeLaneA(page, px, BATCHES)) {
        const speed = [ms, ms / images].map((each) => each.toFixed(1));
        const gmacs = (macs / ms / 1e6).toFixed(2);
        rows.push([preset, `${px}`, `${images}`, ...speed, gmacs, (peakBytes / 1e6).toFixed(1)]);
      }
    }
  }
  return rows;
}

/** Each section's place in the file, by what follows its heading's words. */
const SECTIONS = [
  { name: 'size', title: 'Input size', measure: bySize },
  { name: 'cardinality', title: 'Cardinality', measure: byCardinality },
  { name: 'batch', title: 'Images at once', measure: byBatch },
];

const kept = new Map(
  (await readFile(FILE, 'utf8').catch(() => ''))
    .split(/^## /m)
    .slice(1)
    .map((text) => [text.split('\n')[0], text.trim()]),
);
const [cpu] = cpus();
await withBuiltApp(async (page, url) => {
  await page.goto(`${url}?backend=${asked}`);
  await page.getByTestId('lane-a').waitFor();
  for (const { name, title, measure } of SECTIONS) {
    if (only !== undefined && only !== name) continue;
    const rows = table(await measure(page));
    console.log(rows);
    const machine = `${cpus().length} x ${cpu?.model.trim()}, load ${loadavg()[0]?.toFixed(1)}`;
    const when = `${new Date().toISOString().slice(0, 10)}. ${machine}, backend ${asked}. Median of ${ROUNDS} warm runs.`;
    kept.set(title, `${title}\n\n${when}\n\n${rows}`);
  }
});
const sections = SECTIONS.flatMap(({ title }) => kept.get(title) ?? []);
await writeFile(FILE, `# How cost grows\n\n${sections.map((text) => `## ${text}\n`).join('\n')}`);
