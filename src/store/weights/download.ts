import type { OfficialWeights } from '../../core/officialWeights';
import type { DownloadProgress } from '../../worker/protocol';
import type { LaneWork } from './laneWork';

export type {
  DownloadProgress,
  KeptList,
  KeptWeights,
  NextTry,
  SavedFormat,
} from '../../worker/protocol';

/**
 * Official weights that are on their way for a lane; no progress while storage is looked at and the Hub is
 * asked for the file's size and hash.
 */
export interface Download extends LaneWork<DownloadProgress> {
  readonly official: OfficialWeights;
}
