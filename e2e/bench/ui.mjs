// npm run bench:ui: how much work one turn of a knob is to the page's main thread; -- C takes that knob alone.
import { trace, workBetweenMarks } from './mainThread.mjs';
import { withBuiltApp } from './page.mjs';
import { replay } from './replay.mjs';
import { markedSteps } from './steps.mjs';

/** @import { Locator, Page } from 'playwright' */

const AIM_P95_MS = 8;
const AIM_FRAME_MS = 33;
const AIM_WRITES = 150;
const STEP_PX = 2;
const WARM_UP_TURNS = 10;
const ENOUGH_TURNS = 10;
const SLOWER = [1, 4];

const PAIRS = [
  { name: 'ResNet-50 against ResNeXt-50', query: 'a=resnet50&b=resnext50_32x4d' },
  { name: 'ResNet-200 against ResNeXt-101', query: 'a=resnet200&b=resnext101_32x4d' },
  {
    name: 'ResNet-200 against ResNeXt-101, all unfolded',
    query: 'a=resnet200&b=resnext101_32x4d',
    unfolds: true,
  },
];
const KNOBS = [
  { name: 'C', label: 'cardinality C' },
  { name: 'd', label: 'channels per group d' },
  { name: 'depth', label: 'depth' },
  { name: 'input', label: 'input size', more: true },
];

const METHOD = `The built app as npm start serves it, 1440 x 900, at full speed and slowed down four times.
The mouse drags the thumb of a knob of lane B by ${STEP_PX} px a step, to the right end of its track and to the left
one. A turn is a step that changes the value. Its work is all that the page's main thread does from
the pointer event until two frames have been drawn (input, script, style, layout, paint): the tasks of
a Chromium trace (RunTask), each counted once, summed, in time on the processor. Writes are what a MutationObserver sees
in these frames and until 60 ms after the event. A frame is the time from the event to the next one's
drawing. The first ${WARM_UP_TURNS} turns warm up and are left out. The floor is what the same writes take when a loop makes them
again, there and back, with none of the page's script: style, layout and paint alone.`;

/**
 * @param {string} name
 * @param {readonly number[]} values
 * @param {string} unit
 * @param {number} [aim]
 */
function printQuantiles(name, values, unit, aim) {
  const sorted = values.toSorted((a, b) => a - b);
  /** @param {number} share */
  const quantile = (share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(share).toFixed(1).padStart(7));
  const verdict = aim === undefined ? '' : quantile(0.95) <= aim ? ', met' : `, OVER ${aim}`;
  console.log(`    ${name.padEnd(10)} p50 ${p50}  p95 ${p95}  p99 ${p99}  ${unit}${verdict}`);
}

/**
 * @param {Locator} slider
 * @returns {Promise<{ y: number, start: number, drag: number[] }>} where the pointer goes: from the
 * thumb to the right end, then to the left one
 */
async function planOf(slider) {
  const thumb = await slider.boundingBox();
  const track = await slider.locator('..').boundingBox();
  if (!thumb || !track) throw new Error('the slider is not on the screen');
  const [left, right] = [track.x + thumb.width / 2, track.x + track.width - thumb.width / 2];
  const start = thumb.x + thumb.width / 2;
  const drag = [];
  for (let x = start; x <= right; x += STEP_PX) drag.push(x);
  for (let x = right; x >= left; x -= STEP_PX) drag.push(x);
  return { y: thumb.y + thumb.height / 2, start, drag: drag.slice(1) };
}

/** @param {Page} page */
async function unfoldAll(page) {
  const folded = page.locator(
    '[data-testid^="lane-"] [data-item^="label-"][aria-expanded="false"]',
  );
  while ((await folded.count()) > 0) await folded.first().press('Enter');
}

/**
 * What the writes of one turn take by themselves, a turn in the middle of the track.
 * @param {Page} page
 * @param {(x: number) => Promise<{ value: string }>} step
 * @param {readonly number[]} drag
 */
async function floorOf(page, step, drag) {
  const ahead = drag.slice(Math.floor(0.75 * drag.length));
  let value = '';
  return replay(page, async () => {
    const before = value;
    while (value === before) {
      const x = ahead.shift();
      if (x === undefined) throw new Error('the track ends before the value has changed');
      ({ value } = await step(x));
    }
  });
}

/**
 * @param {Page} page
 * @param {string} url
 * @param {(typeof PAIRS)[number]} pair
 * @param {(typeof KNOBS)[number]} knob
 * @param {number} slower
 */
async function measure(page, url, pair, knob, slower) {
  await page.goto(`${url}?${pair.query}`);
  await page.getByTestId('lane-b').waitFor();
  // The engine is asked for its backend once the page is idle; that is no part of a drag.
  await page.waitForLoadState('networkidle');
  if (pair.unfolds) await unfoldAll(page);
  if (knob.more) await page.getByRole('button', { name: 'More settings of network B' }).click();
  const selector = `[role="slider"][aria-label="${knob.label}"]`;
  const slider = page.locator(selector).last();
  await slider.waitFor();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const { y, start, drag } = await planOf(slider);
  const step = await markedSteps(page, selector);
  /** @type {{ name: string, writes: number, frameMs: number }[]} */
  const turns = [];
  const events = await trace(page, async () => {
    let { value } = await step(start, y);
    await page.mouse.down();
    for (const x of drag) {
      const after = await step(x, y);
      if (after.value !== value) turns.push(after);
      value = after.value;
    }
  });
  const isFirst = pair === PAIRS[0] && slower === 1;
  const floor = isFirst ? await floorOf(page, (x) => step(x, y), drag) : null;
  await page.mouse.up();
  await devtools.detach();
  const measured = turns.slice(WARM_UP_TURNS);
  if (measured.length < ENOUGH_TURNS) throw new Error(`too few turns: ${measured.length}`);
  console.log(`  ${knob.name}, ${slower}x, ${measured.length} turns`);
  const names = measured.map(({ name }) => name);
  const work = workBetweenMarks(events, names).map(({ cpuMs }) => cpuMs);
  printQuantiles('work', work, 'ms', isFirst ? AIM_P95_MS : undefined);
  if (floor !== null) {
    const floors = floor.work.map(({ cpuMs }) => cpuMs);
    printQuantiles('floor', floors, `ms, of ${floor.writes} writes`);
  }
  const frames = measured.map(({ frameMs }) => frameMs);
  printQuantiles('frame', frames, 'ms', slower === 1 ? AIM_FRAME_MS : undefined);
  printQuantiles(
    'writes',
    measured.map(({ writes }) => writes),
    'to the DOM',
    AIM_WRITES,
  );
}

const [only] = process.argv.slice(2);
console.log(METHOD);
await withBuiltApp(async (empty, url) => {
  const browser = empty.context().browser();
  if (!browser) throw new Error('the page has no browser');
  for (const pair of PAIRS) {
    console.log(`\n${pair.name}`);
    for (const knob of KNOBS.filter(({ name }) => only === undefined || name === only)) {
      for (const slower of SLOWER) {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
        await measure(page, url, pair, knob, slower);
        await page.close();
      }
    }
  }
});
