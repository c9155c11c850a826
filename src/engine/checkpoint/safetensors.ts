import type {
  Checkpoint,
  CheckpointFile,
  ReadCheckpoint,
  ReadHooks,
  StoredTensor,
} from './checkpoint';
import { malformed } from './malformed';
import { readBytes } from './readBytes';
import { type Extent, LENGTH_BYTES, readSafetensorsHeader } from './safetensorsHeader';

/** The format's own bound, against headers that are made to exhaust memory. */
const MAX_HEADER_BYTES = 100_000_000;

/**
 * Reads a safetensors file: an 8-byte length, a JSON header, the tensors' bytes. The header is
 * checked before any data is read; the data then streams into one buffer, which the tensors share.
 * Errors: `weights-malformed` with the reason and the tensor that it concerns, `cancelled`,
 * `out-of-memory`, `weights-unreachable`. Source: the format's description in huggingface/safetensors.
 */
export async function readSafetensors(
  { name, blob }: CheckpointFile,
  hooks: ReadHooks,
): Promise<ReadCheckpoint> {
  const length = await readBytes(name, blob.slice(0, LENGTH_BYTES), hooks.signal);
  const start = LENGTH_BYTES + headerBytesOf(length, blob.size);
  const head = await readBytes(name, blob.slice(LENGTH_BYTES, start), hooks.signal);
  const { extents, metadata } = readSafetensorsHeader(head, blob.size - start);
  hooks.onBytes(start, blob.size);
  const data = await readBytes(name, blob.slice(start), hooks.signal, (done) => {
    hooks.onBytes(start + done, blob.size);
  });
  return {
    format: 'safetensors',
    checkpoint: tensorsIn(data, extents),
    fileBytes: blob.size,
    metadata,
    part: null,
    parts: [],
    passedOver: [],
  };
}

/** Reads a safetensors file that lies in memory; its tensors are views of it. Errors: as above. */
export function parseSafetensors(file: ArrayBuffer): Checkpoint {
  const bytes = new Uint8Array(file);
  const start = LENGTH_BYTES + headerBytesOf(bytes, bytes.byteLength);
  const head = bytes.subarray(LENGTH_BYTES, start);
  const { extents } = readSafetensorsHeader(head, bytes.byteLength - start);
  return tensorsIn(bytes.subarray(start), extents);
}

/** The length of the header, from the beginning of a file of `fileBytes`. */
function headerBytesOf(beginning: Uint8Array, fileBytes: number): number {
  if (fileBytes < LENGTH_BYTES) throw malformed('truncated', { at: fileBytes, of: LENGTH_BYTES });
  const view = new DataView(beginning.buffer, beginning.byteOffset);
  const headerBytes = view.getBigUint64(0, true);
  const bytes = fileBytes - LENGTH_BYTES;
  if (headerBytes > BigInt(Math.min(bytes, MAX_HEADER_BYTES))) {
    throw malformed('header-length', { headerBytes: headerBytes.toString(), bytes });
  }
  return Number(headerBytes);
}

function tensorsIn(data: Uint8Array<ArrayBuffer>, extents: readonly Extent[]): Checkpoint {
  const tensorOf = ({ name, dtype, shape, begin, end }: Extent): StoredTensor => ({
    name,
    dtype,
    shape,
    bytes: data.subarray(begin, end),
  });
  return new Map(extents.map((extent) => [extent.name, tensorOf(extent)]));
}
