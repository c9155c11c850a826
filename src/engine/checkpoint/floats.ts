import { alignedTo, words16 } from './alignedView';
import type { StoredTensor } from './checkpoint';
import { halfBits } from './half';
import { malformed } from './malformed';

/**
 * The elements of a stored tensor in float32 (from F32, F64, F16 or BF16, little-endian); those of F64
 * are rounded to it. F32 that lies aligned is a view into the file, not a copy.
 * Errors: `weights-malformed` for any other number format.
 */
export function floatsOf({ name, dtype, bytes }: StoredTensor): Float32Array<ArrayBuffer> {
  switch (dtype) {
    case 'F32': {
      const aligned = alignedTo(4, bytes);
      return new Float32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
    }
    case 'F64':
      return Float32Array.from(doublesOf(bytes));
    case 'F16':
      return fromHalves(words16(bytes));
    case 'BF16':
      return fromBrainFloats(words16(bytes));
    default:
      throw malformed('dtype', { tensor: name, dtype });
  }
}

function doublesOf(bytes: StoredTensor['bytes']): Float64Array<ArrayBuffer> {
  const aligned = alignedTo(8, bytes);
  return new Float64Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 8);
}

function fromHalves(words: Uint16Array): Float32Array<ArrayBuffer> {
  const table = halfBits();
  const bits = new Uint32Array(words.length);
  for (let at = 0; at < bits.length; at += 1) bits[at] = table[words[at] ?? 0] ?? 0;
  return new Float32Array(bits.buffer);
}

/** BF16 is the upper half of a float32. */
function fromBrainFloats(words: Uint16Array): Float32Array<ArrayBuffer> {
  const bits = new Uint32Array(words.length);
  for (let at = 0; at < bits.length; at += 1) bits[at] = (words[at] ?? 0) << 16;
  return new Float32Array(bits.buffer);
}
