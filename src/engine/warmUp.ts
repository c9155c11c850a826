import { median } from '../core/median';

/** So many runs in a row have to agree. */
const AGREEING = 5;
/** How far the slowest of them may be from the fastest. */
const WITHIN = 0.05;
/** A clock rises over a second or two, so that neighbours agree long before it is there. */
const SPAN_MS = 500;
/** A device that never settles is measured all the same. */
const MOST_MS = 3000;

/**
 * Whether runs in a row have settled: the last five agree within 5 %, and with those half a second before, as far
 * as they were shorter than that. A device that was at rest has its full clock by then.
 */
export function isSettled(timesMs: readonly number[]): boolean {
  const last = timesMs.slice(-AGREEING);
  if (last.length < AGREEING || !agree(last)) return false;
  let spanMs = 0;
  let from = timesMs.length;
  while (spanMs < SPAN_MS && from > 0) {
    from -= 1;
    spanMs += timesMs[from] ?? 0;
  }
  if (spanMs < SPAN_MS) return false;
  const before = timesMs.slice(Math.max(0, from + 1 - AGREEING), from + 1);
  return from >= timesMs.length - AGREEING || agree([median(before), median(last)]);
}

function agree(timesMs: readonly number[]): boolean {
  return Math.max(...timesMs) <= (1 + WITHIN) * Math.min(...timesMs);
}

/** Runs again and again until the runs have settled, or 3 s are over. Returns their times. */
export async function warmUp(runMs: () => Promise<number>): Promise<number[]> {
  const timesMs: number[] = [];
  const start = performance.now();
  while (!isSettled(timesMs) && performance.now() - start < MOST_MS) timesMs.push(await runMs());
  return timesMs;
}
