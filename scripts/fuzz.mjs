// npm run fuzz [-- --count=10000 --seed=1 --format=torch-zip --only=17]: reads damaged files of each
// format. Whatever is in them, they are read or refused with a reason: no crash, no hang, no file that
// takes many times its own size. What fails is kept under src/engine/checkpoint/fixtures/fuzz/.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** @import { Report } from './fuzzChild.mjs' */

const FORMATS = [
  ...['safetensors', 'shards', 'torch-zip', 'torch-legacy'],
  ...['objects', 'pickle', 'torch-tar', 'gzip', 'zip-of-zip'],
];
/** One process reads so many, and is then replaced: what one leaves behind is not the next one's. */
const BATCH = 1000;
/** On the clock, for a process that says nothing; cases are held to two seconds of processor time. */
const SILENCE_MS = 120_000;
/** The heap may not grow far, and is collected rarely: what a case takes shows in its size. */
const CHILD_FLAGS = ['--expose-gc', '--max-semi-space-size=64', '--max-old-space-size=256'];

/**
 * @param {string} name
 * @param {string} otherwise
 */
function option(name, otherwise) {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  return given?.slice(name.length + 3) ?? otherwise;
}

const only = option('only', '');
const seed = Number(option('seed', String(Date.now() % 1_000_000)));
const count = only === '' ? Number(option('count', '10000')) : 1;
const formats = option('format', FORMATS.join()).split(',');
/** @type {Map<string, number>} */
const outcomes = new Map();
let [faults, longestMs, mostBytes] = [0, 0, 0];

/**
 * Reads the cases from `from` to `to` in a process of their own.
 * @param {string} format
 * @param {number} from
 * @param {number} to
 * @returns {Promise<number>} the case to go on with: `to`, or the one after a case that ended the process
 */
function readBatch(format, from, to) {
  const order = [format, seed, from, to].map(String);
  const child = fork(fileURLToPath(new URL('fuzzChild.mjs', import.meta.url)), order, {
    execArgv: CHILD_FLAGS,
  });
  let next = from;
  /** @type {NodeJS.Timeout | undefined} */
  let silence;
  const listen = () => {
    clearTimeout(silence);
    silence = setTimeout(() => child.kill('SIGKILL'), SILENCE_MS);
  };
  listen();
  return new Promise((resolve) => {
    child.on('message', (/** @type {Report} */ { outcome, fault, index, elapsedMs, bytes }) => {
      listen();
      next = index + 1;
      longestMs = Math.max(longestMs, elapsedMs);
      mostBytes = Math.max(mostBytes, bytes);
      const key = `${format}: ${outcome}`;
      outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
      if (fault !== null) tell(format, index, fault);
    });
    child.on('exit', async (code) => {
      clearTimeout(silence);
      if (next < to) {
        tell(format, next, `ended the process (${code ?? 'hung'})`);
        await keep(format, next);
        next += 1;
      }
      resolve(next);
    });
  });
}

/**
 * @param {string} format
 * @param {number} index
 * @param {string} fault
 */
function tell(format, index, fault) {
  faults += 1;
  console.log(`FAULT ${format} --seed=${seed} --only=${index}: ${fault}`);
}

/**
 * Writes a case that its own process could not, without reading it.
 * @param {string} format
 * @param {number} index
 */
function keep(format, index) {
  const child = fork(fileURLToPath(new URL('fuzzChild.mjs', import.meta.url)), [
    format,
    String(seed),
    String(index),
    'keep',
  ]);
  return new Promise((resolve) => child.on('exit', resolve));
}

console.log(`seed ${seed}, ${count} cases each of ${formats.join(', ')}`);
for (const format of formats) {
  const first = only === '' ? 0 : Number(only);
  const started = performance.now();
  [longestMs, mostBytes] = [0, 0];
  for (let at = first; at < first + count; ) {
    at = await readBatch(format, at, Math.min(at + BATCH, first + count));
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const most = `${(mostBytes / 2 ** 20).toFixed(1)} MiB`;
  console.log(`${format}: ${seconds} s; at most ${longestMs.toFixed(0)} ms and ${most} a case`);
}
for (const [outcome, times] of [...outcomes].sort())
  console.log(`${String(times).padStart(7)}  ${outcome}`);
console.log(faults === 0 ? 'no faults' : `${faults} faults`);
if (faults > 0) process.exitCode = 1;
