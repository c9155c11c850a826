import { EngineError } from '../../core/failure';
import { checkCancelled } from '../progress';

/** Enough to keep the disk busy, little beside a file. */
const PIECE_BYTES = 4 * 2 ** 20;
/** What a slow drive is asked for: what does not give even this in time is stuck. */
const SMALL_BYTES = 2 ** 16;
/** How long a piece may take. */
const STALL_MS = 30_000;

/** Runs something after a time, unless what it returns is called before. */
export type Timer = (ms: number, run: () => void) => () => void;

const realTimer: Timer = (ms, run) => {
  const timeout = setTimeout(run, ms);
  return () => clearTimeout(timeout);
};

/**
 * The bytes of `blob`, read piece by piece into one buffer of their size. Each piece is asked for by
 * itself: nothing holds a stream that waits for the disk, and a browser that collects one never answers.
 * A piece that doesn't come in half a minute is asked for again in small ones.
 * Errors: `cancelled`; `out-of-memory` with the bytes asked for; `weights-unreachable` with the file's
 * name where it was moved, changed or may no longer be read; `weights-stalled` with it where
 * not even a small piece comes.
 */
export async function readBytes(
  file: string,
  blob: Blob,
  signal: AbortSignal,
  onBytes?: (done: number) => void,
  timer: Timer = realTimer,
): Promise<Uint8Array<ArrayBuffer>> {
  let whole: Uint8Array<ArrayBuffer> | null = null;
  let most = PIECE_BYTES;
  for (let at = 0; ; ) {
    const piece = await inTime(bytesOf(blob.slice(at, at + most), file), signal, timer);
    if (piece === null) {
      if (most === SMALL_BYTES) throw new EngineError('weights-stalled', { file });
      most = SMALL_BYTES;
      continue;
    }
    at += piece.byteLength;
    onBytes?.(at);
    if (piece.byteLength === blob.size) return piece;
    whole ??= allocate(blob.size);
    whole.set(piece, at - piece.byteLength);
    if (at === blob.size) return whole;
  }
}

async function bytesOf(piece: Blob, file: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await piece.arrayBuffer().catch(() => null);
  // A file that shrank gives less than was asked for.
  if (bytes?.byteLength !== piece.size) throw new EngineError('weights-unreachable', { file });
  return new Uint8Array(bytes);
}

/** What is waited for; null where it takes too long. Errors: `cancelled`, at once. */
async function inTime<T>(wanted: Promise<T>, signal: AbortSignal, timer: Timer): Promise<T | null> {
  let stop = () => {};
  const interrupted = new Promise<null>((resolve) => {
    const end = () => resolve(null);
    const cancelTimer = timer(STALL_MS, end);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
    stop = () => {
      cancelTimer();
      signal.removeEventListener('abort', end);
    };
  });
  try {
    const result = await Promise.race([wanted, interrupted]);
    checkCancelled(signal);
    return result;
  } finally {
    stop();
    // Nobody waits any more for what comes too late, or fails then.
    wanted.catch(() => {});
  }
}

function allocate(bytes: number): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(bytes);
  } catch {
    throw new EngineError('out-of-memory', { bytes });
  }
}
