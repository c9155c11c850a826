import type { CheckpointFile } from '../../checkpoint';
import { malformed } from '../../malformed';
import { readBytes } from '../../readBytes';
import { PickleBudget } from '../pickle/budget';
import { OutOfBytes } from '../pickle/cursor';
import type { PickleHost } from '../pickle/machine';
import { readPickle } from '../pickle/readPickle';
import { type PickleValue, TorchStorage } from '../pickle/values';

/** Enough for most networks' pickle at once. */
const WINDOW_BYTES = 2 ** 18;
const WINDOW_GROWTH = 4;

/** One pickle of a stream, which doesn't say how long it is. */
interface StreamedPickle {
  readonly value: PickleValue;
  /** Where the next thing begins. */
  readonly end: number;
  /** The storages that it names, by their keys. */
  readonly storages: ReadonlyMap<string, TorchStorage>;
}

/**
 * Reads the pickle that begins at `at`, through a window that grows until the pickle ends within it.
 * Errors: `weights-malformed` with reason `truncated` where the file ends first; those of `readPickle`.
 */
export async function pickleAt(
  { name, blob }: CheckpointFile,
  at: number,
  host: PickleHost,
  signal: AbortSignal,
  windowBytes = WINDOW_BYTES,
): Promise<StreamedPickle> {
  for (let length = windowBytes; ; length *= WINDOW_GROWTH) {
    const window = await readBytes(name, blob.slice(at, at + length), signal);
    const pickle = readWhole(window, blob.size, host);
    if (pickle !== null) return { ...pickle, end: at + pickle.length };
    if (at + length >= blob.size) throw malformed('truncated', { at: blob.size });
  }
}

/** The pickle that begins the window; null where it ends beyond it. */
function readWhole(window: Uint8Array, fileBytes: number, host: PickleHost) {
  const storages = new Map<string, TorchStorage>();
  const persistent = (id: PickleValue) => {
    const value = host.persistent(id);
    if (value instanceof TorchStorage) storages.set(value.key, value);
    return value;
  };
  try {
    const noting = { ...host, persistent };
    return { ...readPickle(window, new PickleBudget(fileBytes), noting), storages };
  } catch (error) {
    if (error instanceof OutOfBytes) return null;
    throw error;
  }
}
