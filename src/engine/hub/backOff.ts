import { EngineError, type FailureCode } from '../../core/failure';

/** How patient a download is; a test is less so. */
export interface Patience {
  /** No byte for this long is a stall. */
  readonly stalledMs: number;
  /** Before the first retry; doubled with each that brings nothing. */
  readonly backOffMs: number;
  /** Retries in a row that may bring nothing. */
  readonly retries: number;
  /** A server that wants a longer wait is told to the user instead of waited for. */
  readonly longestWaitMs: number;
}

export const PATIENCE: Patience = {
  stalledMs: 30_000,
  backOffMs: 500,
  retries: 5,
  longestWaitMs: 120_000,
};

const LONGEST_BACK_OFF_MS = 30_000;
/** Who asks to be left alone without saying for how long is left alone for longer than a line that broke. */
const RATE_LIMITED_TIMES = 8;

/**
 * Milliseconds to wait before a retry: doubled each time, between half and the whole of it, so that many
 * pages which lost the same server do not come back at once.
 * @param reason of the failure
 */
export function backOffMs(
  retry: number,
  reason: FailureCode,
  patience: Pick<Patience, 'backOffMs'>,
  random: number,
): number {
  const times = reason === 'hub-rate-limited-unsaid' ? RATE_LIMITED_TIMES : 1;
  const longest = Math.min(patience.backOffMs * times * 2 ** (retry - 1), LONGEST_BACK_OFF_MS);
  return Math.round(longest * (0.5 + random / 2));
}

/** Waits; rejects with `cancelled` at once when told to stop. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new EngineError('cancelled'));
    const stop = () => {
      clearTimeout(timer);
      reject(new EngineError('cancelled'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
