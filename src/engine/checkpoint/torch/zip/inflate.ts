import { malformed } from '../../malformed';
import type { ZipEntry } from './directory';

/**
 * The bytes of a deflated entry, into one buffer of the size that the directory promises; the caller has
 * bounded it. Errors: `weights-malformed` with reason `zip-inflate` where it holds more or less than that,
 * or is no deflate stream.
 */
export async function inflate(
  entry: ZipEntry,
  stored: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const fault = malformed('zip-inflate', { entry: entry.name });
  const bytes = new Uint8Array(entry.bytes);
  const reader = new Blob([stored])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader();
  let at = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => Promise.reject(fault));
    if (done) break;
    if (at + value.byteLength > bytes.byteLength) {
      await reader.cancel();
      throw fault;
    }
    bytes.set(value, at);
    at += value.byteLength;
  }
  if (at !== bytes.byteLength) throw fault;
  return bytes;
}
