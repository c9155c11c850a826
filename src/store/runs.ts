import type { Failure } from '../core/failure';
import { preprocessingOf } from '../core/trained';
import type { NetworkRequest, RunProgress, RunResult } from '../worker/protocol';
import { type Network, networkOf } from './derived';
import type { Lane, LaneId } from './lanes';
import { median } from './median';

export type { BackendInfo, BackendName, Picture, RunProgress } from '../worker/protocol';

/** `trained` answers; `random` weights only give times. */
export type RunKind = 'trained' | 'random';

/** What a run was of; two runs with equal keys give equal answers. */
export interface Subject {
  readonly key: string;
  readonly network: Network;
  readonly name: string;
  readonly kind: RunKind;
  readonly photoId: number;
}

export interface FinishedRun {
  readonly subject: Subject;
  readonly result: RunResult;
  /** Of the runs of this subject on this backend: the first, then the latest. */
  readonly timesMs: readonly number[];
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

/** What a lane's network would be run on; null without a photo. */
export function subjectOf(
  lane: Lane,
  name: string,
  photoId: number | undefined,
  kind: RunKind,
): Subject | null {
  if (photoId === undefined) return null;
  const network = networkOf(lane.drawn);
  return { key: `${network.key}|${kind}|${photoId}`, network, name, kind, photoId };
}

/** The request that a subject makes of the engine. */
export function requestOf({ network, kind }: Pick<Subject, 'network' | 'kind'>): NetworkRequest {
  const { spec, trained } = network;
  if (kind === 'random' || trained === undefined) {
    return { spec, weights: { kind: 'random', seed: RANDOM_SEED } };
  }
  const url = new URL(trained.file, document.baseURI).href;
  return { spec, weights: { kind: 'file', url, bytes: trained.bytes } };
}

/** The input that a subject makes of its photo. */
export function inputOf({ network, photoId }: Subject) {
  return { kind: 'photo', photoId, preprocessing: preprocessingOf(network.spec) } as const;
}

/** The runs with one more that has ended; its time joins those of its like. */
export function withFinished(
  runs: LaneRuns,
  { subject, result }: Omit<FinishedRun, 'timesMs'>,
): LaneRuns {
  const { backend, elapsedMs } = result;
  const before = runs.finished.find((run) => run.subject.key === subject.key);
  const known = before?.result.backend.name === backend.name ? before.timesMs : [];
  const [first = elapsedMs, ...warm] = [...known, elapsedMs];
  const timesMs = [first, ...warm.slice(-KEPT_TIMES)];
  const others = runs.finished.filter((run) => run !== before);
  return { ...runs, finished: [...others, { subject, result, timesMs }].slice(-KEPT_RUNS) };
}

/** The answer to show for a lane: its own where there is one, else the last one, marked stale. */
export interface ShownRun extends FinishedRun {
  readonly stale: boolean;
}

/**
 * Never mixes two networks: an answer whose network or photo is not the lane's is `stale`.
 * Answers of the other lane serve as well (after a swap, say).
 */
export function shownRun(
  runs: Readonly<Record<LaneId, LaneRuns>>,
  id: LaneId,
  networkKey: string,
  photoId: number | undefined,
): ShownRun | null {
  const all = [...runs[id === 'a' ? 'b' : 'a'].finished, ...runs[id].finished];
  const own = all.filter(
    ({ subject }) => subject.network.key === networkKey && subject.photoId === photoId,
  );
  const fresh = own.findLast(({ subject }) => subject.kind === 'trained') ?? own.at(-1);
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

/** How many runs a time rests on, without the first: it also warms up. 0 while there is no other. */
export function warmRuns({ timesMs }: FinishedRun): number {
  return timesMs.length - 1;
}

/** The middle one of the times of a warm network, ms; of the only run where there is no other. */
export function medianMs({ timesMs }: FinishedRun): number {
  return median(timesMs.length > 1 ? timesMs.slice(1) : timesMs);
}

/** Whether the ratio of two times says something of the networks: both warm, on one backend. */
export function areComparable(one: FinishedRun, other: FinishedRun): boolean {
  const sameBackend = one.result.backend.name === other.result.backend.name;
  return sameBackend && warmRuns(one) > 0 && warmRuns(other) > 0;
}
