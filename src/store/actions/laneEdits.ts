import { presetOf } from '../../core/presets';
import { endGesture, type History, redo, step, undo } from '../history';
import {
  answer,
  areSwapped,
  type Lane,
  type LaneId,
  type Lanes,
  laneOf,
  openingLanes,
  patchLane,
  place,
  setLock,
  trainedLanes,
  turn,
} from '../lanes';
import type { SetState, State } from '../state';

/** Changes of the lanes, each a step that can be undone. */
export type LaneEdits = Pick<
  State,
  | 'patch'
  | 'turn'
  | 'place'
  | 'answer'
  | 'setLock'
  | 'endGesture'
  | 'loadPreset'
  | 'swap'
  | 'copyAToB'
  | 'reset'
  | 'takeTrainedPair'
  | 'undo'
  | 'redo'
  | 'goTo'
>;

/** The lanes of a store; `onNetworks` is called after whole networks were put in place. */
export function createLaneEdits(set: SetState, onNetworks: () => void): LaneEdits {
  const changeLanes = (change: (lanes: Lanes) => Lanes, gesture: string | null = null) =>
    set((state) => gone(state, step(state.history, change(state.history.present), gesture)));
  const changeLane = (id: LaneId, change: (lane: Lane) => Lane, gesture?: string) =>
    changeLanes((lanes) => ({ ...lanes, [id]: change(lanes[id]) }), gesture ?? null);
  const putInPlace = (change: (lanes: Lanes) => Lanes) => {
    changeLanes(change);
    onNetworks();
  };
  const travel = (through: typeof undo) => {
    set((state) => gone(state, through(state.history)));
    onNetworks();
  };
  return {
    patch: (id, patch, gesture) => changeLane(id, (lane) => patchLane(lane, patch), gesture),
    turn: (id, moved, value, gesture) =>
      changeLane(id, (lane) => turn(lane, moved, value), gesture),
    place: (id, setting, gesture) => changeLane(id, (lane) => place(lane, setting), gesture),
    answer: (id, free, value) => changeLane(id, (lane) => answer(lane, free, value)),
    setLock: (id, change) => changeLane(id, (lane) => setLock(lane, change)),
    endGesture: () => set(({ history }) => ({ history: endGesture(history) })),
    loadPreset: (id, presetId, change, own = false) =>
      putInPlace((lanes) => {
        const lane = laneOf(presetOf(presetId), change, lanes[id].chain);
        return { ...lanes, [id]: own ? { ...lane, own: lane.drawn } : lane };
      }),
    swap: () => putInPlace(({ a, b }) => ({ a: b, b: a })),
    copyAToB: () => putInPlace(({ a }) => ({ a, b: { ...a, identity: {} } })),
    reset: () => changeLanes(openingLanes),
    takeTrainedPair: () => putInPlace(trainedLanes),
    undo: () => travel(undo),
    redo: () => travel(redo),
    goTo: (history, view) => {
      set((state) => ({ ...gone(state, history), view }));
      onNetworks();
    },
  };
}

/** A history that was gone on in: where two networks change places, what is under way for them does too. */
function gone(state: State, history: History): Partial<State> {
  if (!areSwapped(state.history.present, history.present)) return { history };
  const { runs, readings, downloads, refused, crops, view } = state;
  return {
    history,
    runs: swapped(runs),
    readings: swapped(readings),
    downloads: swapped(downloads),
    refused: swapped(refused),
    crops: swapped(crops),
    view: { ...view, classes: swapped(view.classes), off: swapped(view.off) },
  };
}

function swapped<T>({ a, b }: Readonly<Record<LaneId, T>>): Readonly<Record<LaneId, T>> {
  return { a: b, b: a };
}
