import type { Failure } from '../../core/failure';
import type { ReadWeights, RunProgress } from '../../worker/protocol';
import type { LaneWork } from './laneWork';

/** A checkpoint that is being read for a lane; no progress before the first bytes. */
export interface Reading extends LaneWork<RunProgress> {
  readonly fileName: string;
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
