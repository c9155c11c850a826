import type { ReportHooks } from './reportStore';

/** For a script, which waits for the whole report. */
export function unwatched<Report, Progress>(): ReportHooks<Report, Progress> {
  return {
    onProgress: () => undefined,
    onReport: () => undefined,
    signal: new AbortController().signal,
  };
}
