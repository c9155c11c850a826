// npm run bench:load-weights: a checkpoint of 100 MB in every form that the page reads, loaded from disk
// through the page's own call: time, memory at the peak and the main thread's longest task; writes
// bench/load-weights.md too. Memory is the browser's processes', from outside: Linux alone (/proc).
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run.mjs';
import { writeCheckpoints } from './loadWeights/checkpoints.mjs';
import { trace, workBetweenMarks } from './mainThread.mjs';
import { withBuiltApp } from './page.mjs';
import { peakWhile } from './resident.mjs';

/** @import { Page } from 'playwright' */
/** @import { Written } from './loadWeights/checkpoints.mjs' */

/** 25 million parameters. */
const PRESET = 'resnext50_32x4d';
const ROUNDS = Number(process.argv.find((arg) => arg.startsWith('--rounds='))?.slice(9) ?? 5);
const POLL_MS = 10;

/** @type {string[]} */
const lines = [];

/** @param {readonly string[]} cells */
function row(cells) {
  const line = `| ${cells.join(' | ')} |`;
  console.log(line);
  lines.push(line);
}

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Loads files into lane A, as a script of the page does with files that were picked.
 * @param {Page} page
 */
function load(page) {
  return page.evaluate(async () => {
    const input = document.querySelector('input[data-bench]');
    const files = input instanceof HTMLInputElement ? [...(input.files ?? [])] : [];
    performance.mark('before load');
    const start = performance.now();
    await window.cardinal.load('a', files);
    performance.mark('after load');
    return performance.now() - start;
  });
}

/**
 * @param {Page} page
 * @param {Written} checkpoint
 */
async function pick(page, { paths }) {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
    input.dataset.bench = '';
    document.body.append(input);
  });
  await page.locator('input[data-bench]').setInputFiles(paths);
}

/**
 * A page that shows the network already and has the files at hand.
 * @param {Page} page
 * @param {string} url
 * @param {Written} checkpoint
 */
async function open(page, url, checkpoint) {
  await page.goto('about:blank');
  await page.goto(`${url}?a=${PRESET}&b=${PRESET}`);
  await page.getByTestId('lane-a').waitFor();
  await pick(page, checkpoint);
  await page.waitForTimeout(500);
}

/**
 * Three loads, each in a page of its own: for the time, for the memory and for the main thread, since
 * to watch the one takes from the other.
 * @param {Page} page
 * @param {string} url
 * @param {Written} checkpoint
 */
async function measure(page, url, checkpoint) {
  await open(page, url, checkpoint);
  const elapsedMs = await load(page);
  await open(page, url, checkpoint);
  const { before, peak } = await peakWhile(POLL_MS, () => load(page));
  await open(page, url, checkpoint);
  const events = await trace(page, async () => {
    await load(page);
  });
  const [work] = workBetweenMarks(events, ['load']);
  return {
    elapsedMs,
    share: (peak - before) / checkpoint.fileBytes,
    longestMs: work?.longestMs ?? 0,
  };
}

const directory = await mkdtemp(join(tmpdir(), 'cardinal-weights-'));
try {
  const checkpoints = await writeCheckpoints(PRESET, directory);
  await withBuiltApp(async (page, url) => {
    row(['form', 'MB', 'ms', 'fastest ms', 'peak / file', 'longest task, ms']);
    row(['---', '---:', '---:', '---:', '---:', '---:']);
    for (const checkpoint of checkpoints) {
      const runs = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        runs.push(await measure(page, url, checkpoint));
      }
      row([
        checkpoint.form,
        (checkpoint.fileBytes / 1e6).toFixed(1),
        median(runs.map(({ elapsedMs }) => elapsedMs)).toFixed(0),
        Math.min(...runs.map(({ elapsedMs }) => elapsedMs)).toFixed(0),
        median(runs.map(({ share }) => share)).toFixed(2),
        median(runs.map(({ longestMs }) => longestMs)).toFixed(0),
      ]);
    }
  });
} finally {
  await rm(directory, { recursive: true });
}

const [load1 = 0] = loadavg();
await writeFile(
  join(ROOT, 'bench/load-weights.md'),
  `# How long a checkpoint of 100 MB takes to load

\`npm run bench:load-weights\`: the weights of ResNeXt-50 32x4d from disk into lane A of the built app, until its
network is worked out and its numbers are known to be finite. Medians of ${ROUNDS} loads, each in a new page; time,
memory and main thread have loads of their own, since watching costs. Memory is what the browser's renderers
and GPU process hold at the peak above what they held before, as a multiple of the file. ${cpus().length} processor cores (${cpus()[0]?.model ?? 'unknown'}); the machine's load was ${load1.toFixed(1)}.

${lines.join('\n')}
`,
);
