import { storedBytesOf } from '../dtypes';
import { malformed } from '../malformed';
import { isLength } from './pickle/lengths';
import { PickleGlobal, PickleTuple, type PickleValue, TorchStorage } from './pickle/values';

/** Storages of quantised numbers. */
const QUANTISED = /^torch\.Q\w+Storage$/;

/**
 * What torch's persistent id stands for: a storage, or before PyTorch 1.6 the class of a network that
 * was saved whole, `('module', class, file, source)`. Errors: those of `storageOfId`.
 */
export function storageId(id: PickleValue): PickleValue {
  const [kind, type = null] = id instanceof PickleTuple ? id.items : [];
  return kind === 'module' ? type : storageOfId(id);
}

/**
 * The storage of the id `('storage', class, key, device, elements)`, which before PyTorch 1.6 has a
 * sixth: null, or the `(key, offset, elements)` of a view into it.
 * Errors: `weights-malformed` with reason `pickle-storage`, or `quantised`.
 */
export function storageOfId(id: PickleValue): TorchStorage {
  const items = id instanceof PickleTuple ? id.items : [];
  const [kind, type, key, , elements = null, view = null] = items;
  if (kind !== 'storage' || (typeof key !== 'string' && typeof key !== 'number')) {
    throw malformed('pickle-storage');
  }
  const dtype = type instanceof PickleGlobal ? type.meaning.dtype : undefined;
  if (type instanceof PickleGlobal && QUANTISED.test(type.name)) throw malformed('quantised');
  if (dtype === undefined || !isLength(elements)) throw malformed('pickle-storage', { key });
  if (!Number.isSafeInteger(elements * storedBytesOf(dtype))) {
    throw malformed('pickle-storage', { key });
  }
  return new TorchStorage(String(key), dtype, elements, viewOf(view) ?? undefined);
}

function viewOf(view: PickleValue): TorchStorage['view'] | null {
  if (view === null) return null;
  const [, begin = null, elements = null] = view instanceof PickleTuple ? view.items : [];
  if (!isLength(begin) || !isLength(elements)) throw malformed('pickle-storage');
  return { begin, elements };
}
