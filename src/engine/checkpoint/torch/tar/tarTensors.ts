import { malformed } from '../../malformed';
import { PickleBudget } from '../pickle/budget';
import { OutOfBytes } from '../pickle/cursor';
import { isLength } from '../pickle/lengths';
import type { PickleHost } from '../pickle/machine';
import { readPickle } from '../pickle/readPickle';
import { PickleTuple, type PickleValue, type TorchStorage, TorchTensor } from '../pickle/values';

/** PyTorch's own bound on dimensions. */
const MAX_DIMENSIONS = 64;
/** Of a number; the rank takes as many, though only half of it is one. */
const NUMBER_BYTES = 8;

/**
 * The tensors of a tar archive by their numbers: how many, then each as `(id, id of its storage, class)`,
 * its rank, shape, strides and offset. Errors: `weights-malformed` with reason `pickle-storage`,
 * `pickle-cut`, `pickle-type`; those of `readPickle`.
 */
export function tensorsOf(
  bytes: Uint8Array,
  storages: ReadonlyMap<string, TorchStorage>,
  host: PickleHost,
  fileBytes: number,
): ReadonlyMap<string, TorchTensor> {
  const tensors = new Map<string, TorchTensor>();
  const budget = new PickleBudget(fileBytes);
  const cursor = new TensorCursor(bytes, budget, host);
  const count = cursor.pickle();
  if (!isLength(count)) throw malformed('pickle-type', { expected: 'int' });
  for (let index = 0; index < count; index += 1) {
    const described = cursor.pickle();
    const [id, storageId] = described instanceof PickleTuple ? described.items : [];
    const storage = storages.get(String(storageId));
    if (storage === undefined) throw malformed('pickle-storage');
    const rank = cursor.rank();
    const shape = cursor.numbers(rank);
    const strides = cursor.numbers(rank);
    const [offset = 0] = cursor.numbers(1);
    const { dtype } = storage;
    tensors.set(String(id), new TorchTensor({ storage, dtype, offset, shape, strides }));
  }
  return tensors;
}

/** Goes through pickles and the numbers between them. */
class TensorCursor {
  #at = 0;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #budget: PickleBudget;
  readonly #host: PickleHost;

  constructor(bytes: Uint8Array, budget: PickleBudget, host: PickleHost) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#budget = budget;
    this.#host = host;
  }

  pickle(): PickleValue {
    try {
      const rest = this.#bytes.subarray(this.#at);
      const { value, length } = readPickle(rest, this.#budget, this.#host);
      this.#at += length;
      return value;
    } catch (error) {
      if (error instanceof OutOfBytes) this.#cut();
      throw error;
    }
  }

  /** Half of eight bytes: what the other half holds means nothing. */
  rank(): number {
    const at = this.#at;
    this.#skip(NUMBER_BYTES);
    const rank = this.#view.getInt32(at, true);
    if (rank < 0 || rank > MAX_DIMENSIONS) throw malformed('pickle-type', { expected: 'shape' });
    return rank;
  }

  /** Numbers of eight bytes that are none below zero. */
  numbers(count: number): number[] {
    return Array.from({ length: count }, () => {
      const at = this.#at;
      this.#skip(NUMBER_BYTES);
      const value = Number(this.#view.getBigInt64(at, true));
      if (!isLength(value)) throw malformed('pickle-type', { expected: 'shape' });
      return value;
    });
  }

  #skip(bytes: number): void {
    if (this.#at + bytes > this.#bytes.byteLength) this.#cut();
    this.#at += bytes;
  }

  #cut(): never {
    throw malformed('pickle-cut', { bytes: this.#bytes.byteLength });
  }
}
