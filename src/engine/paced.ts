/** As often as a figure can be read; each of them draws the page anew. */
const EVERY_MS = 100;

/** Tells the first, the last, and of those between at most one in 100 ms. */
export function paced(
  tell: (done: number, total: number) => void,
): (done: number, total: number) => void {
  let toldAtMs = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const nowMs = performance.now();
    if (done < total && nowMs - toldAtMs < EVERY_MS) return;
    toldAtMs = nowMs;
    tell(done, total);
  };
}
