import { EngineError } from '../core/failure';

/** How far a run is. */
export type RunProgress =
  | { readonly phase: 'engine' }
  /** Bytes of the weights, fetched or made. */
  | { readonly phase: 'weights'; readonly done: number; readonly total: number }
  /** `stage`: -1 the stem, 0.. the stages, then the head; `done` of `total` layers are through. */
  | {
      readonly phase: 'forward';
      readonly stage: number;
      readonly done: number;
      readonly total: number;
    }
  /** Bytes of a checkpoint that were read. */
  | { readonly phase: 'reading'; readonly done: number; readonly total: number }
  /** Bytes of two checkpoints that were held against each other. */
  | { readonly phase: 'comparing'; readonly done: number; readonly total: number }
  /** Bytes of a file that were written. */
  | { readonly phase: 'writing'; readonly done: number; readonly total: number }
  /** Runs of a measurement that are through. */
  | { readonly phase: 'measure'; readonly done: number; readonly total: number }
  /** Images of many that are through the network. */
  | { readonly phase: 'images'; readonly done: number; readonly total: number };

/** What a run tells while it lasts, and how it is told to stop. */
export interface RunHooks {
  readonly onProgress: (progress: RunProgress) => void;
  readonly signal: AbortSignal;
}

/** Throws `cancelled` once the run was told to stop. */
export function checkCancelled({ aborted }: AbortSignal): void {
  if (aborted) throw new EngineError('cancelled');
}
