import { EngineError } from '../../core/failure';
import { type Asked, TryAgain } from './verdict';

/** A request that is given up when nothing comes for too long, or when it is cancelled. */
export interface WatchedRequest {
  readonly response: Response;
  /** The body as it comes. Throws as `watchedFetch` does. */
  chunks(): AsyncGenerator<Uint8Array<ArrayBuffer>>;
  /** Gives the request up. */
  stop(): void;
}

export interface Watch {
  readonly signal: AbortSignal;
  /** No byte for this long is a stall. */
  readonly stalledMs: number;
}

/**
 * Fetches from another origin without cookies and referrer, and past the HTTP cache (what is kept, is
 * kept once). Throws `cancelled`, or a `TryAgain`: `hub-unreachable` without an answer, `hub-cut` in the
 * middle of a body, `hub-stalled` at any time.
 */
export async function watchedFetch(
  url: string,
  asked: Asked,
  { signal, stalledMs }: Watch,
  headers: Record<string, string> = {},
): Promise<WatchedRequest> {
  const controller = new AbortController();
  const watch = new StallWatch(stalledMs, () => controller.abort());
  const stop = () => {
    watch.stop();
    controller.abort();
  };
  signal.addEventListener('abort', stop);
  const release = () => {
    watch.stop();
    signal.removeEventListener('abort', stop);
  };
  const failed = (code: 'hub-unreachable' | 'hub-cut'): Error => {
    release();
    if (signal.aborted) return new EngineError('cancelled');
    if (watch.stalled) {
      const { repo, file } = asked;
      return new TryAgain({
        code: 'hub-stalled',
        params: { repo, file, seconds: stalledMs / 1000 },
      });
    }
    return new TryAgain({ code, params: paramsOf(code, asked) });
  };
  try {
    signal.throwIfAborted();
    const response = await fetch(url, {
      headers,
      signal: controller.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    watch.touch();
    return {
      response,
      chunks: () => read(response, watch, release, () => failed('hub-cut')),
      stop: () => {
        release();
        controller.abort();
      },
    };
  } catch {
    throw failed('hub-unreachable');
  }
}

async function* read(
  { body }: Response,
  watch: StallWatch,
  release: () => void,
  failed: () => Error,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (body === null) return release();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw failed();
    });
    if (done) return release();
    watch.touch();
    yield value;
  }
}

function paramsOf(code: 'hub-unreachable' | 'hub-cut', { base, repo, file }: Asked) {
  if (code === 'hub-cut') return { repo, file };
  return { base, offline: globalThis.navigator?.onLine === false ? 1 : 0 };
}

/** Calls back when it was not touched for a while. */
class StallWatch {
  stalled = false;
  private readonly afterMs: number;
  private readonly onStall: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(afterMs: number, onStall: () => void) {
    this.afterMs = afterMs;
    this.onStall = onStall;
    this.touch();
  }

  touch(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.stalled = true;
      this.onStall();
    }, this.afterMs);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
