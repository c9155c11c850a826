import type { Failure } from '../../core/failure';
import type { Checkpoint, StoredTensor } from './checkpoint';
import { isFloat } from './dtypes';
import { floatsOf } from './floats';
import { nonFiniteOf } from './nonFinite';

/**
 * Why weights cannot run in float32, by the first of these tensors that keeps them from it: `whole-numbers`
 * with its number format, as quantised networks have them, or `too-large` with how many of its numbers
 * float32 has no room for. Null where all can.
 */
export function notRunnable(checkpoint: Checkpoint, names: Iterable<string>): Failure | null {
  for (const name of names) {
    const tensor = checkpoint.get(name);
    const params = tensor === undefined ? null : faultOf(tensor);
    if (params !== null) return { code: 'weights-malformed', params };
  }
  return null;
}

function faultOf(tensor: StoredTensor): Failure['params'] | null {
  const { name, dtype } = tensor;
  if (!isFloat(dtype)) return { reason: 'whole-numbers', tensor: name, dtype };
  if (dtype !== 'F64') return null;
  const count = infinitiesOf(floatsOf(tensor)) - nonFiniteOf(tensor).infinite;
  return count === 0 ? null : { reason: 'too-large', tensor: name, dtype: 'F32', count };
}

function infinitiesOf(floats: Float32Array<ArrayBuffer>): number {
  return floats.reduce(
    (sum, value) => sum + (Math.abs(value) === Number.POSITIVE_INFINITY ? 1 : 0),
    0,
  );
}
