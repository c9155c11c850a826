import { createSHA256 } from 'hash-wasm';
import { EngineError } from '../../core/failure';
import type { ReadHooks } from './checkpoint';

/** The SHA-256 of a file in hex; it streams. Errors: `cancelled`. */
export async function sha256Of(blob: Blob, { onBytes, signal }: ReadHooks): Promise<string> {
  const hash = await createSHA256();
  const reader = blob.stream().getReader();
  let done = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    if (signal.aborted) {
      await reader.cancel();
      throw new EngineError('cancelled');
    }
    hash.update(read.value);
    done += read.value.byteLength;
    onBytes(done, blob.size);
  }
  return hash.digest('hex');
}
