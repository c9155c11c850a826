const SMOOTHED_OVER_MS = 3_000;
const SAMPLE_MS = 250;

/** Bytes per second, smoothed over the last seconds. */
export class Speed {
  private rate: number | null = null;
  private bytes = 0;
  private sinceMs: number;

  constructor(nowMs: number) {
    this.sinceMs = nowMs;
  }

  /** Counts bytes that came. */
  add(bytes: number, nowMs: number): void {
    this.bytes += bytes;
    const elapsedMs = nowMs - this.sinceMs;
    if (elapsedMs < SAMPLE_MS) return;
    const now = (this.bytes / elapsedMs) * 1000;
    const weight = 1 - Math.exp(-elapsedMs / SMOOTHED_OVER_MS);
    this.rate = this.rate === null ? now : this.rate + weight * (now - this.rate);
    this.bytes = 0;
    this.sinceMs = nowMs;
  }

  /** After a pause, which is no slowness of the line. */
  resume(nowMs: number): void {
    this.bytes = 0;
    this.sinceMs = nowMs;
  }

  /** Null until there was time to measure. */
  get bytesPerSecond(): number | null {
    return this.rate;
  }
}
