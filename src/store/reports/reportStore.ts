import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Failure } from '../../core/failure';
import { failureOf } from '../../core/failureOf';

/** What makes a report tells while it lasts, and how it is told to stop. */
export interface ReportHooks<Report, Progress> {
  readonly onProgress: (progress: Progress) => void;
  /** Hears of the report after each part of it. */
  readonly onReport: (report: Report) => void;
  readonly signal: AbortSignal;
}

/** What makes a report of a page: the last one stays until the next one begins. */
export interface ReportState<Report, Progress> {
  readonly running: boolean;
  /** Null before anything is known. */
  readonly progress: Progress | null;
  /** What there is of it, also while it runs and of one that was cancelled; null before the first part. */
  readonly report: Report | null;
  /** Why the last one did not begin. */
  readonly failure: Failure | null;
  start(): void;
  /** Ends it; what there is stays. */
  cancel(): void;
}

export type ReportStore<Report, Progress> = UseBoundStore<StoreApi<ReportState<Report, Progress>>>;

/** A store that makes a report when it is told to; one at a time. isEmpty: whether one is not worth showing. */
export function createReportStore<Report, Progress>(
  make: (hooks: ReportHooks<Report, Progress>) => Promise<Report>,
  isEmpty: (report: Report) => boolean,
): ReportStore<Report, Progress> {
  return create<ReportState<Report, Progress>>()((set, get) => {
    let abort = new AbortController();
    const start = async () => {
      abort = new AbortController();
      set({ running: true, progress: null, report: null, failure: null });
      try {
        const report = await make({
          onProgress: (progress) => set({ progress }),
          onReport: (report) => set({ report }),
          signal: abort.signal,
        });
        set({ report: isEmpty(report) ? null : report });
      } catch (error) {
        set({ failure: failureOf(error) });
      }
      set({ running: false, progress: null });
    };
    return {
      running: false,
      progress: null,
      report: null,
      failure: null,
      start: () => {
        if (!get().running) void start();
      },
      cancel: () => abort.abort(),
    };
  });
}
