import { maskOf } from '../../core/import/canonical';
import { axesOf, type KernelOrder } from '../../core/import/kernelOrder';
import type { Checkpoint, StoredTensor } from './checkpoint';
import { elementsOf } from './dtypes';
import { floatsOf } from './floats';

/**
 * A stored tensor as the network takes it: a pruned one is its original times its mask, in float32, and
 * one that lies in another order than PyTorch's is turned. Undefined where there is none of that name.
 */
export function boundTensor(
  checkpoint: Checkpoint,
  stored: string,
  order: KernelOrder,
): StoredTensor | undefined {
  const tensor = checkpoint.get(stored);
  if (tensor === undefined) return undefined;
  const mask = checkpoint.get(maskOf(stored, (name) => checkpoint.has(name)) ?? '');
  const whole = mask === undefined ? tensor : masked(tensor, mask);
  const axes = axesOf(whole.shape.length, order);
  return axes === null ? whole : turned(whole, axes);
}

function masked(tensor: StoredTensor, mask: StoredTensor): StoredTensor {
  const kept = keptOf(mask);
  const floats = floatsOf(tensor).map((value, index) => value * (kept[index] ?? 0));
  return { ...tensor, dtype: 'F32', bytes: new Uint8Array(floats.buffer) };
}

/** A mask's numbers: floats, or bytes where it is of booleans. */
function keptOf(mask: StoredTensor): ArrayLike<number> {
  return ['BOOL', 'U8', 'I8'].includes(mask.dtype) ? mask.bytes : floatsOf(mask);
}

/** The same elements with the axes in another order, row-major. `axes`: which of the stored ones each is. */
function turned(tensor: StoredTensor, axes: readonly number[]): StoredTensor {
  const shape = axes.map((axis) => tensor.shape[axis] ?? 0);
  const strides = stridesOf(tensor.shape);
  const steps = axes.map((axis) => strides[axis] ?? 0);
  const count = elementsOf(shape);
  const width = count === 0 ? 0 : tensor.bytes.byteLength / count;
  const bytes = new Uint8Array(tensor.bytes.byteLength);
  const index = shape.map(() => 0);
  let from = 0;
  for (let to = 0; to < count; to += 1) {
    for (let byte = 0; byte < width; byte += 1) {
      bytes[to * width + byte] = tensor.bytes[from * width + byte] ?? 0;
    }
    from = advanced(index, shape, steps, from);
  }
  return { ...tensor, shape, bytes };
}

/** Counts an index up by one, the last axis first, and moves the place in the stored tensor with it. */
function advanced(
  index: number[],
  shape: readonly number[],
  steps: readonly number[],
  place: number,
): number {
  let from = place;
  for (let axis = index.length - 1; axis >= 0; axis -= 1) {
    const step = steps[axis] ?? 0;
    const at = (index[axis] ?? 0) + 1;
    from += step;
    if (at < (shape[axis] ?? 0)) {
      index[axis] = at;
      return from;
    }
    index[axis] = 0;
    from -= at * step;
  }
  return from;
}

/** How many elements apart neighbours along each axis lie. */
function stridesOf(shape: readonly number[]): readonly number[] {
  return shape.map((_, axis) => elementsOf(shape.slice(axis + 1)));
}
