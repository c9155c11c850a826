import type { Failure } from '../../core/failure';
import type { ReadWeights, RunProgress } from '../../worker/protocol';

/** A checkpoint that is being read for a lane. */
export interface Reading {
  readonly fileName: string;
  readonly startedAtMs: number;
  /** Null before the first bytes. */
  readonly progress: RunProgress | null;
  cancel(): void;
}

/** A checkpoint that was read whole and is bound to no network. */
export interface RefusedFile {
  readonly fileName: string;
  readonly file: ReadWeights;
  readonly refusal: Failure;
}

/** How the one who asked for a file follows its writing, and ends it. */
export interface SavingHooks {
  readonly onProgress: (progress: RunProgress) => void;
  readonly signal: AbortSignal;
}
