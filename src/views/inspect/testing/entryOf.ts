import type { TensorEntry } from '../../../store/weights/tensors';

/** A tensor for tests, bound under its own name. */
export function entryOf(name: string, changed: Partial<TensorEntry> = {}): TensorEntry {
  const plain = { name, boundTo: name, dtype: 'F32', shape: [2, 3], bytes: 24 };
  return { ...plain, use: null, issue: null, wantedShape: null, ...changed };
}
