import type { OfficialWeights } from '../../core/officialWeights';
import type { DownloadProgress } from '../../worker/protocol';

export type {
  DownloadProgress,
  KeptList,
  KeptWeights,
  NextTry,
  SavedFormat,
} from '../../worker/protocol';

/** Official weights that are on their way from the Hub for a lane. */
export interface Download {
  readonly official: OfficialWeights;
  readonly startedAtMs: number;
  /** Null while the Hub is asked for the file's size and hash. */
  readonly progress: DownloadProgress | null;
  cancel(): void;
}
