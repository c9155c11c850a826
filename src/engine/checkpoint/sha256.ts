import { createSHA256 } from 'hash-wasm';
import type { CheckpointFile, ReadHooks } from './checkpoint';
import { readBytes } from './readBytes';

/** What is hashed at once. */
const PIECE_BYTES = 4 * 2 ** 20;

/** The SHA-256 of a file in hex; it is read piece by piece. Errors: those of `readBytes`. */
export async function sha256Of(
  { name, blob }: CheckpointFile,
  { onBytes, signal }: ReadHooks,
): Promise<string> {
  const hash = await createSHA256();
  for (let at = 0; at < blob.size; at += PIECE_BYTES) {
    const piece = await readBytes(name, blob.slice(at, at + PIECE_BYTES), signal);
    hash.update(piece);
    onBytes(at + piece.byteLength, blob.size);
  }
  return hash.digest('hex');
}
