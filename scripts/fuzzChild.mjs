// Reads a batch of damaged files for scripts/fuzz.mjs and reports on each: format, seed, from, to.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { createServer } from 'vite';
import { ROOT } from './run.mjs';

/** @import * as Cases from '../src/engine/checkpoint/fixtures/fuzzing/fuzzCase' */
/** @import * as Judge from '../src/engine/checkpoint/fixtures/fuzzing/judge' */
/** @import * as Counting from '../src/engine/checkpoint/fixtures/fuzzing/allocations' */
/** @typedef {{ index: number } & Judge.Verdict} Report */

const DIRECTORY = 'src/engine/checkpoint/fixtures';
const [format = '', seedText, fromText, toText] = process.argv.slice(2);
const [seed, from, to] = [Number(seedText), Number(fromText), Number(toText)];

const server = await createServer({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
});
/** @param {string} file */
const load = (file) => server.ssrLoadModule(join(ROOT, DIRECTORY, 'fuzzing', file));
const { fuzzCase } = /** @type {typeof Cases} */ (await load('fuzzCase.ts'));
const { judge } = /** @type {typeof Judge} */ (await load('judge.ts'));
const { Allocations } = /** @type {typeof Counting} */ (await load('allocations.ts'));
const fuzzed = /** @type {Cases.FuzzedFormat} */ (format);

if (toText === 'keep') await keep(from);
else await readAll();
await server.close();
process.exit();

async function readAll() {
  const allocations = new Allocations();
  // The first reads compile the readers, which is not what a file takes.
  for (let index = 0; index < 20; index += 1) await judge(fuzzCase(fuzzed, 0, index), allocations);
  globalThis.gc?.();
  for (let index = from; index < to; index += 1) {
    const verdict = await judgeCalmly(index, allocations);
    if (verdict.fault !== null) await keep(index);
    process.send?.(/** @type {Report} */ ({ index, ...verdict }));
  }
}

/**
 * The heap's growth holds garbage too: a case that seems to take too much is read once more after a
 * collection, and again a few times, since one may fall in between.
 * @param {number} index
 * @param {Counting.Allocations} allocations
 */
async function judgeCalmly(index, allocations) {
  const read = () => judge(fuzzCase(fuzzed, seed, index), allocations, usedHeapBytes);
  let verdict = await read();
  for (let times = 0; verdict.fault !== null && times < 3; times += 1) {
    globalThis.gc?.();
    verdict = await read();
  }
  return verdict;
}

function usedHeapBytes() {
  return getHeapStatistics().used_heap_size;
}

/** @param {number} index */
async function keep(index) {
  const { files, mustFail } = fuzzCase(fuzzed, seed, index);
  const folder = `${format}-${seed}-${index}${mustFail ? '.must-fail' : ''}`;
  const path = join(ROOT, DIRECTORY, 'fuzz', folder);
  await mkdir(path, { recursive: true });
  await Promise.all(files.map(({ name, bytes }) => writeFile(join(path, name), bytes)));
}
