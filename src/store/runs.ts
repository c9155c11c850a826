import type { Failure } from '../core/failure';
import type { Preprocessing } from '../core/trained';
import type { NetworkRequest, Pace, RunProgress, RunResult } from '../worker/protocol';
import { type Network, networkOf } from './derived';
import type { Lane, LaneId } from './lanes';
import { type AnsweringWeights, preprocessingFor, weightsOf } from './weights/laneWeights';

export type { BackendInfo, BackendName, Picture, RunProgress } from '../worker/protocol';

/** What a run was of; two runs with equal keys give equal answers. */
export interface Subject {
  readonly key: string;
  readonly network: Network;
  readonly name: string;
  readonly photoId: number;
  readonly weights: AnsweringWeights;
  readonly preprocessing: Preprocessing;
}

/** Times of runs, ms: those of one pace are alike. */
export interface RunTimes {
  /** Of the first, which also warms up. */
  readonly firstMs: number;
  /** Of the latest after it, by whether the device was at rest before. */
  readonly warmMs: Readonly<Record<Pace, readonly number[]>>;
}

export interface FinishedRun {
  readonly subject: Subject;
  readonly result: RunResult;
  /** Of the runs of this subject on this backend. */
  readonly times: RunTimes;
}

export interface ActiveRun {
  readonly subject: Subject;
  readonly startedAtMs: number;
  readonly progress: RunProgress | null;
  cancel(): void;
}

export interface FailedRun {
  readonly subject: Subject;
  readonly failure: Failure;
}

/** The runs of one lane. */
export interface LaneRuns {
  readonly active: ActiveRun | null;
  /** The last answers, newest last, whatever the lane shows now. */
  readonly finished: readonly FinishedRun[];
  readonly failed: FailedRun | null;
}

export const NO_RUNS: LaneRuns = { active: null, finished: [], failed: null };

const KEPT_RUNS = 8;
const KEPT_TIMES = 5;
const RANDOM_SEED = 1;

/** What a lane's network would be run on; null without a photo, and without trained weights. */
export function subjectOf(lane: Lane, name: string, photoId: number | undefined): Subject | null {
  const weights = weightsOf(lane);
  if (photoId === undefined || weights === null) return null;
  const network = networkOf(lane.drawn);
  const preprocessing = preprocessingFor(lane);
  const key = [network.key, answerKey(weights, preprocessing), photoId].join('|');
  return { key, network, name, photoId, weights, preprocessing };
}

/** One string per weights and what they are shown; answers of equal ones are equal. */
export function answerKey(
  weights: AnsweringWeights | null,
  { resizePx, interpolation, mean, std }: Preprocessing,
): string {
  const seen = [resizePx, interpolation, mean, std].join(' ');
  return `${weights?.key ?? 'random'} ${seen}`;
}

/** The request that a network with its weights makes of the engine; null stands for random ones. */
export function requestOf({
  network,
  weights,
}: Pick<Subject, 'network'> & { readonly weights: AnsweringWeights | null }): NetworkRequest {
  const source = weights?.source ?? ({ kind: 'random', seed: RANDOM_SEED } as const);
  return { spec: network.spec, weights: source };
}

/** The request of a lane: its own weights where it has any. */
export function laneRequest(lane: Lane): NetworkRequest {
  return requestOf({ network: networkOf(lane.drawn), weights: weightsOf(lane) });
}

/** The input that a subject makes of its photo. */
export function inputOf({ photoId, preprocessing }: Subject) {
  return { kind: 'photo', photoId, preprocessing } as const;
}

/** The runs with one more that has ended; its time joins those of its like: same subject, backend and pace. */
export function withFinished(
  runs: LaneRuns,
  { subject, result }: Omit<FinishedRun, 'times'>,
): LaneRuns {
  const before = runs.finished.find((run) => run.subject.key === subject.key);
  const known = before?.result.backend.name === result.backend.name ? before.times : null;
  const times = withTime(known, result);
  const others = runs.finished.filter((run) => run !== before);
  return { ...runs, finished: [...others, { subject, result, times }].slice(-KEPT_RUNS) };
}

function withTime(known: RunTimes | null, { elapsedMs, pace }: RunResult): RunTimes {
  if (known === null) return { firstMs: elapsedMs, warmMs: { atRest: [], busy: [] } };
  const { firstMs, warmMs } = known;
  const ofPace = [...warmMs[pace], elapsedMs].slice(-KEPT_TIMES);
  return { firstMs, warmMs: { ...warmMs, [pace]: ofPace } };
}

/** The answer to show for a lane: its own where there is one, else the last one, marked stale. */
export interface ShownRun extends FinishedRun {
  readonly stale: boolean;
}

/**
 * Never mixes two networks: an answer whose network, weights, preprocessing or photo is not the
 * lane's is `stale`. Answers of the other lane serve as well (after
 * a swap, say).
 */
export function shownRun(
  runs: Readonly<Record<LaneId, LaneRuns>>,
  id: LaneId,
  lane: Lane,
  photoId: number | undefined,
): ShownRun | null {
  const networkKey = networkOf(lane.drawn).key;
  const own = answerKey(weightsOf(lane), preprocessingFor(lane));
  const all = [...runs[id === 'a' ? 'b' : 'a'].finished, ...runs[id].finished].filter(
    ({ subject }) => subject.network.key === networkKey && subject.photoId === photoId,
  );
  const fresh = all.findLast(
    ({ subject: { weights, preprocessing } }) => answerKey(weights, preprocessing) === own,
  );
  if (fresh !== undefined) return { ...fresh, stale: false };
  const last = runs[id].finished.at(-1);
  return last === undefined ? null : { ...last, stale: true };
}

/** The run that tells how long a network takes on this device: its last one; null before the first. */
export function lastTimed(
  runs: Readonly<Record<LaneId, LaneRuns>>,
  id: LaneId,
  networkKey: string,
): FinishedRun | null {
  const all = [...runs[id === 'a' ? 'b' : 'a'].finished, ...runs[id].finished];
  return all.findLast(({ subject }) => subject.network.key === networkKey) ?? null;
}
