import { median } from '../core/median';
import type { BackendInfo, Pace, WeightFormat } from '../worker/protocol';
import { LANES, type LaneId } from './lanes';
import { type Measures, timesOf } from './measures';
import { type LaneRuns, lastTimed } from './runs';
import { formatOn } from './weightFormat';

/** From so many warm runs of one network, backend and pace on, their median is told as its time. */
export const ENOUGH_RUNS = 5;

/** How long a network takes on this device, for one image. */
export interface Speed<P extends Pace = Pace> {
  readonly pace: P;
  readonly backend: BackendInfo;
  /** How many warm runs it rests on; 0 where the only one was the first, which also warms up. */
  readonly runs: number;
  /** Their median, ms. */
  readonly medianMs: number;
}

/** What is known of a network's speed, at rest and busy; null of what is not. */
export type Speeds = { readonly [P in Pace]: Speed<P> | null };

/** What is known of a network's speed: measurements where there are any, else the runs that answered. */
export function speedsOf(
  measures: Measures,
  runs: Readonly<Record<LaneId, LaneRuns>>,
  id: LaneId,
  networkKey: string,
  weightFormat: WeightFormat = 'f32',
): Speeds {
  const of = <P extends Pace>(pace: P): Speed<P> | null => {
    const measured = measuredSpeed(measures, networkKey, pace, weightFormat);
    if (measured !== null && isKnown(measured)) return measured;
    return runSpeed(runs, id, networkKey, pace) ?? measured;
  };
  return { atRest: of('atRest'), busy: of('busy') };
}

/** Whether a time rests on enough runs to be told as the network's. */
export function isKnown({ runs }: Speed): boolean {
  return runs >= ENOUGH_RUNS;
}

/** The time to tell of each lane, and B's over A's; null where that is not known. */
export interface ShownSpeeds extends Readonly<Record<LaneId, Speed | null>> {
  readonly ratio: number | null;
}

/** Both lanes' times of one pace where both are known, at rest first, since photos come now and then; else each lane's own. */
export function shownSpeeds(a: Speeds, b: Speeds): ShownSpeeds {
  const atRest = speedRatio(b.atRest, a.atRest);
  if (atRest !== null) return { a: a.atRest, b: b.atRest, ratio: atRest };
  const busy = speedRatio(b.busy, a.busy);
  if (busy !== null) return { a: a.busy, b: b.busy, ratio: busy };
  return { a: bestKnown(a), b: bestKnown(b), ratio: null };
}

/** B's time over A's, of one pace; null where one is not known, or they are of two backends. */
export function speedRatio<P extends Pace>(
  b: Speed<P> | null,
  a: Speed<NoInfer<P>> | null,
): number | null {
  if (a === null || b === null || !isKnown(a) || !isKnown(b)) return null;
  return a.backend.name === b.backend.name ? b.medianMs / a.medianMs : null;
}

function bestKnown({ atRest, busy }: Speeds): Speed | null {
  if (atRest === null || busy === null) return atRest ?? busy;
  return isKnown(atRest) || atRest.runs >= busy.runs ? atRest : busy;
}

function measuredSpeed<P extends Pace>(
  { finished }: Measures,
  networkKey: string,
  pace: P,
  weightFormat: WeightFormat,
): Speed<P> | null {
  for (const { networkKeys, measurement } of finished.toReversed()) {
    const at = LANES.findIndex((_, lane) => networkKeys[lane] === networkKey);
    const network = measurement.networks[at];
    const { backend, images } = measurement;
    const isOther = measurement.weightFormat !== formatOn(backend, weightFormat);
    if (network === undefined || images !== 1 || isOther) continue;
    const times = timesOf(network, pace);
    if (times.length > 0) return { pace, backend, runs: times.length, medianMs: median(times) };
  }
  return null;
}

function runSpeed<P extends Pace>(
  runs: Readonly<Record<LaneId, LaneRuns>>,
  id: LaneId,
  networkKey: string,
  pace: P,
): Speed<P> | null {
  const timed = lastTimed(runs, id, networkKey);
  if (timed === null) return null;
  const { times, result } = timed;
  const { backend } = result;
  const warm = times.warmMs[pace];
  if (warm.length > 0) return { pace, backend, runs: warm.length, medianMs: median(warm) };
  const onlyFirst = Object.values(times.warmMs).every(({ length }) => length === 0);
  if (!onlyFirst || result.pace !== pace) return null;
  return { pace, backend, runs: 0, medianMs: times.firstMs };
}
