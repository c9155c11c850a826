import type { CheckpointFile } from '../../checkpoint';
import { malformed } from '../../malformed';
import { readBytes } from '../../readBytes';
import { lookUpGlobal } from '../pickle/allowList';
import { PickleBudget } from '../pickle/budget';
import { OutOfBytes } from '../pickle/cursor';
import { readPickle } from '../pickle/readPickle';
import type { PickleValue, TorchStorage } from '../pickle/values';
import { storageOfId } from '../storageId';

/** Enough for most networks' pickle at once. */
const WINDOW_BYTES = 2 ** 18;
const WINDOW_GROWTH = 4;
/** Longer than any checkpoint's, and read within a second or two; the tensors follow it. */
const MAX_PICKLE_BYTES = 2 ** 25;

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
  signal: AbortSignal,
): Promise<StreamedPickle> {
  for (let length = WINDOW_BYTES; ; length = grown(length)) {
    const window = await readBytes(name, blob.slice(at, at + length), signal);
    const pickle = readWhole(window, blob.size);
    if (pickle !== null) return { ...pickle, end: at + pickle.length };
    if (at + length >= blob.size) throw malformed('truncated', { at: blob.size });
    if (length >= MAX_PICKLE_BYTES) throw malformed('pickle-length', { length });
  }
}

function grown(length: number): number {
  return Math.min(length * WINDOW_GROWTH, MAX_PICKLE_BYTES);
}

/** The pickle that begins the window; null where it ends beyond it. */
function readWhole(window: Uint8Array, fileBytes: number) {
  const storages = new Map<string, TorchStorage>();
  const persistent = (id: PickleValue) => {
    const storage = storageOfId(id);
    storages.set(storage.key, storage);
    return storage;
  };
  try {
    const host = { lookUp: lookUpGlobal, persistent };
    return { ...readPickle(window, new PickleBudget(fileBytes), host), storages };
  } catch (error) {
    if (error instanceof OutOfBytes) return null;
    throw error;
  }
}
