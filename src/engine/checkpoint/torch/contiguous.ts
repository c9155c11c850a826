import type { StoredTensor } from '../checkpoint';
import { elementBytesOf, elementsOf } from '../dtypes';
import { malformed } from '../malformed';
import { gather } from './gather';
import type { MemoryBudget } from './memoryBudget';
import type { TorchTensor } from './pickle/values';

/**
 * The elements of a view, row-major and one after another: a part of its storage's bytes where they lie
 * so already, else a copy. Errors: `weights-malformed` with reason `out-of-range` where the view leaves
 * its storage, `shape`, `dtype` or `views-too-large`, and the tensor's name.
 */
export function contiguous(
  name: string,
  tensor: TorchTensor,
  storage: Uint8Array<ArrayBuffer>,
  budget: MemoryBudget,
): StoredTensor {
  const { dtype, shape } = tensor;
  const elementBytes = elementBytesOf(dtype);
  if (elementBytes === undefined) throw malformed('dtype', { tensor: name, dtype });
  const elements = elementsOf(shape);
  if (!Number.isSafeInteger(elements * elementBytes)) throw malformed('shape', { tensor: name });
  const bytes = viewOf(tensor, storage);
  const end = elements === 0 ? tensor.offset : lastElement(tensor) + 1;
  if (!(end * elementBytes <= bytes.byteLength)) {
    throw malformed('out-of-range', {
      tensor: name,
      begin: tensor.offset * elementBytes,
      end: end * elementBytes,
      bytes: bytes.byteLength,
    });
  }
  const begin = tensor.offset * elementBytes;
  const length = elements * elementBytes;
  if (elements === 0 || isContiguous(tensor)) {
    return { name, dtype, shape, bytes: bytes.subarray(begin, begin + length) };
  }
  budget.spend(length, 'views-too-large', { tensor: name });
  return { name, dtype, shape, bytes: gather(tensor, bytes, elementBytes) };
}

/** What the tensor's storage is of the bytes of its root. */
function viewOf(
  { storage: { dtype, view } }: TorchTensor,
  root: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const elementBytes = elementBytesOf(dtype) ?? 1;
  return root.subarray(view.begin * elementBytes, (view.begin + view.elements) * elementBytes);
}

/** Of the last element that it reads, in its storage. */
function lastElement({ offset, shape, strides }: TorchTensor): number {
  return shape.reduce((at, length, axis) => at + (length - 1) * (strides[axis] ?? 0), offset);
}

/** Whether each element follows the one before; the stride of a single one says nothing. */
function isContiguous({ shape, strides }: TorchTensor): boolean {
  let expected = 1;
  for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
    const length = shape[axis] ?? 1;
    if (length !== 1 && strides[axis] !== expected) return false;
    expected *= length;
  }
  return true;
}
