/** What one submission should last at most, ms: a cancel waits for it, and so does the screen. */
const TARGET_MS = 80;
/** How much a new measurement weighs against those before. */
const FRESHNESS = 0.5;

/** Cost per ms that a GPU is thought to manage before it is measured: that of a slow one, which takes ResNet-50 at once. */
export const GPU_SPEED = 1e8;

/** Cuts a run into submissions of about `TARGET_MS` by the speed that was measured. */
export class Pacer {
  /** Cost per ms; 0 while nothing is known. */
  private speed: number;

  constructor(firstSpeed = 0) {
    this.speed = firstSpeed;
  }

  /** How many of the next costs belong in one submission: at least one. */
  take(costs: readonly number[]): number {
    let total = 0;
    let count = 0;
    for (const cost of costs) {
      total += cost;
      if (count > 0 && total > this.speed * TARGET_MS) break;
      count += 1;
    }
    return count;
  }

  /** Hears how long a submission of some cost lasted. */
  measured(cost: number, elapsedMs: number): void {
    const speed = cost / Math.max(elapsedMs, 0.1);
    this.speed = this.speed === 0 ? speed : this.speed + FRESHNESS * (speed - this.speed);
  }
}
