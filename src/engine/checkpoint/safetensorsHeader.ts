import { elementBytesOf, elementsOf } from './dtypes';
import { JsonCursor } from './jsonCursor';
import { malformed } from './malformed';

/** A tensor as the header tells of it; `begin` and `end` are bytes of the data after the header. */
export interface Extent {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

export interface SafetensorsHeader {
  /** In the order of their bytes. */
  readonly extents: readonly Extent[];
  /** What the writer noted under `__metadata__`. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** Before the header stands its length. */
export const LENGTH_BYTES = 8;
/** More than PyTorch allows. */
const MAX_RANK = 64;
/** How deep a field that is not known may nest. */
const MAX_DEPTH = 8;

/**
 * Reads the JSON header of a safetensors file whose data has `dataBytes`. Nothing in it is trusted:
 * every shape and offset is checked, and the tensors must tile the data exactly.
 * Errors: `weights-malformed` with the reason and the tensor that it concerns.
 */
export function readSafetensorsHeader(bytes: Uint8Array, dataBytes: number): SafetensorsHeader {
  const cursor = new JsonCursor(bytes, 'header-json');
  const extents: Extent[] = [];
  let metadata: SafetensorsHeader['metadata'] = {};
  cursor.object((name) => {
    if (name === '__metadata__') metadata = readMetadata(cursor);
    else extents.push(readExtent(cursor, name));
  });
  cursor.end();
  extents.sort((a, b) => a.begin - b.begin || a.end - b.end);
  checkTiling(extents, LENGTH_BYTES + bytes.byteLength, dataBytes);
  return { extents, metadata };
}

function readMetadata(cursor: JsonCursor): Record<string, string> {
  const entries: [string, string][] = [];
  if (cursor.peek() !== '{') throw malformed('metadata');
  cursor.object((name) => {
    if (cursor.peek() !== '"') throw malformed('metadata', { name });
    entries.push([name, cursor.string()]);
  });
  return Object.fromEntries(entries);
}

function readExtent(cursor: JsonCursor, name: string): Extent {
  if (cursor.peek() !== '{') throw malformed('entry', { tensor: name });
  const fields: { dtype?: string; shape?: number[]; offsets?: number[] } = {};
  cursor.object((field) => {
    if (field === 'dtype') fields.dtype = cursor.peek() === '"' ? cursor.string() : '';
    else if (field === 'shape') fields.shape = readLengths(cursor, 'shape', name);
    else if (field === 'data_offsets') fields.offsets = readLengths(cursor, 'offsets', name);
    else cursor.skip(MAX_DEPTH);
  });
  const { dtype = '', shape, offsets } = fields;
  const elementBytes = elementBytesOf(dtype);
  if (elementBytes === undefined) throw malformed('dtype', { tensor: name, dtype });
  if (shape === undefined) throw malformed('shape', { tensor: name });
  if (offsets?.length !== 2) throw malformed('offsets', { tensor: name });
  const [begin = 0, end = 0] = offsets;
  if (begin > end) throw malformed('out-of-range', { tensor: name, begin, end });
  const expected = elementsOf(shape) * elementBytes;
  if (!Number.isSafeInteger(expected) || expected !== end - begin) {
    throw malformed('byte-count', { tensor: name, expected, got: end - begin });
  }
  return { name, dtype, shape, begin, end };
}

function readLengths(cursor: JsonCursor, reason: string, tensor: string): number[] {
  const lengths: number[] = [];
  if (cursor.peek() !== '[') throw malformed(reason, { tensor });
  cursor.array(() => {
    const length = cursor.number();
    if (!Number.isSafeInteger(length) || length < 0 || lengths.length === MAX_RANK) {
      throw malformed(reason, { tensor });
    }
    lengths.push(length);
  });
  return lengths;
}

/** Overlapping tensors and unclaimed bytes are both ways to hide something. */
function checkTiling(sorted: readonly Extent[], start: number, dataBytes: number): void {
  let reached = 0;
  let other = '';
  for (const { name, begin, end } of sorted) {
    if (begin < reached) throw malformed('overlap', { tensor: name, other, begin, end });
    if (begin > reached) throw malformed('gap', { tensor: name, begin: reached, end: begin });
    reached = end;
    other = name;
  }
  if (reached < dataBytes) throw malformed('gap', { begin: reached, end: dataBytes });
  const cut = sorted.find(({ end }) => end > dataBytes);
  if (cut === undefined) return;
  throw malformed('truncated', { tensor: cut.name, at: start + dataBytes, of: start + reached });
}
