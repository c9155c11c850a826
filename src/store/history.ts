import { type Lane, type Lanes, sameLanes } from './lanes';

/** What undo goes back over. Turns of one gesture (a drag) make one step. */
export interface History {
  readonly present: Lanes;
  readonly past: readonly Lanes[];
  readonly future: readonly Lanes[];
  /** The gesture that made the last step; null once it has ended. */
  readonly gesture: string | null;
}

const MAX_STEPS = 200;

export function startHistory(present: Lanes): History {
  return { present, past: [], future: [], gesture: null };
}

/**
 * Goes to `next`. With the same gesture as the last step, that step is widened instead of a new one
 * made; a gesture that comes back to where it began leaves no step. What changes nothing is no step.
 */
export function step(history: History, next: Lanes, gesture: string | null = null): History {
  if (sameLanes(next, history.present)) return history;
  const widens = gesture !== null && gesture === history.gesture;
  const origin = history.past.at(-1);
  if (widens && origin !== undefined && sameLanes(next, origin)) {
    return { present: origin, past: history.past.slice(0, -1), future: [], gesture: null };
  }
  const past = widens ? history.past : [...history.past, history.present].slice(-MAX_STEPS);
  return { present: next, past, future: [], gesture };
}

export function endGesture(history: History): History {
  return history.gesture === null ? history : { ...history, gesture: null };
}

export function undo(history: History): History {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  const future = [history.present, ...history.future];
  return { present, past: history.past.slice(0, -1), future, gesture: null };
}

export function redo(history: History): History {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { present, past: [...history.past, history.present], future, gesture: null };
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
  };
}
