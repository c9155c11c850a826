// npm run bench:long-tasks [-- --backend=webgpu]: the tasks of the page's thread while a forward pass runs, from the
// start to the answer, and what each one that is over 50 ms does.
import { trace } from './mainThread.mjs';
import { withBuiltApp } from './page.mjs';

/** @import { Page } from 'playwright' */
/** @import { TraceEvent } from './mainThread.mjs' */

const LONG_MS = 50;
const ROUNDS = 3;
/** What is inside a task, longest first. */
const NAMED = 4;
const PHOTO = 'public/photos/airplane.jpg';
const PAIR = 'a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d';
const LARGE = ['resnet50', 'resnext50_32x4d'];

const backend =
  process.argv.find((arg) => arg.startsWith('--backend='))?.slice('--backend='.length) ?? 'wasm';

/**
 * The page's own list of long tasks, and the trace's of all, while `act` goes on.
 * @param {Page} page
 * @param {() => Promise<void>} act
 */
async function tasksDuring(page, act) {
  const events = await trace(page, async () => {
    await page.evaluate(() => {
      const seen = /** @type {number[]} */ ([]);
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.push(duration);
      });
      observer.observe({ type: 'longtask' });
      Object.assign(globalThis, { longTasks: seen });
      performance.mark('before pass');
    });
    await act();
    await page.evaluate(() => performance.mark('after pass'));
  }, ['devtools.timeline']);
  const observed = await page.evaluate(
    () => /** @type {{ longTasks: number[] }} */ (/** @type {unknown} */ (globalThis)).longTasks,
  );
  return { observed, tasks: tasksBetween(events), events };
}

/** @param {readonly TraceEvent[]} events */
function tasksBetween(events) {
  const mark = (/** @type {string} */ name) => {
    const found = events.find(
      (each) => each.cat.includes('blink.user_timing') && each.name === name,
    );
    if (!found) throw new Error(`the trace lacks a mark of: ${name}`);
    return found;
  };
  const [before, after] = [mark('before pass'), mark('after pass')];
  const tasks = events.filter(
    ({ name, pid, tid, ts, dur = 0 }) =>
      name === 'ThreadControllerImpl::RunTask' &&
      pid === before.pid &&
      tid === before.tid &&
      ts > before.ts &&
      ts + dur < after.ts,
  );
  if (tasks.length === 0) throw new Error('the trace has no tasks of the page between the marks');
  return tasks;
}

/**
 * @param {readonly TraceEvent[]} events
 * @param {TraceEvent} task
 */
function insideOf(events, { pid, tid, ts, dur = 0 }) {
  return events
    .filter(
      (each) =>
        each.pid === pid &&
        each.tid === tid &&
        each.ts >= ts &&
        each.ts + (each.dur ?? 0) <= ts + dur &&
        !/RunTask|RunMicrotasks/.test(each.name),
    )
    .toSorted((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
    .slice(0, NAMED)
    .map(({ name, dur: micros = 0, args }) => {
      const { functionName = '', url = '', type = '' } = args?.data ?? {};
      const file = String(url).split('/').at(-1);
      return `${name} ${(micros / 1000).toFixed(0)} ms ${type} ${functionName} ${file}`.trim();
    });
}

/** @param {string} name @param {Awaited<ReturnType<typeof tasksDuring>>} found */
function print(name, { observed, tasks, events }) {
  const ms = (/** @type {number} */ micros) => micros / 1000;
  const most = Math.max(...tasks.map(({ dur = 0 }) => ms(dur)));
  const mostCpu = Math.max(...tasks.map(({ tdur = 0 }) => ms(tdur)));
  const long = tasks.filter(({ dur = 0 }) => ms(dur) > LONG_MS);
  const longCpu = long.filter(({ tdur = 0 }) => ms(tdur) > LONG_MS);
  console.log(
    `${name.padEnd(34)} ${String(tasks.length).padStart(5)} tasks, longest ${most.toFixed(1)} ms ` +
      `(${mostCpu.toFixed(1)} ms of processor); over ${LONG_MS} ms: ${long.length}, of processor ` +
      `${longCpu.length}; the page saw ${observed.length}`,
  );
  for (const task of long) {
    console.log(
      `    ${ms(task.dur ?? 0).toFixed(0)} ms, ${ms(task.tdur ?? 0).toFixed(0)} ms of processor`,
    );
    for (const line of insideOf(events, task)) console.log(`      ${line}`);
  }
  return longCpu.length;
}

/** @param {Page} page */
async function answeredAnew(page) {
  const list = page.getByTestId('top5-b');
  const before = await list.textContent();
  await page.getByTestId('file-input').setInputFiles(PHOTO);
  await page.waitForFunction(
    (text) => {
      const lists = ['a', 'b'].map((id) => document.querySelector(`[data-testid="top5-${id}"]`));
      return (
        lists.every((each) => each?.getAttribute('data-stale') !== 'true') &&
        lists[1]?.textContent !== text
      );
    },
    before,
    { polling: 100 },
  );
}

let overs = 0;
await withBuiltApp(async (page, url) => {
  console.log(
    `On ${backend}. A task's time is on the clock; what it had of a processor stands beside it.`,
  );
  for (let round = 1; round <= ROUNDS; round += 1) {
    await page.goto(`${url}?backend=${backend}&${PAIR}`);
    await page.getByTestId('top5-b').locator('li').first().waitFor();
    overs += print(
      `the embedded pair, a photo, ${round}`,
      await tasksDuring(page, () => answeredAnew(page)),
    );
  }
  for (const preset of LARGE) {
    await page.evaluate((name) => window.cardinal.set('a', { preset: name }), preset);
    for (let round = 1; round <= ROUNDS; round += 1) {
      const found = await tasksDuring(page, () =>
        page.evaluate(async () => {
          const input = new Float32Array(224 * 224 * 3).fill(0.1);
          await window.cardinal.run('a', input, [1, 224, 224, 3]);
        }),
      );
      overs += print(`${preset}, ${round}`, found);
    }
  }
});
console.log(
  overs === 0
    ? 'none took over 50 ms of a processor'
    : `${overs} took over ${LONG_MS} ms of a processor`,
);
