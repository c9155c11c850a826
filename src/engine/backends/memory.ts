import { EngineError } from '../../core/failure';

/** Turns what engines throw when memory runs out into `out-of-memory`; the rest passes as it is. */
export function namedMemoryError(error: unknown): unknown {
  if (error instanceof EngineError || !(error instanceof Error)) return error;
  const short =
    error instanceof RangeError || /out of memory|allocation failed|\boom\b/i.test(error.message);
  return short ? new EngineError('out-of-memory', { detail: error.message }) : error;
}

/** Runs work with memory shortage named. */
export async function guardMemory<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw namedMemoryError(error);
  }
}
