import type { Failure } from '../core/failure';
import { preprocessingOf } from '../core/trained';
import type { NetworkRequest, RunProgress, RunResult } from '../worker/protocol';
import { type Network, networkOf } from './derived';
import type { Lane, LaneId } from './lanes';

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

export function withFinished(runs: LaneRuns, run: FinishedRun): LaneRuns {
  const others = runs.finished.filter(({ subject }) => subject.key !== run.subject.key);
  return { ...runs, finished: [...others, run].slice(-KEPT_RUNS) };
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

/** How long a network took on this device and on what: its last run, of whatever photo; null before the first. */
export function lastTimed(
  runs: Readonly<Record<LaneId, LaneRuns>>,
  id: LaneId,
  networkKey: string,
): RunResult | null {
  const all = [...runs[id === 'a' ? 'b' : 'a'].finished, ...runs[id].finished];
  return all.findLast(({ subject }) => subject.network.key === networkKey)?.result ?? null;
}
