import { EngineError } from '../../core/failure';

/** Enough to keep the disk busy, little beside a file; a cancel waits for one of them at most. */
const PIECE_BYTES = 4 * 2 ** 20;

/**
 * The bytes of `blob`, read piece by piece into one buffer of their size.
 * Errors: `cancelled`; `out-of-memory` with the bytes asked for; `weights-unreachable` with the file's
 * name where it was moved, changed or may no longer be read.
 */
export async function readBytes(
  file: string,
  blob: Blob,
  signal: AbortSignal,
  onBytes?: (done: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (blob.size <= PIECE_BYTES) return readPiece(file, blob, signal, onBytes);
  const reader = byteReader(blob);
  if (reader !== null) return readInPlace(file, blob.size, reader, signal, onBytes);
  const bytes = allocate(blob.size);
  for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES) {
    const piece = blob.slice(at, at + PIECE_BYTES);
    bytes.set(await readPiece(file, piece, signal, (done) => onBytes?.(at + done)), at);
  }
  return bytes;
}

/** Null in a browser whose files do not read into buffers that are given to them. */
function byteReader(blob: Blob): ReadableStreamBYOBReader | null {
  try {
    return blob.stream().getReader({ mode: 'byob' });
  } catch {
    return null;
  }
}

/** Lends the one buffer to the stream for each read, so that no piece is left for the collector. */
async function readInPlace(
  file: string,
  length: number,
  reader: ReadableStreamBYOBReader,
  signal: AbortSignal,
  onBytes?: (done: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  let { buffer } = allocate(length);
  for (let at = 0; at < length; ) {
    const room = new Uint8Array(buffer, at, Math.min(PIECE_BYTES, length - at));
    const { value } = await reader.read(room).catch(() => ({ value: undefined }));
    if (value === undefined || value.byteLength === 0) {
      throw new EngineError('weights-unreachable', { file });
    }
    if (signal.aborted) {
      await reader.cancel();
      throw new EngineError('cancelled');
    }
    buffer = value.buffer;
    at += value.byteLength;
    onBytes?.(at);
  }
  return new Uint8Array(buffer);
}

function allocate(bytes: number): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(bytes);
  } catch {
    throw new EngineError('out-of-memory', { bytes });
  }
}

/** Reads at once what is small enough for it. */
async function readPiece(
  file: string,
  piece: Blob,
  signal: AbortSignal,
  onBytes?: (done: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await piece.arrayBuffer().catch(() => {
    throw new EngineError('weights-unreachable', { file });
  });
  if (signal.aborted) throw new EngineError('cancelled');
  onBytes?.(bytes.byteLength);
  return new Uint8Array(bytes);
}
