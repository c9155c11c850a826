import { type Lane, type LaneId, type Lanes, trainedLanes } from './lanes';
import {
  type ActiveRun,
  type FailedRun,
  type FinishedRun,
  type LaneRuns,
  type Subject,
  subjectOf,
} from './runs';
import type { CardinalStore, Photo, State } from './state';
import { weightsOf } from './weights/laneWeights';

/** The small trained networks that ship with the page, one beside each lane. */
export const SMALL_LANES: Lanes = trainedLanes();

const SMALL_NAMES: Readonly<Record<LaneId, string>> = {
  a: 'Small ResNet-29',
  b: 'Small ResNeXt-29',
};

/** What the small network beside a lane is called. */
export function smallName(id: LaneId): string {
  return SMALL_NAMES[id];
}

/** Whether a lane's own network has nothing to answer with, so that the small one answers in its place. */
export function needsSmall(lane: Lane): boolean {
  return lane.weights === null && weightsOf(lane) === null;
}

/** What the small network of a letter is run on. */
export function smallSubject(id: LaneId, photo: Photo): Subject | null {
  return subjectOf(SMALL_LANES[id], smallName(id), photo.photoId);
}

/** What the small network beside a lane says of the photo that is shown, of no other. */
export type SmallState =
  /** No photo, or the lane answers itself. */
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly active: ActiveRun | null }
  | { readonly kind: 'failed'; readonly failed: FailedRun }
  | { readonly kind: 'answer'; readonly run: FinishedRun };

/** What stands for the small network beside a lane. */
export function smallState(
  { active, finished, failed }: LaneRuns,
  lane: Lane,
  photoId: number | undefined,
): SmallState {
  if (photoId === undefined || !needsSmall(lane)) return { kind: 'none' };
  const run = finished.findLast(({ subject }) => subject.photoId === photoId);
  if (run !== undefined) return { kind: 'answer', run };
  if (failed?.subject.photoId === photoId) return { kind: 'failed', failed };
  return { kind: 'running', active };
}

/** Has the small network of a letter try again what it failed at. */
export function retrySmall(store: CardinalStore, id: LaneId): void {
  store.setState(({ small }) => ({ small: { ...small, [id]: { ...small[id], failed: null } } }));
}

/** The photo that the small network beside a lane owes an answer to; null where it owes none. */
export function smallOwes({ photo, history, small }: State, id: LaneId): Photo | null {
  if (photo === null || !needsSmall(history.present[id])) return null;
  const { active, finished, failed } = small[id];
  const done = [active, failed, ...finished].some(
    (each) => each?.subject.photoId === photo.photoId,
  );
  return done ? null : photo;
}
