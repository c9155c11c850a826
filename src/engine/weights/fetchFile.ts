import { EngineError } from '../../core/failure';

interface FetchHooks {
  /** Bytes that came by now. */
  readonly onBytes: (done: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Fetches a file whole. Errors: `weights-unreachable` with the address and the HTTP status
 * (0 where there was no answer), `cancelled`.
 */
export async function fetchFile(
  url: string,
  { onBytes, signal }: FetchHooks,
): Promise<ArrayBuffer> {
  let status = 0;
  try {
    const response = await fetch(url, { signal });
    status = response.status;
    if (!response.ok || response.body === null) {
      throw new EngineError('weights-unreachable', { url, status });
    }
    return await collect(response.body, onBytes);
  } catch (error) {
    if (signal.aborted) throw new EngineError('cancelled');
    if (error instanceof EngineError) throw error;
    throw new EngineError('weights-unreachable', { url, status });
  }
}

async function collect(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onBytes: FetchHooks['onBytes'],
): Promise<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = body.getReader();
  let done = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    done += read.value.byteLength;
    onBytes(done);
  }
  return new Blob(chunks).arrayBuffer();
}
