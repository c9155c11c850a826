const WINDOW_MS = 2000;

/** Counts what happens, per second of the last two. */
export class FrameRate {
  #timesMs: number[] = [];

  /** One more, at a time in ms; how many a second there are now, null before the second. */
  count(atMs: number): number | null {
    this.#timesMs = [...this.#timesMs.filter((each) => atMs - each <= WINDOW_MS), atMs];
    const [first = atMs] = this.#timesMs;
    const between = this.#timesMs.length - 1;
    return atMs > first ? (1000 * between) / (atMs - first) : null;
  }
}
