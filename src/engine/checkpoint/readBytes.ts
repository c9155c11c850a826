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
  const bytes = allocate(blob.size);
  for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES) {
    const piece = blob.slice(at, at + PIECE_BYTES);
    bytes.set(await readPiece(file, piece, signal, (done) => onBytes?.(at + done)), at);
  }
  return bytes;
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
