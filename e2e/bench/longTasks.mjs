// npm run bench:tasks: the longest tasks of the page's main thread while networks run, and before the first answer.
import { withBuiltApp } from './page.mjs';

/** @import { Page } from 'playwright' */
/** @typedef {{ startMs: number, ms: number }} Span since the page was opened */
/** @typedef {{ tasks: Span[], runs: Span[] }} Seen */

/** From so long on a browser calls a task long, and reports it. */
const LONG_MS = 50;
const ROUNDS = 3;

const METHOD = `The built app as npm start serves it, 1440 x 900, on WASM. Tasks are what PerformanceObserver('longtask') reports
of the page's main thread: those over ${LONG_MS} ms. A run is from the message that asks the worker for it to the one that answers; a task
counts where any of it lies within one. The first answer: from opening the page, both small networks on the first photo.
ResNet-50: random weights, ${ROUNDS} runs through window.cardinal, then the page's own measurement of both networks, beside which it shows how far it is.`;

/** Runs in the page, before any of its own. */
function watch() {
  const seen = { tasks: /** @type {Span[]} */ ([]), runs: /** @type {Span[]} */ ([]) };
  Object.assign(window, { seenTasks: seen });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      seen.tasks.push({ startMs: startTime, ms: duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  const post = Worker.prototype.postMessage;
  /** @type {Map<unknown, number>} when it was asked, by the id of the call */
  const asked = new Map();
  /** @type {WeakSet<Worker>} */
  const heard = new WeakSet();
  /** @this {Worker} @param {[message: any, ...rest: any[]]} args */
  Worker.prototype.postMessage = function (...args) {
    const [message] = args;
    if (message.call === 'run' || message.call === 'measure') {
      asked.set(message.id, performance.now());
    }
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener('message', ({ data }) => {
        const startMs = asked.get(data.id);
        if (startMs === undefined || data.kind === 'progress') return;
        asked.delete(data.id);
        seen.runs.push({ startMs, ms: performance.now() - startMs });
      });
    }
    return Reflect.apply(post, this, args);
  };
}

/**
 * What was seen since `fromMs`. Throws where no run was, so that nothing was measured.
 * @param {Page} page
 * @param {number} fromMs
 */
async function seenSince(page, fromMs) {
  // What is reported comes after the task that it is of.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const { tasks, runs } = await page.evaluate(
    () => /** @type {{ seenTasks: Seen }} */ (/** @type {unknown} */ (window)).seenTasks,
  );
  const own = runs.filter(({ startMs }) => startMs >= fromMs);
  if (own.length === 0) throw new Error('no run was seen, so nothing was measured');
  return { tasks: tasks.filter(({ startMs, ms }) => startMs + ms >= fromMs), runs: own };
}

/**
 * @param {string} name
 * @param {Seen} seen
 * @returns {number} tasks over the limit within the runs
 */
function print(name, { tasks, runs }) {
  const within = tasks.filter((task) => runs.some((run) => overlap(task, run)));
  const ofAll = [...tasks.map(({ ms }) => ms), 0];
  const sum = runs.reduce((all, { ms }) => all + ms, 0);
  console.log(`${name}: ${runs.length} runs, ${sum.toFixed(0)} ms in all`);
  console.log(
    `    tasks over ${LONG_MS} ms within a run ${within.length}${within.length ? `: ${within.map(spanText).join(', ')}` : ''}`,
  );
  console.log(
    `    outside of runs ${tasks.length - within.length}, the longest of all ${Math.max(...ofAll).toFixed(0)} ms`,
  );
  return within.length;
}

/** @param {Span} one @param {Span} other */
function overlap(one, other) {
  return one.startMs < other.startMs + other.ms && other.startMs < one.startMs + one.ms;
}

/** @param {Span} span */
function spanText({ startMs, ms }) {
  return `${ms.toFixed(0)} ms at ${startMs.toFixed(0)}`;
}

console.log(METHOD);
await withBuiltApp(async (page, url) => {
  await page.addInitScript(watch);
  await page.goto(`${url}?backend=wasm`);
  await page.getByTestId('small-top5-b').waitFor();
  let long = print('first answer', await seenSince(page, 0));

  let fromMs = await page.evaluate(() => performance.now());
  await page.evaluate(async (rounds) => {
    const { cardinal } = /** @type {{ cardinal: any }} */ (/** @type {unknown} */ (window));
    const input = new Float32Array(224 * 224 * 3).fill(0.1);
    for (let round = 0; round < rounds; round += 1) {
      await cardinal.run('a', input, [1, 224, 224, 3], { backend: 'wasm' });
    }
  }, ROUNDS);
  long += print('ResNet-50, random weights', await seenSince(page, fromMs));

  fromMs = await page.evaluate(() => performance.now());
  await page.getByTestId('run-a').click();
  await page.locator('[data-testid="time-a"][data-unsure="false"]').waitFor({ timeout: 120_000 });
  long += print('ResNet-50 and ResNeXt-50 measured', await seenSince(page, fromMs));
  if (long > 0) process.exitCode = 1;
});
