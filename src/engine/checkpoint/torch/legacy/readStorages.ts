import type { CheckpointFile, ReadHooks } from '../../checkpoint';
import { storedBytesOf } from '../../dtypes';
import { malformed } from '../../malformed';
import { readBytes } from '../../readBytes';
import type { TorchStorage } from '../pickle/values';

/** Elements of a storage, before its bytes. */
const LENGTH_BYTES = 8;

/** Where a stream's storages lie. */
interface StorageLayout {
  /** In the order of the file. */
  readonly keys: ReadonlySet<string>;
  /** What the checkpoint's pickle says of each. */
  readonly known: ReadonlyMap<string, TorchStorage>;
  readonly wanted: ReadonlySet<string>;
  /** Of the first. */
  readonly start: number;
}

/**
 * The bytes of the wanted storages, by their keys; each has a buffer of its own.
 * Errors: `weights-malformed` with reason `truncated` and the bytes where the file ends and would, `storage-length`
 * or `pickle-storage`; those of `readBytes`.
 */
export async function readStorages(
  { name, blob }: CheckpointFile,
  { keys, known, wanted, start }: StorageLayout,
  { signal, onBytes }: ReadHooks,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const storages = new Map<string, Uint8Array<ArrayBuffer>>();
  let at = start;
  for (const key of keys) {
    const storage = known.get(key);
    if (storage === undefined) throw malformed('pickle-storage', { key });
    const end = at + lengthOf(storage);
    if (end > blob.size)
      throw malformed('truncated', { at: blob.size, of: wholeEnd(start, known) });
    const isWanted = wanted.has(key);
    const piece = blob.slice(at, isWanted ? end : at + LENGTH_BYTES);
    const before = at;
    const bytes = await readBytes(name, piece, signal, (done) => onBytes(before + done, blob.size));
    checkElements(storage, bytes);
    if (isWanted) storages.set(key, bytes.subarray(LENGTH_BYTES));
    at = end;
  }
  return storages;
}

/** Bytes of a storage in the file. */
function lengthOf({ elements, dtype }: TorchStorage): number {
  return LENGTH_BYTES + elements * storedBytesOf(dtype);
}

/** Where the file would end, by what the checkpoint's pickle says of its storages. */
function wholeEnd(start: number, known: ReadonlyMap<string, TorchStorage>): number {
  return [...known.values()].reduce((end, storage) => end + lengthOf(storage), start);
}

function checkElements({ key, elements }: TorchStorage, bytes: Uint8Array<ArrayBuffer>): void {
  const stored = new DataView(bytes.buffer).getBigInt64(0, true);
  if (stored !== BigInt(elements)) {
    throw malformed('storage-length', {
      storage: key,
      expected: elements,
      got: stored.toString(),
    });
  }
}
