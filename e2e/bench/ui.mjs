// npm run bench:ui: how much work one turn of the cardinality knob is to the page's main thread.
import { trace, workBetweenMarks } from './mainThread.mjs';
import { withBuiltApp } from './page.mjs';
import { markedSteps } from './steps.mjs';

/** @import { Locator } from 'playwright' */
/** @import { Work } from './mainThread.mjs' */

const SLIDER = '[data-testid="lane-b-controls"] [role="slider"][aria-label="cardinality C"]';
const AIM_P95_MS = 8;
const STEP_PX = 1;
const WARM_UP_TURNS = 20;
const ENOUGH_TURNS = 50;
const HOVER_STEPS = 40;

const METHOD = `ResNet-50 above, ResNeXt-50 below, 1440 x 900, the built app as npm start serves it.
The mouse drags the thumb of lane B's C by ${STEP_PX} px a step, over its whole track and back. A turn is a
step that changes C. Its work is all that the page's main thread does from the pointer event until
two frames have been drawn (input, script, style, layout, paint): the tasks of a Chromium trace
(RunTask), summed, as time on the clock and on the processor; on a busy machine the clock also counts
the waiting. The first ${WARM_UP_TURNS} turns warm up and are left out. A hover moves the pointer without the
button down: what the measuring itself and the frames cost.`;

/**
 * @param {string} name
 * @param {readonly number[]} values ms
 * @returns {number} the 95th percentile
 */
function printQuantiles(name, values) {
  const sorted = values.toSorted((a, b) => a - b);
  /** @param {number} share */
  const quantile = (share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  const [p50, p95, max] = [0.5, 0.95, 1].map((share) => quantile(share).toFixed(2).padStart(8));
  console.log(`${name.padEnd(16)} p50 ${p50}   p95 ${p95}   max ${max}   ms`);
  return quantile(0.95);
}

/**
 * @param {Locator} slider
 * @returns {Promise<{ y: number, hover: number[], drag: number[] }>} where the pointer goes: along
 * the track first; then from the thumb to the right end, to the left end, and back to the right
 */
async function planOf(slider) {
  const thumb = await slider.boundingBox();
  const track = await slider.locator('..').boundingBox();
  if (!thumb || !track) throw new Error('the slider of C is not on the screen');
  const [left, right] = [track.x + thumb.width / 2, track.x + track.width - thumb.width / 2];
  const start = thumb.x + thumb.width / 2;
  const drag = [];
  for (let x = start; x <= right; x += STEP_PX) drag.push(x);
  for (let x = right; x >= left; x -= STEP_PX) drag.push(x);
  for (let x = left; x <= right; x += STEP_PX) drag.push(x);
  const hover = Array.from({ length: HOVER_STEPS }, (_, index) => left + index);
  return { y: thumb.y + thumb.height / 2, hover: [...hover, start], drag: drag.slice(1) };
}

/** @param {string} title @param {readonly Work[]} work */
function printWork(title, work) {
  const p95 = printQuantiles(
    `${title}, clock`,
    work.map(({ wallMs }) => wallMs),
  );
  printQuantiles(
    `${title}, processor`,
    work.map(({ cpuMs }) => cpuMs),
  );
  return p95;
}

await withBuiltApp(async (page, url) => {
  await page.goto(`${url}?a=resnet50&b=resnext50_32x4d`);
  const slider = page.locator(SLIDER);
  await slider.waitFor();
  // The engine is asked for its backend once the page is idle; that is no part of a drag.
  await page.waitForLoadState('networkidle');
  const { y, hover, drag } = await planOf(slider);
  const step = await markedSteps(page, SLIDER);

  /** @type {string[]} */
  const hovers = [];
  /** @type {string[]} */
  const turns = [];
  const events = await trace(page, async () => {
    for (const x of hover) hovers.push((await step(x, y)).name);
    let value = await slider.getAttribute('aria-valuenow');
    await page.mouse.down();
    for (const x of drag) {
      const after = await step(x, y);
      if (after.value !== value) turns.push(after.name);
      value = after.value;
    }
    await page.mouse.up();
  });
  const measured = turns.slice(WARM_UP_TURNS);
  if (measured.length < ENOUGH_TURNS) throw new Error(`too few turns: ${measured.length}`);

  console.log(`\n${METHOD}\n\n${measured.length} turns`);
  printWork('hover', workBetweenMarks(events, hovers));
  const p95 = printWork('turn', workBetweenMarks(events, measured));
  console.log(`p95 ${p95 < AIM_P95_MS ? 'meets' : 'MISSES'} the aim of ${AIM_P95_MS} ms`);
});
