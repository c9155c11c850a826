import { EngineError } from '../../core/failure';

/**
 * Does work that one tab alone may do at a time for a file. The browser lets go of the lock when the tab
 * is closed. Where somebody else has it, `onWait` is told and the work waits. Errors: `cancelled` while it
 * waits, and the work's own.
 */
export async function withLock<T>(
  key: string,
  { signal, onWait }: { readonly signal: AbortSignal; readonly onWait: () => void },
  work: () => Promise<T>,
): Promise<T> {
  const taken = await ifFree(key, work);
  if (taken !== null) return taken.value;
  onWait();
  let started = false;
  try {
    return await navigator.locks.request(nameOf(key), { signal }, () => {
      started = true;
      return work();
    });
  } catch (error) {
    if (!started && signal.aborted) throw new EngineError('cancelled');
    throw error;
  }
}

/** The same, but where somebody else has it the work is not done, which null tells. */
export function ifFree<T>(
  key: string,
  work: () => Promise<T>,
): Promise<{ readonly value: T } | null> {
  return navigator.locks.request(nameOf(key), { ifAvailable: true }, async (lock) =>
    lock === null ? null : { value: await work() },
  );
}

function nameOf(key: string): string {
  return `cardinal weights ${key}`;
}
