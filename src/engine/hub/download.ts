import { createSHA256 } from 'hash-wasm';
import { EngineError, type FailureCode } from '../../core/failure';
import { fileUrl } from '../../core/hub';
import { Pace } from '../paced';
import { backOffMs, type Patience, wait } from './backOff';
import type { DownloadHooks, DownloadProgress, NextTry } from './downloadProgress';
import type { FileRecord, PartFile } from './keptFiles';
import { Restart, startOf } from './range';
import { watchedFetch } from './request';
import { Speed } from './speed';
import { checkKind, checkStatus, TryAgain } from './verdict';

/** The file as the listing tells of it. */
export type Wanted = Omit<FileRecord, 'etag'>;
type Hasher = Awaited<ReturnType<typeof createSHA256>>;

/** A file that changes more often than this while it comes is given up. */
const RESTARTS = 3;
/** Retries where nothing ever came: there is no network, or no such server. */
const FIRST_CONTACT_RETRIES = 2;

/**
 * Fills a part until its length and sha256 are right: goes on where it was cut, tries again after cuts,
 * stalls, 429 and 5xx, and begins again where the server ignores ranges or has another version. What
 * becomes of the part is the caller's part: it must not outlive `hub-wrong-length` and `hub-wrong-hash`.
 * Errors: those of `HubFailureCode` for a file, `cancelled`.
 */
export async function download(
  wanted: Wanted,
  part: PartFile,
  hooks: DownloadHooks,
  patience: Patience,
): Promise<void> {
  const file = new Download(wanted, part, hooks, patience, await createSHA256());
  try {
    await file.run();
  } finally {
    file.end();
  }
}

class Download {
  private readonly wanted: Wanted;
  private readonly part: PartFile;
  private readonly hooks: DownloadHooks;
  private readonly patience: Patience;
  private readonly hasher: Hasher;
  private readonly speed = new Speed(performance.now());
  private readonly pace: Pace<DownloadProgress>;
  /** The most bytes that were ever there: a try that gets no further has failed. */
  private furthest = 0;
  private failures = 0;
  /** Of the last failure. */
  private reason: FailureCode | null = null;
  private restarts = 0;
  /** Whether the bytes are of more than one answer, which may have been of different versions. */
  private pieced = false;

  constructor(
    wanted: Wanted,
    part: PartFile,
    hooks: DownloadHooks,
    patience: Patience,
    hasher: Hasher,
  ) {
    this.wanted = wanted;
    this.part = part;
    this.hooks = hooks;
    this.pace = new Pace(hooks.onProgress);
    this.patience = patience;
    this.hasher = hasher;
  }

  async run(): Promise<void> {
    await this.readKept();
    for (let whole = false; !whole; ) {
      const before = this.furthest;
      try {
        if (this.part.keptBytes < this.wanted.bytes) await this.receive();
        this.checkHash();
        whole = true;
      } catch (error) {
        if (error instanceof Restart) {
          await this.restart();
        } else if (error instanceof TryAgain) {
          this.failures = this.furthest > before ? 1 : this.failures + 1;
          this.reason = error.failure.code;
          await this.pause(error);
        } else {
          throw error;
        }
      }
    }
  }

  /** Nothing is told any more. */
  end(): void {
    this.pace.stop();
  }

  /** The hash goes on from what an earlier visit kept. */
  private async readKept(): Promise<void> {
    this.hasher.init();
    if (this.part.keptBytes > this.wanted.bytes) await this.begin(null);
    for await (const chunk of this.part.chunks()) {
      if (this.hooks.signal.aborted) throw new EngineError('cancelled');
      this.hasher.update(chunk);
      this.furthest += chunk.byteLength;
      this.pieced = true;
      this.tell('checking', this.furthest);
    }
    this.speed.resume(performance.now());
  }

  /** One request, from where the part ends. */
  private async receive(): Promise<void> {
    const { base, repo, file } = this.wanted;
    const from = this.rangeStart();
    const request = await watchedFetch(
      fileUrl(base, repo, file),
      this.wanted,
      { signal: this.hooks.signal, stalledMs: this.patience.stalledMs },
      // Not If-Range: Range alone goes without a preflight, which the Hub's CDN refuses. The ETag is
      // compared here instead.
      from === 0 ? {} : { Range: `bytes=${from}-` },
    );
    try {
      const { response } = request;
      if (response.status !== 416) checkStatus(response, this.wanted);
      checkKind(response, base);
      const start = startOf(response, from, { ...this.wanted, etag: this.part.etag });
      if (start === 0) await this.begin(response.headers.get('etag'));
      else this.pieced = true;
      for await (const chunk of request.chunks()) await this.take(chunk);
      this.checkLength(response);
    } finally {
      request.stop();
    }
  }

  /** A browser or a CDN that refuses a range looks like a dead line: the last try asks for all. */
  private rangeStart(): number {
    const last = this.failures >= this.patience.retries;
    return last && this.reason === 'hub-unreachable' ? 0 : this.part.keptBytes;
  }

  private async begin(etag: string | null): Promise<void> {
    await this.part.restart(etag);
    this.hasher.init();
    this.pieced = false;
  }

  private async take(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    const done = this.part.keptBytes + chunk.byteLength;
    if (done > this.wanted.bytes) this.refuseLength(done);
    await this.part.append(chunk);
    this.hasher.update(chunk);
    this.furthest = Math.max(this.furthest, done);
    this.speed.add(chunk.byteLength, performance.now());
    this.tell('receiving', done);
  }

  /** A body that ends early was cut, unless the server says that this is all of it. */
  private checkLength({ status, headers }: Response): void {
    const got = this.part.keptBytes;
    if (got === this.wanted.bytes) return;
    const told = Number(headers.get('content-length') ?? Number.NaN);
    if (status === 200 && told === got) this.refuseLength(got);
    const { repo, file } = this.wanted;
    throw new TryAgain({ code: 'hub-cut', params: { repo, file } });
  }

  private refuseLength(gotBytes: number): never {
    const { repo, file, bytes } = this.wanted;
    throw new EngineError('hub-wrong-length', { repo, file, expectedBytes: bytes, gotBytes });
  }

  private checkHash(): void {
    const got = this.hasher.digest();
    const { repo, file, sha256: expected } = this.wanted;
    if (got === expected) return;
    if (this.pieced && this.restarts < RESTARTS) throw new Restart('the pieces do not fit');
    throw new EngineError('hub-wrong-hash', { repo, file, expected, got });
  }

  private async restart(): Promise<void> {
    this.restarts += 1;
    if (this.restarts > RESTARTS) throw this.failure({ code: 'hub-cut', params: {} });
    await this.begin(null);
    this.furthest = 0;
  }

  private async pause({ failure, waitMs }: TryAgain): Promise<void> {
    const { retries, longestWaitMs } = this.patience;
    const never = failure.code === 'hub-unreachable' && this.furthest === 0;
    const limit = never ? Math.min(FIRST_CONTACT_RETRIES, retries) : retries;
    const inMs = waitMs ?? backOffMs(this.failures, failure.code, this.patience, Math.random());
    if (this.failures > limit || inMs > longestWaitMs) throw this.failure(failure);
    const next = { inMs, retry: this.failures, reason: failure.code };
    this.tell('waiting', this.part.keptBytes, next);
    await wait(inMs, this.hooks.signal);
    this.speed.resume(performance.now());
  }

  private failure({ code, params }: TryAgain['failure']): EngineError {
    const { repo, file, bytes: totalBytes } = this.wanted;
    const doneBytes = this.part.keptBytes;
    return new EngineError(code, { repo, file, ...params, doneBytes, totalBytes });
  }

  /** Waits and the end at once; bytes not more often than somebody can see. */
  private tell(state: DownloadProgress['state'], done: number, next: NextTry | null = null): void {
    const total = this.wanted.bytes;
    const { bytesPerSecond } = this.speed;
    const told = { phase: 'download', state, done, total, bytesPerSecond, next } as const;
    if (next === null && done < total) this.pace.say(told);
    else this.pace.sayNow(told);
  }
}
