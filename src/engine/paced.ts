/** As often as a figure can be read; each of them draws the page anew. */
const EVERY_MS = 100;

/**
 * Tells of progress at most once in 100 ms. What comes too early is held back and told when its time has
 * come, unless something later takes its place: where progress stops, the last of it has been told.
 */
export class Pace<Told> {
  private readonly tell: (told: Told) => void;
  private toldAtMs = Number.NEGATIVE_INFINITY;
  private latest: Told | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (told: Told) => void) {
    this.tell = tell;
  }

  /** Tells this in its time. */
  say(told: Told): void {
    this.latest = told;
    if (this.timer !== undefined) return;
    const waitMs = this.toldAtMs + EVERY_MS - performance.now();
    if (waitMs <= 0) this.sayNow(told);
    else this.timer = setTimeout(() => this.sayNow(this.latest as Told), waitMs);
  }

  /** Tells this at once; what was held back is never told. */
  sayNow(told: Told): void {
    this.stop();
    this.toldAtMs = performance.now();
    this.tell(told);
  }

  /** What was held back is never told. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}

/** Tells how many bytes of how many are through: the first, the last, and of those between what `Pace` tells. */
export function paced(
  tell: (done: number, total: number) => void,
): (done: number, total: number) => void {
  const pace = new Pace<readonly [done: number, total: number]>((told) => tell(...told));
  return (done, total) => {
    if (done < total) pace.say([done, total]);
    else pace.sayNow([done, total]);
  };
}
