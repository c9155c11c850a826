import { EngineError } from '../../core/failure';
import type { RunHandle } from '../../worker/enginePort';
import { LANES, type LaneId } from '../lanes';

/** What is shown of work for a lane. */
export interface LaneWork<Progress> {
  readonly startedAtMs: number;
  readonly progress: Progress | null;
  cancel(): void;
}

/** The places where the lanes' work is shown; a swap of the lanes moves what is there. */
interface Slots<Shown> {
  shown(): Readonly<Record<LaneId, Shown | null>>;
  show(id: LaneId, work: Shown | null): void;
}

/** What the work itself may do. */
export interface Turn<Progress> {
  readonly signal: AbortSignal;
  /** Shows how far it is, while it is still this that is shown. */
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Does work of which a lane has one at a time: what was under way is given up, and this is shown until it
 * ends. A cancel is the last word, also in the moment when the last bytes come: it rejects with `cancelled`.
 * @param id where it is shown at first
 * @param what the rest of what is shown
 */
export async function laneWork<What, Progress, Value>(
  { shown, show }: Slots<What & LaneWork<Progress>>,
  id: LaneId,
  what: What,
  work: (turn: Turn<Progress>) => Promise<Value>,
): Promise<Value> {
  shown()[id]?.cancel();
  const stop = new AbortController();
  const { signal } = stop;
  const cancel = () => stop.abort();
  const startedAtMs = performance.now();
  const shownAs = (progress: Progress | null) => ({ ...what, startedAtMs, progress, cancel });
  const change = (work: (What & LaneWork<Progress>) | null) => {
    const place = LANES.find((each) => shown()[each]?.cancel === cancel);
    if (place !== undefined) show(place, work);
  };
  const onProgress = (progress: Progress) => {
    if (!signal.aborted) change(shownAs(progress));
  };
  show(id, shownAs(null));
  try {
    const value = await work({ signal, onProgress });
    if (signal.aborted) throw new EngineError('cancelled');
    return value;
  } finally {
    change(null);
  }
}

/** What a call of the engine gives; after a cancel it is not begun, and before its end it is cancelled. */
export async function unlessCancelled<T>(
  begin: () => RunHandle<T>,
  signal: AbortSignal,
): Promise<T> {
  if (signal.aborted) throw new EngineError('cancelled');
  const { result, cancel } = begin();
  signal.addEventListener('abort', cancel, { once: true });
  return result.finally(() => signal.removeEventListener('abort', cancel));
}
