import { storedBytesOf } from '../dtypes';
import { malformed } from '../malformed';
import { lookUpGlobal } from './pickle/allowList';
import { OutOfBytes } from './pickle/cursor';
import { readPickle } from './pickle/readPickle';
import { type Caller, TorchStorage } from './pickle/values';
import { storageId } from './storageId';

/** Magic number, version, system, storage, keys. */
const PICKLES = 5;
const STORAGE_AT = 3;
/** Elements of the storage, before its bytes. */
const LENGTH_BYTES = 8;

/**
 * The storage in bytes that `torch.save` wrote by itself, before PyTorch 1.6 or as today for `pickle.dump`.
 * What is in such bytes has none of its own, so that they nest once. Errors: `weights-malformed` with
 * reason `pickle-storage`; those of `readPickle`.
 */
export function storageIn(bytes: Uint8Array, caller: Caller): TorchStorage {
  const { passedOver } = caller;
  const host = { lookUp: lookUpGlobal, persistent: storageId, passedOver };
  let storage: unknown = null;
  let at = 0;
  for (let index = 0; index < PICKLES; index += 1) {
    const { value, length } = whole(() => readPickle(bytes.subarray(at), caller.budget, host));
    if (index === STORAGE_AT) storage = value;
    at += length;
  }
  if (!(storage instanceof TorchStorage)) throw malformed('pickle-storage');
  const { dtype, elements } = storage;
  const begin = at + LENGTH_BYTES;
  const end = begin + elements * storedBytesOf(dtype);
  if (end > bytes.byteLength) throw malformed('pickle-storage');
  return caller.inlineStorage(dtype, elements, bytes.subarray(begin, end));
}

/** What breaks off within such bytes goes on nowhere else. */
function whole<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof OutOfBytes) throw malformed('pickle-storage');
    throw error;
  }
}
