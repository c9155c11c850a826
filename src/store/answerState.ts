import { type DeviceLimits, type Refusal, refusalOf } from '../core/runnable';
import type { BackendInfo } from '../worker/protocol';
import { type Network, networkOf } from './derived';
import type { Lane, LaneId } from './lanes';
import { type ActiveRun, type FailedRun, type LaneRuns, type ShownRun, shownRun } from './runs';
import { weightsOf } from './weights/laneWeights';

/** What stands in the place of a lane's answer. */
export type AnswerState =
  /** No photo yet. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'running'; readonly active: ActiveRun }
  | { readonly kind: 'failed'; readonly failed: FailedRun }
  /** Too big for this device. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Trained weights: the classes and their probabilities. */
  | { readonly kind: 'answer'; readonly run: ShownRun }
  /** Trained weights, a photo, and no run (it was cancelled, say). */
  | { readonly kind: 'ready' }
  /** A photo, and no trained weights. */
  | { readonly kind: 'no-weights' };

const NO_DEVICE: DeviceLimits = {
  maxWeightBytes: Number.POSITIVE_INFINITY,
  maxTensorBytes: Number.POSITIVE_INFINITY,
};

interface Asked {
  readonly limits: DeviceLimits;
  readonly refusal: Refusal | null;
}
const lastAsked = new WeakMap<Network, Asked>();

/** Why a network is not run on the backend in use; before one is known, what is run nowhere. Looked up once for each device. */
export function refusalOn(network: Network, backend: BackendInfo | null): Refusal | null {
  const limits = backend?.limits ?? NO_DEVICE;
  const known = lastAsked.get(network);
  if (known?.limits === limits) return known.refusal;
  const refusal = refusalOf(network.graph, limits);
  lastAsked.set(network, { limits, refusal });
  return refusal;
}

/** What a lane shows for its network and the photo at hand. */
export function answerState(
  runs: Readonly<Record<LaneId, LaneRuns>>,
  id: LaneId,
  lane: Lane,
  photoId: number | undefined,
  refusal: Refusal | null,
): AnswerState {
  const { active, failed } = runs[id];
  if (photoId === undefined) return { kind: 'empty' };
  if (active !== null) return { kind: 'running', active };
  if (failed !== null && concerns(failed, lane, photoId)) return { kind: 'failed', failed };
  const shown = shownRun(runs, id, lane, photoId);
  if (shown?.stale !== false && refusal !== null) return { kind: 'refused', refusal };
  if (shown !== null) return { kind: 'answer', run: shown };
  return { kind: weightsOf(lane) === null ? 'no-weights' : 'ready' };
}

function concerns({ subject }: FailedRun, lane: Lane, photoId: number): boolean {
  const sameWeights = subject.weights.key === weightsOf(lane)?.key;
  const { key } = networkOf(lane.drawn);
  return subject.network.key === key && subject.photoId === photoId && sameWeights;
}
