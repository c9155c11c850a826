// npm run bench:growth [-- --backend=webgpu]: how the time of a run grows with the input's size and with
// the number of groups at equal multiply-adds, in the built app; writes bench/growth.md too.
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run.mjs';
import { withBuiltApp } from './page.mjs';

/** @import { Page } from 'playwright' */

const SIZES_PX = [64, 96, 128, 160, 224, 288, 352, 448];
const CARDINALITIES = [1, 2, 4, 8, 16, 32, 64, 128];
const ROUNDS = 5;

const asked = process.argv.find((arg) => arg.startsWith('--backend='))?.split('=')[1] ?? 'wasm';

/**
 * Median time of warm runs of lane A as it is set, ms, with its multiply-adds.
 * @param {Page} page
 * @param {number} sizePx
 */
function timeLaneA(page, sizePx) {
  return page.evaluate(
    async ({ px, rounds }) => {
      const input = new Float32Array(px * px * 3).map((_, index) => Math.sin(index / 7));
      const times = [];
      for (let round = 0; round <= rounds; round += 1) {
        const run = await window.cardinal.run('a', input, [1, px, px, 3], { timed: false });
        if (round > 0) times.push(run.elapsedMs);
      }
      times.sort((a, b) => a - b);
      const { value: macs } = await window.cardinal.counts('a', 'paper');
      return { ms: times[Math.floor(times.length / 2)] ?? Number.NaN, macs };
    },
    { px: sizePx, rounds: ROUNDS },
  );
}

/** @type {string[]} */
const lines = [];

/** @param {readonly string[]} cells */
function row(cells) {
  const line = `| ${cells.join(' | ')} |`;
  console.log(line);
  lines.push(line);
}

/** @param {{ ms: number, macs: number }} measured */
function figures({ ms, macs }) {
  return [(macs / 1e9).toFixed(2), ms.toFixed(1), (macs / ms / 1e6).toFixed(2)];
}

await withBuiltApp(async (page, url) => {
  await page.goto(`${url}?backend=${asked}`);
  await page.getByTestId('lane-a').waitFor();
  row(['network', 'input px', 'GMAC', 'ms', 'GMAC/s']);
  row(['---', '---:', '---:', '---:', '---:']);
  for (const preset of ['resnet50', 'resnext50_32x4d']) {
    for (const px of SIZES_PX) {
      await page.evaluate((fields) => window.cardinal.set('a', fields), { preset, input: px });
      row([preset, `${px}`, ...figures(await timeLaneA(page, px))]);
    }
  }
  console.log('');
  lines.push('');
  row(['C x d at equal MACs', 'GMAC', 'ms', 'GMAC/s']);
  row(['---', '---:', '---:', '---:']);
  for (const c of CARDINALITIES) {
    await page.evaluate(() => window.cardinal.set('a', { preset: 'resnet50' }));
    const d = await page.evaluate((each) => {
      const solution = window.cardinal.solve('a', { hold: 'macs', c: each });
      return 'd' in solution ? solution.d : 0;
    }, c);
    await page.evaluate((fields) => window.cardinal.set('a', fields), { c, d });
    row([`${c} x ${d}`, ...figures(await timeLaneA(page, 224))]);
  }
});

const [cpu] = cpus();
const head = `# How cost grows

${new Date().toISOString().slice(0, 10)}. ${cpus().length} x ${cpu?.model.trim()}, backend ${asked}. One image, median of ${ROUNDS} warm runs.
`;
await writeFile(join(ROOT, 'bench/growth.md'), `${head}\n${lines.join('\n')}\n`);
