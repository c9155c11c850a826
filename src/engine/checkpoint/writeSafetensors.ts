import { createBreath } from '../breath';
import { checkCancelled } from '../progress';
import type { Checkpoint, ReadHooks, StoredTensor } from './checkpoint';
import { elementBytesOf, isFloat } from './dtypes';
import { floatsOf } from './floats';
import { halfOfFloatBits } from './half';
import { malformed } from './malformed';
import { nonFiniteOf } from './nonFinite';

/** The number format that floats are saved in; counters always stay what they are. */
export type SavedFormat = 'as-it-is' | 'F32' | 'F16';

/** The header's length comes first, and the data begins at a multiple of it. */
const ALIGNMENT_BYTES = 8;

/**
 * Writes a checkpoint as a safetensors file, as the reference writer lays it out: wide formats first so
 * that every tensor lies aligned, the header padded with spaces. Tensors that stay in their format are
 * taken over byte for byte, without a copy on the way; others are converted one at a time, between
 * which messages come in.
 * Errors: `weights-malformed` with `too-large`, the tensor and how many of its numbers the narrower
 * format has no room for: written as infinities they would be refused when they are read again;
 * `cancelled`.
 */
export async function writeSafetensors(
  checkpoint: Checkpoint,
  format: SavedFormat,
  metadata: Readonly<Record<string, string>>,
  { onBytes, signal }: ReadHooks,
): Promise<Blob> {
  const tensors = [...checkpoint.values()]
    .map((tensor) => ({ tensor, dtype: savedDtype(tensor, format) }))
    .sort((a, b) => (elementBytesOf(b.dtype) ?? 0) - (elementBytesOf(a.dtype) ?? 0));
  const entries: [string, object][] = [];
  if (Object.keys(metadata).length > 0) entries.push(['__metadata__', metadata]);
  const parts: BlobPart[] = [];
  const breathe = createBreath();
  const total = [...checkpoint.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  let [end, done] = [0, 0];
  for (const { tensor, dtype } of tensors) {
    await breathe();
    checkCancelled(signal);
    const part = converted(tensor, dtype);
    const begin = end;
    end += part instanceof Blob ? part.size : part.byteLength;
    entries.push([tensor.name, { dtype, shape: tensor.shape, data_offsets: [begin, end] }]);
    parts.push(part);
    done += tensor.bytes.byteLength;
    onBytes(done, total);
  }
  return new Blob([...headerParts(entries), ...parts], { type: 'application/octet-stream' });
}

function savedDtype({ dtype }: StoredTensor, format: SavedFormat): string {
  return format === 'as-it-is' || !isFloat(dtype) ? dtype : format;
}

/** A converted tensor leaves for a blob at once, where browsers keep it out of the heap. */
function converted(tensor: StoredTensor, dtype: string): Uint8Array<ArrayBuffer> | Blob {
  if (tensor.dtype === dtype) return tensor.bytes;
  const floats = tensor.dtype === 'F64' ? narrowed(tensor) : floatsOf(tensor);
  const numbers = dtype === 'F32' ? floats : halvesOf(floats);
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  checkRoom(tensor, { ...tensor, dtype, bytes });
  return new Blob([bytes]);
}

function narrowed({ bytes }: StoredTensor): Float32Array<ArrayBuffer> {
  return Float32Array.from(new Float64Array(bytes.slice().buffer));
}

function halvesOf(floats: Float32Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const bits = new Uint32Array(floats.buffer, floats.byteOffset, floats.length);
  const halves = new Uint16Array(bits.length);
  for (let at = 0; at < halves.length; at += 1) halves[at] = halfOfFloatBits(bits[at] ?? 0);
  return halves;
}

function checkRoom(before: StoredTensor, after: StoredTensor): void {
  const count = nonFiniteOf(after).infinite - nonFiniteOf(before).infinite;
  if (count === 0) return;
  throw malformed('too-large', { tensor: before.name, dtype: after.dtype, count });
}

/**
 * The length and the JSON. Written member by member: an object would put names that are whole numbers
 * first, and take one called `__proto__` for its prototype.
 */
function headerParts(entries: readonly (readonly [string, object])[]): BlobPart[] {
  const members = entries.map(
    ([name, entry]) => `${JSON.stringify(name)}:${JSON.stringify(entry)}`,
  );
  const text = new TextEncoder().encode(`{${members.join(',')}}`);
  const headerBytes = Math.ceil(text.byteLength / ALIGNMENT_BYTES) * ALIGNMENT_BYTES;
  const header = new Uint8Array(headerBytes).fill(0x20);
  header.set(text);
  const length = new Uint8Array(ALIGNMENT_BYTES);
  new DataView(length.buffer).setBigUint64(0, BigInt(headerBytes), true);
  return [length, header];
}
