import { alignedTo } from './alignedView';
import type { StoredTensor } from './checkpoint';
import { elementBytesOf } from './dtypes';
import { floatsOf } from './floats';
import { malformed } from './malformed';

/** Elements that are widened at once: what is wide for a moment stays small. */
const CHUNK = 2 ** 18;
type Numbers = Float32Array | Float64Array;
type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The elements of a tensor of any number format, in order and in pieces, to look at and not to compute
 * with: 64-bit integers past 2^53 lose their last digits. `BOOL` gives 0 and 1.
 * Errors: `weights-malformed` for a number format that is not read.
 */
export function* numberChunks(tensor: StoredTensor): Generator<Numbers> {
  const { bytes, dtype, name } = tensor;
  const elementBytes = elementBytesOf(dtype);
  if (elementBytes === undefined) throw malformed('dtype', { tensor: name, dtype });
  for (let at = 0; at < bytes.byteLength; at += CHUNK * elementBytes) {
    yield numbersOf(tensor, alignedTo(elementBytes, bytes.subarray(at, at + CHUNK * elementBytes)));
  }
}

function numbersOf(tensor: StoredTensor, bytes: Bytes): Numbers {
  const { buffer, byteOffset } = bytes;
  const view = <T>(
    View: new (buffer: ArrayBuffer, at: number, length: number) => T,
    width: number,
  ) => new View(buffer, byteOffset, bytes.byteLength / width);
  switch (tensor.dtype) {
    case 'F64':
      return view(Float64Array, 8);
    case 'I64':
      return Float64Array.from(view(BigInt64Array, 8), Number);
    case 'U64':
      return Float64Array.from(view(BigUint64Array, 8), Number);
    case 'I32':
      return Float64Array.from(view(Int32Array, 4));
    case 'U32':
      return Float64Array.from(view(Uint32Array, 4));
    case 'I16':
      return Float32Array.from(view(Int16Array, 2));
    case 'U16':
      return Float32Array.from(view(Uint16Array, 2));
    case 'I8':
      return Float32Array.from(view(Int8Array, 1));
    case 'U8':
    case 'BOOL':
      return Float32Array.from(bytes);
    default:
      return floatsOf({ ...tensor, bytes });
  }
}
