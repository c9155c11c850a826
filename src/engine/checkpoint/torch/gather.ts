import type { TorchTensor } from './pickle/values';

type Words = Uint8Array | Uint16Array | Uint32Array;
type View = Pick<TorchTensor, 'offset' | 'shape' | 'strides'>;

/**
 * Copies the elements that a strided view reads, row-major. The view must lie within the bytes, and the
 * bytes on a multiple of an element's.
 */
export function gather(
  view: View,
  bytes: Uint8Array<ArrayBuffer>,
  elementBytes: number,
): Uint8Array<ArrayBuffer> {
  const count = view.shape.reduce((product, length) => product * length, 1);
  const to = new Uint8Array(count * elementBytes);
  if (elementBytes === 8) copy(inHalves(view), wordsOf(bytes, 4), wordsOf(to, 4));
  else copy(view, wordsOf(bytes, elementBytes), wordsOf(to, elementBytes));
  return to;
}

/** Elements are moved as whole numbers, so that no NaN loses its bits. */
function wordsOf(bytes: Uint8Array<ArrayBuffer>, wordBytes: number): Words {
  const { buffer, byteOffset, byteLength } = bytes;
  if (wordBytes === 4) return new Uint32Array(buffer, byteOffset, Math.floor(byteLength / 4));
  if (wordBytes === 2) return new Uint16Array(buffer, byteOffset, Math.floor(byteLength / 2));
  return bytes;
}

/** The same view of elements of eight bytes in words of four. */
function inHalves({ offset, shape, strides }: View): View {
  return {
    offset: offset * 2,
    shape: [...shape, 2],
    strides: [...strides.map((stride) => stride * 2), 1],
  };
}

/** Walks the rows as an odometer does, and along the last axis within each. */
function copy({ offset, shape, strides }: View, from: Words, to: Words): void {
  const last = shape.length - 1;
  const length = shape[last] ?? 1;
  const stride = strides[last] ?? 1;
  const index = shape.slice(0, last).map(() => 0);
  let start = offset;
  for (let at = 0; at < to.length; at += length) {
    for (let step = 0; step < length; step += 1) to[at + step] = from[start + step * stride] ?? 0;
    start += turn(index, shape, strides);
  }
}

/** Turns the index to the next row and returns how many elements further that is. */
function turn(index: number[], shape: readonly number[], strides: readonly number[]): number {
  let step = 0;
  for (let axis = index.length - 1; axis >= 0; axis -= 1) {
    const stride = strides[axis] ?? 0;
    const at = (index[axis] ?? 0) + 1;
    step += stride;
    if (at < (shape[axis] ?? 1)) {
      index[axis] = at;
      return step;
    }
    step -= at * stride;
    index[axis] = 0;
  }
  return step;
}
