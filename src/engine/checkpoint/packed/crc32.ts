import { createCRC32 } from 'hash-wasm';
import { readBytes } from '../readBytes';

/** What is summed at once. */
const PIECE_BYTES = 4 * 2 ** 20;

/** The CRC-32 of a file, as a number. Errors: those of `readBytes`. */
export async function crc32Of(file: string, blob: Blob, signal: AbortSignal): Promise<number> {
  const sum = await createCRC32();
  for (let at = 0; at < blob.size; at += PIECE_BYTES) {
    sum.update(await readBytes(file, blob.slice(at, at + PIECE_BYTES), signal));
  }
  return Number.parseInt(sum.digest('hex'), 16);
}
