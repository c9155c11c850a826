import type { StepCost } from './steps';

/** A step as it was timed: what it did, and how quickly. */
export interface TimedStep extends StepCost {
  readonly elapsedMs: number;
  /** Of the sum of its network's steps. */
  readonly share: number;
  /** 0 where it multiplies nothing. */
  readonly macsPerSecond: number;
  readonly bytesPerSecond: number;
  readonly macsPerByte: number;
}

/** What steps reached at best: this engine's ceilings on this device, not the silicon's. */
export interface Roof {
  /** Most multiply-adds a second of any step, and which step that is. */
  readonly macsPerSecond: number;
  readonly macsStep: string;
  /** Most bytes a second of any step. */
  readonly bytesPerSecond: number;
  readonly bytesStep: string;
  /** Multiply-adds for each byte at which the ceilings meet: below it, bytes are what holds a step back. */
  readonly ridge: number;
}

/** Steps shorter than this share of their network's time set no ceiling: clocks of browsers are coarse. */
export const LEAST_SHARE = 0.005;

/** Steps with their times, ms for `images` images; those that took no time by the clock are left out. */
export function timedSteps(
  costs: readonly StepCost[],
  elapsedMs: readonly number[],
  images = 1,
): readonly TimedStep[] {
  const total = elapsedMs.reduce((sum, ms) => sum + ms, 0);
  return costs.flatMap((cost, at) => {
    const ms = elapsedMs[at] ?? 0;
    if (!(ms > 0)) return [];
    const perSecond = (1000 * images) / ms;
    return {
      ...cost,
      elapsedMs: ms,
      share: ms / total,
      macsPerSecond: cost.macs * perSecond,
      bytesPerSecond: cost.bytesMoved * perSecond,
      macsPerByte: cost.macs / cost.bytesMoved,
    };
  });
}

/** The ceilings that some steps reached; null where none is long enough to tell. */
export function roofOf(steps: readonly TimedStep[]): Roof | null {
  const long = steps.filter(({ share }) => share >= LEAST_SHARE);
  const most = (rate: (step: TimedStep) => number) =>
    long.reduce<TimedStep | null>(
      (best, step) => (best === null || rate(step) > rate(best) ? step : best),
      null,
    );
  const byMacs = most(({ macsPerSecond }) => macsPerSecond);
  const byBytes = most(({ bytesPerSecond }) => bytesPerSecond);
  if (byMacs === null || byBytes === null || byMacs.macsPerSecond === 0) return null;
  return {
    macsPerSecond: byMacs.macsPerSecond,
    macsStep: byMacs.name,
    bytesPerSecond: byBytes.bytesPerSecond,
    bytesStep: byBytes.name,
    ridge: byMacs.macsPerSecond / byBytes.bytesPerSecond,
  };
}

/** Where a step stands under a roof. */
export interface UnderRoof {
  /** What holds it back, by its multiply-adds for each byte. */
  readonly bound: 'bytes' | 'macs';
  /** Its rate over what the roof allows it; above 1 where the step was too short to be timed well. */
  readonly reached: number;
}

/** Where a step stands; one that multiplies nothing is held against the bytes alone. */
export function underRoof(step: TimedStep, roof: Roof): UnderRoof {
  if (step.macsPerByte >= roof.ridge) {
    return { bound: 'macs', reached: step.macsPerSecond / roof.macsPerSecond };
  }
  return { bound: 'bytes', reached: step.bytesPerSecond / roof.bytesPerSecond };
}

/** How the sum of a network's steps stands to its run. */
export interface Remainder {
  readonly stepsMs: number;
  readonly runMs: number;
  /** The run without its steps, over the run; below 0 where timing the steps cost more than they leave. */
  readonly share: number;
  /** Whether the steps add up to the run within 10 %. */
  readonly within: boolean;
}

/** What of a run its steps do not account for. */
export function remainderOf(stepsMs: number, runMs: number): Remainder {
  const share = runMs > 0 ? (runMs - stepsMs) / runMs : 0;
  return { stepsMs, runMs, share, within: Math.abs(share) <= 0.1 };
}
