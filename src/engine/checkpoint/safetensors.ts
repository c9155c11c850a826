import { EngineError } from '../../core/failure';
import type { Checkpoint } from './checkpoint';

const LENGTH_BYTES = 8;
/** The format's own bound, against headers that are made to exhaust memory. */
const MAX_HEADER_BYTES = 100_000_000;
const ELEMENT_BYTES: Readonly<Record<string, number>> = {
  F64: 8,
  I64: 8,
  U64: 8,
  F32: 4,
  I32: 4,
  U32: 4,
  F16: 2,
  BF16: 2,
  I16: 2,
  U16: 2,
  I8: 1,
  U8: 1,
  BOOL: 1,
};

/**
 * Reads a safetensors file: an 8-byte length, a JSON header, the tensors' bytes.
 * Nothing in it is trusted: every offset is checked, and the tensors must tile the data exactly.
 * Errors: `weights-malformed` with the reason and the tensor that it concerns.
 * Source: the format's description in huggingface/safetensors.
 */
export function parseSafetensors(file: ArrayBuffer): Checkpoint {
  if (file.byteLength < LENGTH_BYTES) throw malformed('truncated', { bytes: file.byteLength });
  const headerBytes = new DataView(file).getBigUint64(0, true);
  const available = file.byteLength - LENGTH_BYTES;
  if (headerBytes > BigInt(Math.min(available, MAX_HEADER_BYTES))) {
    throw malformed('header-length', { headerBytes: headerBytes.toString(), bytes: available });
  }
  const start = LENGTH_BYTES + Number(headerBytes);
  const header = parseHeader(new Uint8Array(file, LENGTH_BYTES, Number(headerBytes)));
  const data = new Uint8Array(file, start);
  const extents = Object.entries(header)
    .filter(([name]) => name !== '__metadata__')
    .map(([name, entry]) => extentOf(name, entry, data.byteLength))
    .sort((a, b) => a.begin - b.begin || a.end - b.end);
  checkTiling(extents, data.byteLength);
  return new Map(
    extents.map(({ name, dtype, shape, begin, end }) => [
      name,
      { name, dtype, shape, bytes: data.subarray(begin, end) },
    ]),
  );
}

interface Extent {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

function parseHeader(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw malformed('header-json');
  }
  if (!isRecord(header)) throw malformed('header-json');
  return header;
}

function extentOf(name: string, entry: unknown, dataBytes: number): Extent {
  if (!isRecord(entry)) throw malformed('entry', { tensor: name });
  const { dtype, shape, data_offsets: offsets } = entry;
  const elementBytes = typeof dtype === 'string' ? ELEMENT_BYTES[dtype] : undefined;
  if (typeof dtype !== 'string' || elementBytes === undefined) {
    throw malformed('dtype', { tensor: name, dtype: String(dtype) });
  }
  if (!isLengths(shape)) throw malformed('shape', { tensor: name });
  if (!isLengths(offsets) || offsets.length !== 2) throw malformed('offsets', { tensor: name });
  const [begin = 0, end = 0] = offsets;
  if (begin > end || end > dataBytes) {
    throw malformed('out-of-range', { tensor: name, begin, end, bytes: dataBytes });
  }
  const expected = shape.reduce((product, length) => product * length, elementBytes);
  if (!Number.isSafeInteger(expected) || expected !== end - begin) {
    throw malformed('byte-count', { tensor: name, expected, got: end - begin });
  }
  return { name, dtype, shape, begin, end };
}

/** Overlapping tensors and unclaimed bytes are both ways to hide something. */
function checkTiling(sorted: readonly Extent[], dataBytes: number): void {
  let reached = 0;
  for (const { name, begin, end } of sorted) {
    if (begin < reached) throw malformed('overlap', { tensor: name, begin, end });
    if (begin > reached) throw malformed('gap', { tensor: name, begin, end });
    reached = end;
  }
  if (reached !== dataBytes) throw malformed('gap', { begin: reached, end: dataBytes });
}

function isLengths(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((each) => Number.isSafeInteger(each) && each >= 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(reason: string, params: EngineError['failure']['params'] = {}): EngineError {
  return new EngineError('weights-malformed', { reason, ...params });
}
