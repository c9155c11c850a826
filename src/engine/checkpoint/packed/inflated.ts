import { EngineError } from '../../../core/failure';
import { malformed } from '../malformed';
import { readBytes } from '../readBytes';
import type { UnpackBudget } from './unpackBudget';

/** What is lent to the decompressor at once. */
const PIECE_BYTES = 2 ** 18;

/**
 * What a compressed file holds, unpacked into a blob, which browsers keep out of the heap. `onBytes`: of
 * the compressed file, those read by now. Errors: `weights-malformed` with reason `packed-damaged`, or
 * `packed-bomb` where it grows beyond the budget; those of `readBytes`.
 */
export async function inflated(
  file: string,
  blob: Blob,
  format: 'gzip' | 'deflate-raw',
  budget: UnpackBudget,
  { onBytes, signal }: { onBytes: (done: number) => void; signal: AbortSignal },
): Promise<Blob> {
  const { readable, writable } = new DecompressionStream(format);
  const feeding = feed(writable.getWriter(), file, blob, { onBytes, signal });
  // What fails is told by the side that reads, or below.
  feeding.catch(() => undefined);
  const reader = readable.getReader();
  const parts: Blob[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      budget.spend(value.byteLength);
      parts.push(new Blob([value]));
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof EngineError ? error : await causeOf(feeding);
  }
  await feeding;
  return new Blob(parts);
}

/** A file that cannot be read ends the stream as one that is damaged does. */
async function causeOf(feeding: Promise<void>): Promise<unknown> {
  const fault = await feeding.catch((error: unknown) => error);
  return fault instanceof EngineError ? fault : malformed('packed-damaged');
}

async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  file: string,
  blob: Blob,
  { onBytes, signal }: { onBytes: (done: number) => void; signal: AbortSignal },
): Promise<void> {
  try {
    for (let at = 0; at < blob.size; at += PIECE_BYTES) {
      const piece = await readBytes(file, blob.slice(at, at + PIECE_BYTES), signal);
      await writer.ready;
      await writer.write(piece);
      onBytes(at + piece.byteLength);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}
