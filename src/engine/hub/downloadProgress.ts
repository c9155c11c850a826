import type { FailureCode } from '../../core/failure';

/** How far a download is. */
export interface DownloadProgress {
  readonly phase: 'download';
  /**
   * `checking`: what is there already is read for its hash; `waiting`: before a retry; `elsewhere`:
   * another tab, or another call, downloads the file, and this one waits for it.
   */
  readonly state: 'receiving' | 'checking' | 'waiting' | 'elsewhere';
  /** Bytes that are there. */
  readonly done: number;
  readonly total: number;
  /** Smoothed; null until it is known. */
  readonly bytesPerSecond: number | null;
  /** Of `waiting` alone. */
  readonly next: NextTry | null;
}

/** A try that is still to come. */
export interface NextTry {
  readonly inMs: number;
  /** 1 for the first after one that failed; begins at 1 again whenever bytes came. */
  readonly retry: number;
  /** Why the last one failed: `hub-rate-limited`, `hub-cut`, ... */
  readonly reason: FailureCode;
}

export interface DownloadHooks {
  readonly onProgress: (progress: DownloadProgress) => void;
  readonly signal: AbortSignal;
}
