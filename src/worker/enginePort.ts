import type { Asked, CallName, Calls, ProgressOf, SilentCall, ToldCall } from './protocol';

export interface RunHandle<T> {
  /** Rejects with an `EngineError` (code `cancelled` after `cancel`). */
  readonly result: Promise<T>;
  cancel(): void;
}

/** A call as the page makes it. */
type Call<K extends CallName> = K extends ToldCall
  ? (
      request: Calls[K]['request'],
      onProgress: (progress: ProgressOf<K>) => void,
    ) => RunHandle<Calls[K]['value']>
  : K extends SilentCall
    ? (request: Calls[K]['request']) => RunHandle<Calls[K]['value']>
    : (...asked: Asked<K>) => Promise<Calls[K]['value']>;

/** What the store asks of the engine; the worker's client is one, a test may bring another. */
export type EnginePort = { [K in CallName]: Call<K> };
