import { EngineError } from '../../core/failure';

/** What came does not go on from the part: it has to begin again. */
export class Restart extends Error {
  constructor(reason: string) {
    super(`begin again: ${reason}`);
    this.name = 'Restart';
  }
}

interface Expected {
  readonly repo: string;
  readonly file: string;
  /** Of the whole file. */
  readonly bytes: number;
  /** Of the part that is there. */
  readonly etag: string | null;
}

/**
 * The byte that an answer begins at: 0 where a server ignores the range.
 * Throws `Restart` for another version or another range than was asked for, and an `EngineError`
 * `hub-wrong-length` where the server tells another length.
 */
export function startOf({ status, headers }: Response, from: number, expected: Expected): number {
  if (status !== 206 && status !== 416) return 0;
  // A CDN may not let another origin's page read the header; the hash still tells.
  const { start = from, total = expected.bytes } = contentRange(headers.get('content-range')) ?? {};
  if (total !== expected.bytes) {
    const { repo, file, bytes } = expected;
    throw new EngineError('hub-wrong-length', {
      repo,
      file,
      expectedBytes: bytes,
      gotBytes: total,
    });
  }
  if (status === 416) throw new Restart('the range was refused');
  if (start !== from) throw new Restart('another range came');
  const etag = headers.get('etag');
  if (etag !== null && expected.etag !== null && etag !== expected.etag) {
    throw new Restart('another version came');
  }
  return start;
}

/** Reads `bytes 10-99/100` and `bytes *` with a total; null for anything else. */
export function contentRange(value: string | null): { start?: number; total?: number } | null {
  const match = /^bytes\s+(?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(value?.trim() ?? '');
  if (match === null) return null;
  const [, start, total] = match;
  return {
    ...(start === undefined ? {} : { start: Number(start) }),
    ...(total === '*' ? {} : { total: Number(total) }),
  };
}
