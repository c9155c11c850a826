import { median } from '../core/median';
import type { BackendInfo } from '../worker/protocol';
import { LANES, type LaneId } from './lanes';
import type { Measures } from './measures';
import { type LaneRuns, lastTimed } from './runs';

/** From so many warm runs of one network on one backend on, their median is told as its time. */
export const ENOUGH_RUNS = 5;

/** How long a network takes on this device. */
export interface Speed {
  readonly backend: BackendInfo;
  /** How many warm runs it rests on; 0 where the only one was the first, which also warms up. */
  readonly runs: number;
  /** Their median, ms. */
  readonly medianMs: number;
}

/** What is known of a network's speed: a measurement where there is one, else the runs that answered; null before any. */
export function speedOf(
  measures: Measures,
  runs: Readonly<Record<LaneId, LaneRuns>>,
  id: LaneId,
  networkKey: string,
): Speed | null {
  const measured = measuredSpeed(measures, networkKey);
  if (measured !== null && isKnown(measured)) return measured;
  const timed = lastTimed(runs, id, networkKey);
  if (timed === null) return measured;
  const { timesMs, result } = timed;
  const warm = timesMs.slice(1);
  return {
    backend: result.backend,
    runs: warm.length,
    medianMs: median(warm.length > 0 ? warm : timesMs),
  };
}

/** Whether a time rests on enough runs to be told as the network's. */
export function isKnown({ runs }: Speed): boolean {
  return runs >= ENOUGH_RUNS;
}

/** B's time over A's; null where one is not known, or they are of two backends. */
export function speedRatio(b: Speed | null, a: Speed | null): number | null {
  if (a === null || b === null || !isKnown(a) || !isKnown(b)) return null;
  return a.backend.name === b.backend.name ? b.medianMs / a.medianMs : null;
}

function measuredSpeed({ finished }: Measures, networkKey: string): Speed | null {
  for (const { networkKeys, measurement } of finished.toReversed()) {
    const at = LANES.findIndex((_, lane) => networkKeys[lane] === networkKey);
    const times = measurement.networks[at]?.busyMs;
    if (times !== undefined) {
      return { backend: measurement.backend, runs: times.length, medianMs: median(times) };
    }
  }
  return null;
}
