import { EngineError, type Failure } from '../../core/failure';

/** A try that failed and may succeed later: the reason, and how long the server wants to be left alone. */
export class TryAgain extends Error {
  /** What to fail with where no more tries are left. */
  readonly failure: Failure;
  readonly waitMs: number | null;

  constructor(failure: Failure, waitMs: number | null = null) {
    super(`try again: ${failure.code}`);
    this.name = 'TryAgain';
    this.failure = failure;
    this.waitMs = waitMs;
  }
}

/** What was asked for; `file` is empty for a listing. */
export interface Asked {
  readonly base: string;
  readonly repo: string;
  readonly file: string;
}

/** Throws what an answer without success means: an `EngineError` for good, a `TryAgain` for now. */
export function checkStatus(response: Response, { base, repo, file }: Asked): void {
  const { status, ok, headers } = response;
  if (ok) return;
  const waitMs = askedWaitMs(headers, Date.now());
  if (status === 429) {
    // A page of another origin may not be let to read for how long, and nothing is made up for it.
    if (waitMs === null) throw new TryAgain({ code: 'hub-rate-limited-unsaid', params: { base } });
    const seconds = Math.ceil(waitMs / 1000);
    throw new TryAgain({ code: 'hub-rate-limited', params: { base, seconds } }, waitMs);
  }
  if (status >= 500) {
    throw new TryAgain({ code: 'hub-server-error', params: { base, status } }, waitMs);
  }
  if (status === 401 || status === 403) throw new EngineError('hub-gated', { repo, status });
  if (status === 404 || status === 410) {
    throw new EngineError('hub-not-found', { repo, file, status });
  }
  throw new EngineError('hub-refused', { base, status });
}

/** Throws `hub-odd-answer` for a page, which is what a network that wants a login answers with. */
export function checkKind({ headers }: Response, base: string): void {
  const type = headers.get('content-type') ?? '';
  if (type.startsWith('text/html')) throw new EngineError('hub-odd-answer', { base, got: type });
}

/** For how long a server wants to be left alone; null where it does not say so where a page may read it. */
export function askedWaitMs(headers: Headers, nowMs: number): number | null {
  return retryAfterMs(headers.get('retry-after'), nowMs) ?? rateLimitMs(headers.get('ratelimit'));
}

/** The header `RateLimit`, as the Hub sends it: `"resolvers";r=0;t=55`, t in seconds. */
function rateLimitMs(value: string | null): number | null {
  const seconds = /;\s*t=(\d+)/.exec(value ?? '')?.[1];
  return seconds === undefined ? null : Number(seconds) * 1000;
}

/** The header `Retry-After`, seconds or a date; null where there is none that can be read. */
function retryAfterMs(value: string | null, nowMs: number): number | null {
  if (value === null) return null;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}
