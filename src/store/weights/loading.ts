import { EngineError } from '../../core/failure';
import { failureOf } from '../../core/failureOf';
import type { EnginePort } from '../../worker/enginePort';
import { nameOf } from '../derived';
import { step } from '../history';
import { LANES, type Lane, type LaneId, type Lanes, whereIs } from '../lanes';
import type { NoticeBody } from '../notices';
import type { GetState, SetState } from '../state';
import { laneWork, unlessCancelled } from './laneWork';
import type { LoadedWeights } from './loadedWeights';
import { withNames } from './names';
import { laneFor, takesWeights, withWeights } from './place';
import { type Read, type ReadingOrder, startReading, weightsOrThrow } from './reading';
import type { Reading } from './readings';
import { withoutWanted } from './wanted';

/**
 * Reads checkpoints and puts their networks in place. What fails is told, and changes nothing. `since` are
 * the lanes as they were when it was asked for: weights go where their lane is by now, and what the user has
 * put there meanwhile stays; the weights are then offered.
 */
export interface Loading {
  load(id: LaneId, order: ReadingOrder, since: Lanes): Promise<void>;
  place(orders: readonly ReadingOrder[], since: Lanes): Promise<void>;
  /** The same for scripts: rejects with an `EngineError`, `weights-late` for what came too late; else the lane. */
  loadOrThrow(id: LaneId, order: ReadingOrder, since: Lanes): Promise<Lane>;
  /** Puts weights that were read in a lane, whatever it shows. */
  put(id: LaneId, weights: LoadedWeights): void;
}

type Placed = readonly [LaneId, LoadedWeights];

/** What was read and makes a network. */
type ReadWhole = Read & { readonly weights: LoadedWeights };

/** The loading of a store. */
export function createLoading(engine: EnginePort, set: SetState, get: GetState): Loading {
  const present = () => get().history.present;
  const tell = (error: unknown, subject: string) => {
    const failure = failureOf(error);
    if (failure.code !== 'cancelled') get().notify({ kind: 'failure', failure, subject });
  };
  const read = (place: LaneId, order: ReadingOrder, at: () => LaneId) =>
    readFor(engine, set, get, place, order, at);
  const told = (...asked: Parameters<typeof read>): Promise<ReadWhole | null> =>
    read(...asked).catch((error: unknown) => {
      tell(error, asked[1].fileName);
      return null;
    });
  /** Weights that are in place have their class names as soon as these come. */
  const name = ({ weights, names }: ReadWhole) =>
    names?.then(
      (labels) => set(({ history }) => ({ history: withNames(history, weights, labels) })),
      (error: unknown) => tell(error, weights.fileName),
    );
  /** Puts weights in their places, in one step, and says so. */
  const put = (placed: readonly Placed[], isOtherPart = false) => {
    const before = present();
    const after = { ...before };
    for (const [id, weights] of placed) after[id] = withWeights(before[id], weights, isOtherPart);
    set(({ history }) => ({
      history: placed.reduce(
        (next, [id]) => withoutWanted(next, before[id].wanted),
        step(history, after),
      ),
    }));
    for (const [id] of placed) get().notify(noticeOf(id, before[id], after[id]));
  };
  /** The same, but what would take the place of another network than it was `asked` for is offered. */
  const take = (placed: readonly Placed[], asked: readonly Lane[], isOtherPart = false) => {
    const lanes = present();
    const isWanted = ([id, weights]: Placed) => takesWeights(lanes[id], weights, asked);
    put(placed.filter(isWanted), isOtherPart);
    for (const late of placed.filter((each) => !isWanted(each))) get().notify(offerOf(...late));
  };
  return {
    load: async (id, order, since) => {
      const at = () => whereIs(since[id], present()) ?? id;
      const found = await told(placeFor(get(), at(), order), order, at);
      if (found === null) return;
      take([[at(), found.weights]], [since[id]], isOfShelf(order));
      name(found);
    },
    place: async (orders, since) => {
      const found: ReadWhole[] = [];
      for (const [index, order] of orders.entries()) {
        const place = freePlace(get(), LANES[index] ?? 'a');
        const read = await told(place, order, () => place);
        if (read !== null) found.push(read);
      }
      const weights = found.map((each) => each.weights);
      take(placesOf(present(), weights), [since.a, since.b]);
      for (const each of found) name(each);
    },
    loadOrThrow: async (id, order, since) => {
      const at = () => whereIs(since[id], present()) ?? id;
      const found = await read(at(), order, at);
      const { weights } = found;
      const place = at();
      if (!takesWeights(present()[place], weights, [since[id]])) {
        throw new EngineError('weights-late', { lane: place });
      }
      put([[place, weights]]);
      name(found);
      return present()[place];
    },
    put: (id, weights) => put([[id, weights]]),
  };
}

/** Whether another part is taken of a checkpoint that was read before. */
function isOfShelf({ files }: ReadingOrder): boolean {
  return files.some((file) => 'weightsId' in file);
}

/**
 * Where a reading is shown. What was dropped on a lane takes the turn of what is read for it; what comes of
 * itself, kept or downloaded, does not.
 */
function placeFor(state: ReadingState, at: LaneId, { files }: ReadingOrder): LaneId {
  return files.some((file) => 'key' in file) ? freePlace(state, at) : at;
}

type ReadingState = Pick<ReturnType<GetState>, 'readings'>;

/** The place asked for, or the other one where only that is free. */
function freePlace({ readings }: ReadingState, asked: LaneId): LaneId {
  const other = asked === 'a' ? 'b' : 'a';
  return readings[asked] !== null && readings[other] === null ? other : asked;
}

/** What is told of weights that took their place. */
function noticeOf(lane: LaneId, before: Lane, after: Lane): NoticeBody {
  const { drawn, weights } = after;
  const { label, changed } = nameOf(after);
  return {
    kind: 'weights',
    fileName: weights?.fileName ?? '',
    network: label,
    changed,
    classes: drawn.family === 'resnet' && !drawn.includeTop ? null : drawn.classes,
    lane,
    kept: before.drawn === drawn,
  };
}

/** What is told of weights that came too late for their place. */
function offerOf(lane: LaneId, weights: LoadedWeights): NoticeBody {
  return { kind: 'weights-late', fileName: weights.fileName, lane, weights };
}

/** Two make a pair; one goes where it fits. */
function placesOf(lanes: Lanes, found: readonly LoadedWeights[]): readonly Placed[] {
  const [first, second] = found;
  if (first === undefined) return [];
  if (second === undefined) return [[laneFor(lanes, first), first]];
  return [
    ['a', first],
    ['b', second],
  ];
}

/**
 * Reads a checkpoint, shown in a place; another that is being read there is given up. What makes no network
 * is kept for the lane `at` which it ends.
 */
async function readFor(
  engine: EnginePort,
  set: SetState,
  get: GetState,
  place: LaneId,
  order: ReadingOrder,
  at: () => LaneId,
): Promise<ReadWhole> {
  const { fileName } = order;
  const slots = {
    shown: () => get().readings,
    show: (id: LaneId, reading: Reading | null) =>
      set(({ readings }) => ({ readings: { ...readings, [id]: reading } })),
  };
  const read = await laneWork(slots, place, { fileName }, ({ signal, onProgress }) =>
    unlessCancelled(() => startReading(engine, order, onProgress), signal),
  );
  const { file } = read;
  const refused = file.refusal === null ? null : { fileName, file, refusal: file.refusal };
  set((state) => ({ refused: { ...state.refused, [at()]: refused } }));
  return { ...read, weights: weightsOrThrow(read) };
}
