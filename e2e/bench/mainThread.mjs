/** @import { Page } from 'playwright' */

/**
 * @typedef {object} TraceEvent times in microseconds
 * @property {string} name
 * @property {string} cat
 * @property {number} ts
 * @property {number} [dur] on the clock
 * @property {number} [tdur] on the processor
 * @property {number} pid
 * @property {number} tid
 * @property {{ data?: { functionName?: string, url?: string, type?: string } }} [args]
 */
/** @typedef {{ wallMs: number, cpuMs: number, longestMs: number }} Work */

const CATEGORIES = ['blink.user_timing', 'toplevel', 'disabled-by-default-devtools.timeline'];

/**
 * Traces what `act` does to the page.
 * @param {Page} page
 * @param {() => Promise<void>} act
 * @param {readonly string[]} [more] categories
 * @returns {Promise<TraceEvent[]>}
 */
export async function trace(page, act, more = []) {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser to trace');
  await browser.startTracing(page, { categories: [...CATEGORIES, ...more] });
  await act();
  return JSON.parse((await browser.stopTracing()).toString()).traceEvents;
}

/**
 * The work of the page's main thread from the mark (`performance.mark`) `before <name>` to the mark
 * `after <name>`: its tasks in between, and the one in which the first mark was made. Throws where
 * the trace has no tasks.
 * @param {readonly TraceEvent[]} events
 * @param {readonly string[]} names
 * @returns {Work[]} for each name
 */
export function workBetweenMarks(events, names) {
  const marks = new Map(
    events.filter(({ cat }) => cat.includes('blink.user_timing')).map((mark) => [mark.name, mark]),
  );
  // The trace holds each task twice, one in the other: as the scheduler's and as the timeline's.
  const tasks = events.filter(({ name }) => name === 'ThreadControllerImpl::RunTask');
  if (tasks.length === 0) throw new Error('the trace has no tasks of the scheduler');
  return names.map((name) => {
    const before = marks.get(`before ${name}`);
    const after = marks.get(`after ${name}`);
    if (!before || !after) throw new Error(`the trace lacks a mark of: ${name}`);
    const between = tasks.filter(
      ({ pid, tid, ts, dur = 0 }) =>
        pid === before.pid && tid === before.tid && ts + dur > before.ts && ts + dur < after.ts,
    );
    return {
      wallMs: between.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000,
      cpuMs: between.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000,
      longestMs: between.reduce((most, { dur = 0 }) => Math.max(most, dur), 0) / 1000,
    };
  });
}
