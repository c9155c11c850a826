import { EngineError } from '../../core/failure';
import type { RunHandle } from '../../worker/enginePort';

/** What is shown of work for a lane. */
export interface LaneWork<Progress> {
  readonly startedAtMs: number;
  readonly progress: Progress | null;
  cancel(): void;
}

/** The place where a lane's work is shown. */
interface Slot<Shown> {
  shown(): Shown | null;
  show(work: Shown | null): void;
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
 * @param what the rest of what is shown
 */
export async function laneWork<What, Progress, Value>(
  { shown, show }: Slot<What & LaneWork<Progress>>,
  what: What,
  work: (turn: Turn<Progress>) => Promise<Value>,
): Promise<Value> {
  shown()?.cancel();
  const stop = new AbortController();
  const { signal } = stop;
  const cancel = () => stop.abort();
  const startedAtMs = performance.now();
  const shownAs = (progress: Progress | null) => ({ ...what, startedAtMs, progress, cancel });
  const isMine = () => shown()?.cancel === cancel;
  const onProgress = (progress: Progress) => {
    if (isMine() && !signal.aborted) show(shownAs(progress));
  };
  show(shownAs(null));
  try {
    const value = await work({ signal, onProgress });
    if (signal.aborted) throw new EngineError('cancelled');
    return value;
  } finally {
    if (isMine()) show(null);
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
  return result;
}
