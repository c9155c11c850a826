import { EngineError } from '../../core/failure';

interface LockWish {
  readonly signal?: AbortSignal;
  /** What to do when somebody else has it: tell and wait, or fail with `hub-busy`. */
  readonly onWait: (() => void) | 'busy';
}

/**
 * Does work that one tab alone may do at a time for a file. The browser lets go of the lock when the tab
 * is closed. Errors: `hub-busy`, `cancelled` while it waits, and the work's own.
 */
export async function withLock<T>(key: string, wish: LockWish, work: () => Promise<T>): Promise<T> {
  const name = `cardinal weights ${key}`;
  const { locks } = navigator;
  const taken = await locks.request(name, { ifAvailable: true }, async (lock) =>
    lock === null ? null : { value: await work() },
  );
  if (taken !== null) return taken.value;
  if (wish.onWait === 'busy') throw new EngineError('hub-busy', { key });
  wish.onWait();
  let started = false;
  try {
    return await locks.request(name, wish.signal ? { signal: wish.signal } : {}, () => {
      started = true;
      return work();
    });
  } catch (error) {
    if (!started && wish.signal?.aborted) throw new EngineError('cancelled');
    throw error;
  }
}
