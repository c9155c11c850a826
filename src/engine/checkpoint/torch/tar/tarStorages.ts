import type { CheckpointFile } from '../../checkpoint';
import { storedBytesOf } from '../../dtypes';
import { malformed } from '../../malformed';
import { readBytes } from '../../readBytes';
import { pickleAt } from '../legacy/pickleStream';
import { isLength } from '../pickle/lengths';
import type { PickleHost } from '../pickle/machine';
import {
  PickleGlobal,
  PickleList,
  PickleTuple,
  type PickleValue,
  TorchStorage,
} from '../pickle/values';

/** Elements of a storage, before its bytes. */
const LENGTH_BYTES = 8;
/** A storage's own pickle is a triple. */
const WINDOW_BYTES = 512;

/** The storages of a tar archive. */
export interface TarStorages {
  /** By the numbers that tensors name them by, the views among them. */
  readonly byId: ReadonlyMap<string, TorchStorage>;
  /** Where the bytes of each begin in the member, by its key. */
  readonly starts: ReadonlyMap<string, number>;
}

/**
 * Where the storages lie: how many, each as `(id, device, class)`, its length and its bytes, then the
 * views of them as `(id, id of the whole, offset, length)`. Errors: `weights-malformed` with reason
 * `pickle-storage`, `truncated`; those of `readPickle` and `readBytes`.
 */
export async function readTarStorages(
  file: CheckpointFile,
  host: PickleHost,
  signal: AbortSignal,
): Promise<TarStorages> {
  const byId = new Map<string, TorchStorage>();
  const starts = new Map<string, number>();
  const count = await pickleAt(file, 0, host, signal, WINDOW_BYTES);
  let at = count.end;
  if (!isLength(count.value)) throw malformed('pickle-storage');
  for (let index = 0; index < count.value; index += 1) {
    const { value, end } = await pickleAt(file, at, host, signal, WINDOW_BYTES);
    const { id, dtype } = described(value);
    const elements = await lengthAt(file, end, signal);
    const begin = end + LENGTH_BYTES;
    at = begin + elements * storedBytesOf(dtype);
    if (!(at <= file.blob.size)) throw malformed('truncated', { at: file.blob.size });
    byId.set(id, new TorchStorage(id, dtype, elements));
    starts.set(id, begin);
  }
  const views = await pickleAt(file, at, host, signal, WINDOW_BYTES);
  if (!(views.value instanceof PickleList)) throw malformed('pickle-storage');
  for (const view of views.value.items) addView(view, byId);
  return { byId, starts };
}

function described(value: PickleValue): { id: string; dtype: string } {
  const [id = null, , type] = value instanceof PickleTuple ? value.items : [];
  const dtype = type instanceof PickleGlobal ? type.meaning.dtype : undefined;
  if (dtype === undefined || (typeof id !== 'number' && typeof id !== 'bigint')) {
    throw malformed('pickle-storage');
  }
  return { id: String(id), dtype };
}

async function lengthAt(
  { name, blob }: CheckpointFile,
  at: number,
  signal: AbortSignal,
): Promise<number> {
  const bytes = await readBytes(name, blob.slice(at, at + LENGTH_BYTES), signal);
  if (bytes.byteLength < LENGTH_BYTES) throw malformed('truncated', { at: blob.size });
  const elements = Number(new DataView(bytes.buffer).getBigInt64(0, true));
  if (!isLength(elements)) throw malformed('pickle-storage');
  return elements;
}

function addView(view: PickleValue, byId: Map<string, TorchStorage>): void {
  const [id, root, begin = null, elements = null] = view instanceof PickleTuple ? view.items : [];
  const whole = byId.get(String(root));
  if (whole === undefined || !isLength(begin) || !isLength(elements)) {
    throw malformed('pickle-storage');
  }
  byId.set(
    String(id),
    new TorchStorage(whole.key, whole.dtype, whole.elements, { begin, elements }),
  );
}
