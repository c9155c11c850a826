/** So many runs in a row have to agree. */
const AGREEING = 5;
/** How far the slowest of them may be from the fastest. */
const WITHIN = 0.05;
/** A device that never settles is measured all the same. */
const MOST_MS = 3000;

/** Whether the last five runs agree within 5 %: a device that was at rest has its full clock by then. */
export function isSettled(timesMs: readonly number[]): boolean {
  const last = timesMs.slice(-AGREEING);
  return last.length === AGREEING && Math.max(...last) <= (1 + WITHIN) * Math.min(...last);
}

/** Runs again and again until five runs in a row agree within 5 %, or 3 s are over. Returns their times. */
export async function warmUp(runMs: () => Promise<number>): Promise<number[]> {
  const timesMs: number[] = [];
  const start = performance.now();
  while (!isSettled(timesMs) && performance.now() - start < MOST_MS) timesMs.push(await runMs());
  return timesMs;
}
