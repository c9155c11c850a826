import { type Lane, type Lanes, sameLanes } from './lanes';

/** What undo goes back over. Turns of one gesture (a drag) make one step. */
export interface History {
  readonly present: Lanes;
  readonly past: readonly Lanes[];
  readonly future: readonly Lanes[];
  /** The gesture under way, by its name, and what stood when it began; null once it has ended. */
  readonly gesture: string | null;
  readonly origin: Lanes | null;
}

const MAX_STEPS = 200;
const NO_GESTURE = { gesture: null, origin: null } as const;

export function startHistory(present: Lanes): History {
  return { present, past: [], future: [], ...NO_GESTURE };
}

/**
 * Goes to `next`. With the same gesture as the last step, that step is widened instead of a new one
 * made; a gesture that comes back to where it began leaves no step. What changes nothing is no step.
 */
export function step(history: History, next: Lanes, gesture: string | null = null): History {
  if (sameLanes(next, history.present)) return history;
  const origin = gesture !== null && gesture === history.gesture ? history.origin : null;
  const from = origin ?? history.present;
  const under = gesture === null ? NO_GESTURE : { gesture, origin: from };
  const before = origin === null ? history.past : pastBefore(history, origin);
  if (sameLanes(next, from)) return { present: from, past: before, future: [], ...under };
  return { present: next, past: [...before, from].slice(-MAX_STEPS), future: [], ...under };
}

/** The past without the step of the gesture that began at `origin`; it has none while it stands where it began. */
function pastBefore({ past }: History, origin: Lanes): readonly Lanes[] {
  const last = past.at(-1);
  return last !== undefined && sameLanes(last, origin) ? past.slice(0, -1) : past;
}

export function endGesture(history: History): History {
  return history.gesture === null ? history : { ...history, ...NO_GESTURE };
}

export function undo(history: History): History {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  const future = [history.present, ...history.future];
  return { present, past: history.past.slice(0, -1), future, ...NO_GESTURE };
}

export function redo(history: History): History {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { present, past: [...history.past, history.present], future, ...NO_GESTURE };
}

/** The history with a change to its lanes that is no step: it is as if they had always been so. */
export function everywhere(history: History, change: (lane: Lane) => Lane): History {
  const changed = (lanes: Lanes): Lanes => {
    const [a, b] = [change(lanes.a), change(lanes.b)];
    return a === lanes.a && b === lanes.b ? lanes : { a, b };
  };
  return {
    ...history,
    present: changed(history.present),
    past: history.past.map(changed),
    future: history.future.map(changed),
    origin: history.origin && changed(history.origin),
  };
}
