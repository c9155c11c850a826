import { elementBytesOf, elementsOf } from '../../dtypes';
import { malformed } from '../../malformed';
import { isLength } from './lengths';
import {
  type Caller,
  NumpyArray,
  NumpyDtype,
  PickleTuple,
  type PickleValue,
  TorchTensor,
} from './values';

/** NumPy's codes of number formats, without the byte order, and safetensors' names. */
const DTYPES: ReadonlyMap<string, string> = new Map([
  ['f2', 'F16'],
  ['f4', 'F32'],
  ['f8', 'F64'],
  ['i1', 'I8'],
  ['i2', 'I16'],
  ['i4', 'I32'],
  ['i8', 'I64'],
  ['u1', 'U8'],
  ['u2', 'U16'],
  ['u4', 'U32'],
  ['u8', 'U64'],
  ['b1', 'BOOL'],
]);

/** The state of a number format: `(version, byte order, ...)`. */
export function buildDtype(dtype: NumpyDtype, state: PickleValue): void {
  const [, order] = state instanceof PickleTuple ? state.items : [];
  if (order === '>') dtype.isBigEndian = true;
}

/** The state of an array: `(version, shape, dtype, is Fortran's order, bytes)`. */
export function buildArray(array: NumpyArray, state: PickleValue, caller: Caller): void {
  const items = state instanceof PickleTuple ? state.items : [];
  const [shape = null, dtype = null, isFortran = null, data = null] = items.slice(-4);
  array.tensor = tensorOfArray(data, dtype, shape, isFortran === true, caller);
}

/** `_frombuffer(data, dtype, shape, order)`, as NumPy pickles by protocol 5. */
export function arrayOfBuffer(
  [data = null, dtype = null, shape = null, order = null]: readonly PickleValue[],
  caller: Caller,
): NumpyArray {
  const array = new NumpyArray();
  array.tensor = tensorOfArray(data, dtype, shape, order === 'F', caller);
  return array;
}

/** Null for what is no array of numbers. Errors: `weights-malformed` with reason `byte-order` or `pickle-type`. */
function tensorOfArray(
  data: PickleValue,
  type: PickleValue,
  shape: PickleValue,
  isFortran: boolean,
  caller: Caller,
): TorchTensor | null {
  const dtype = type instanceof NumpyDtype ? DTYPES.get(type.code) : undefined;
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  if (dtype === undefined || !(bytes instanceof Uint8Array)) return null;
  if (type instanceof NumpyDtype && type.isBigEndian) {
    throw malformed('byte-order', { order: 'big' });
  }
  const lengths = shape instanceof PickleTuple ? shape.items : [];
  if (!lengths.every(isLength)) throw malformed('pickle-type', { expected: 'shape' });
  const elements = elementsOf(lengths);
  if (elements * (elementBytesOf(dtype) ?? 0) !== bytes.byteLength) {
    throw malformed('pickle-type', { expected: 'shape' });
  }
  const storage = caller.inlineStorage(dtype, elements, bytes);
  const strides = isFortran ? stridesOf([...lengths].reverse()).reverse() : stridesOf(lengths);
  return new TorchTensor({ storage, dtype, offset: 0, shape: lengths, strides });
}

/** Of elements that lie row by row. */
function stridesOf(shape: readonly number[]): number[] {
  return shape.map((_, axis) => elementsOf(shape.slice(axis + 1)));
}
