import { LANES, type LaneId } from '../../store/lanes';
import type { CardinalStore } from '../../store/state';
import { type FileKind, kindOf } from './fileKinds';
import type { Offered } from './offered';
import { ordersOf } from './orders';
import { takeFirst } from './takeFirst';
import { takeLabels } from './takeLabels';

interface Sorted {
  readonly weights: readonly File[];
  /** Class names for the lane that they were offered to. */
  readonly labels: File | null;
  readonly lessons: readonly File[];
  /** Pictures, and what is none of all this. */
  readonly others: readonly File[];
}

/**
 * Takes what was offered to a lane or to the page: two checkpoints fill A and B, one goes to the lane
 * or where it fits; a text on a lane has its class names; the first of the pictures is the photo,
 * wherever it was dropped.
 */
export async function takeOffered(
  store: CardinalStore,
  offered: Offered,
  lane: LaneId | null,
): Promise<void> {
  const { weights, labels, lessons, others } = await sorted(offered, lane);
  const rest = { ...offered, files: others };
  const nothingElse = weights.length === 0 && labels === null && lessons.length === 0;
  if (nothingElse || others.length > 0 || offered.folders.length > 0) takePhoto(store, rest);
  if (weights.length > 0) await takeWeights(store, weights, lane);
  if (labels !== null && lane !== null) await takeLabels(store, labels, lane);
  for (const lesson of lessons) {
    await (await import('../../store/lessons/own/takeLesson')).takeLessonFile(store, lesson);
  }
}

async function sorted(offered: Offered, lane: LaneId | null): Promise<Sorted> {
  const { files } = offered;
  const found = await Promise.all(files.map(kindOf));
  const kinds = lane === null ? found : found.map((kind) => kindForLane(kind, offered));
  const of = (wanted: FileKind) => files.filter((_, at) => kinds[at] === wanted);
  const texts = of('text');
  const labels = lane === null ? null : (texts[0] ?? null);
  return {
    weights: of('weights'),
    labels,
    lessons: of('lesson'),
    // Beside weights there are often notes and settings: they are no photo that failed.
    others: alone(kinds)
      ? files.filter((file, at) => file !== labels && kinds[at] !== 'lesson')
      : of('picture'),
  };
}

/**
 * What is offered to a lane and isn't known counts as weights: their reader says what it is. A picture that
 * was chosen as weights is told of as well, where one that is dropped is the photo.
 */
function kindForLane(kind: FileKind, { by }: Offered): FileKind {
  return kind === 'unknown' || (kind === 'picture' && by === 'pick') ? 'weights' : kind;
}

function alone(kinds: readonly FileKind[]): boolean {
  return !kinds.includes('weights');
}

function takePhoto(store: CardinalStore, offered: Offered): void {
  const { notify, loadPhoto } = store.getState();
  const { file, notices } = takeFirst(offered);
  for (const notice of notices) notify(notice);
  if (file !== null) loadPhoto(file, file.name);
}

async function takeWeights(
  store: CardinalStore,
  files: readonly File[],
  lane: LaneId | null,
): Promise<void> {
  const { notify, loadWeights, placeWeights } = store.getState();
  const orders = ordersOf(files);
  const taken = orders.slice(0, LANES.length);
  if (orders.length > taken.length) {
    const names = taken.map(({ fileName }) => fileName);
    notify({ kind: 'several-weights', count: orders.length, names });
  }
  const [first, second] = taken;
  if (first === undefined) return;
  if (lane !== null && second === undefined) await loadWeights(lane, first);
  else await placeWeights(taken);
}
