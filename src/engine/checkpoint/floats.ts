import { EngineError } from '../../core/failure';
import type { StoredTensor } from './checkpoint';

/**
 * The elements of a stored tensor in float32 (from F32, F16 or BF16, little-endian).
 * F32 that lies aligned is a view into the file, not a copy.
 * Errors: `weights-malformed` for any other number format.
 */
export function floatsOf({ name, dtype, bytes }: StoredTensor): Float32Array<ArrayBuffer> {
  switch (dtype) {
    case 'F32':
      return fromFloat32(bytes);
    case 'F16':
      return fromHalves(bytes, halfToFloat);
    case 'BF16':
      return fromHalves(bytes, bfloatToFloat);
    default:
      throw new EngineError('weights-malformed', { reason: 'dtype', tensor: name, dtype });
  }
}

function fromFloat32(bytes: Uint8Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Float32Array(aligned.buffer, aligned.byteOffset, bytes.byteLength / 4);
}

function fromHalves(
  bytes: Uint8Array<ArrayBuffer>,
  toFloat: (bits: number) => number,
): Float32Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.byteLength / 2 }, (_, index) =>
    toFloat(view.getUint16(index * 2, true)),
  );
}

const scratch = new DataView(new ArrayBuffer(4));

/** BF16 is the upper half of a float32. */
function bfloatToFloat(bits: number): number {
  scratch.setUint32(0, bits * 0x10000);
  return scratch.getFloat32(0);
}

/** IEEE 754 binary16: one sign bit, five of exponent, ten of fraction. */
function halfToFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
