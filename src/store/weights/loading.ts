import { failureOf } from '../../core/failureOf';
import type { EnginePort } from '../../worker/enginePort';
import { nameOf } from '../derived';
import { step } from '../history';
import { LANES, type Lane, type LaneId, type Lanes } from '../lanes';
import type { NoticeBody } from '../notices';
import type { GetState, SetState } from '../state';
import { laneWork, unlessCancelled } from './laneWork';
import type { LoadedWeights } from './loadedWeights';
import { laneFor, withWeights } from './place';
import { type ReadingOrder, startReading, weightsOrThrow } from './reading';
import type { Reading } from './readings';
import { withoutWanted } from './wanted';

/** Reads checkpoints and puts their networks in place. What fails is told, and changes nothing. */
export interface Loading {
  load(id: LaneId, order: ReadingOrder): Promise<void>;
  place(orders: readonly ReadingOrder[]): Promise<void>;
  /** The same for scripts: rejects with an `EngineError`. */
  loadOrThrow(id: LaneId, order: ReadingOrder): Promise<LoadedWeights>;
}

type Placed = readonly [LaneId, LoadedWeights];

/** The loading of a store. */
export function createLoading(engine: EnginePort, set: SetState, get: GetState): Loading {
  const read = (id: LaneId, order: ReadingOrder) => readFor(engine, set, get, id, order);
  const told = async (id: LaneId, order: ReadingOrder): Promise<LoadedWeights | null> => {
    try {
      return await read(id, order);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code !== 'cancelled') {
        get().notify({ kind: 'failure', failure, subject: order.fileName });
      }
      return null;
    }
  };
  /** Puts weights in their places, in one step, and says so. */
  const take = (placed: readonly Placed[], isOtherPart = false) => {
    const before = get().history.present;
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
  return {
    load: async (id, order) => {
      const weights = await told(id, order);
      if (weights !== null) take([[id, weights]], isOfShelf(order));
    },
    place: async (orders) => {
      const found: LoadedWeights[] = [];
      for (const [at, order] of orders.entries()) {
        const weights = await told(LANES[at] ?? 'a', order);
        if (weights !== null) found.push(weights);
      }
      take(placesOf(get().history.present, found));
    },
    loadOrThrow: async (id, order) => {
      const weights = await read(id, order);
      take([[id, weights]]);
      return weights;
    },
  };
}

/** Whether another part is taken of a checkpoint that was read before. */
function isOfShelf({ files }: ReadingOrder): boolean {
  return files.some((file) => 'weightsId' in file);
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

/** Reads a checkpoint for a lane; another that is being read for it is given up. */
function readFor(
  engine: EnginePort,
  set: SetState,
  get: GetState,
  id: LaneId,
  order: ReadingOrder,
): Promise<LoadedWeights> {
  const { fileName } = order;
  const slot = {
    shown: () => get().readings[id],
    show: (reading: Reading | null) =>
      set(({ readings }) => ({ readings: { ...readings, [id]: reading } })),
  };
  const reading = laneWork(slot, { fileName }, ({ signal, onProgress }) =>
    unlessCancelled(() => startReading(engine, order, onProgress), signal),
  );
  return reading.then((read) => {
    const { file } = read;
    const refused = file.refusal === null ? null : { fileName, file, refusal: file.refusal };
    set((state) => ({ refused: { ...state.refused, [id]: refused } }));
    return weightsOrThrow(read);
  });
}
