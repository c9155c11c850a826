import type {
  TensorDiff,
  TensorEntry,
  TensorFilters,
  TensorStats,
  WeightsFile,
} from '../../worker/protocol';
import type { SavingHooks } from './readings';

export type { TensorDiff, TensorEntry, TensorFilters, TensorStats } from '../../worker/protocol';

/** Looks into checkpoints that were read. What fails is told, and gives null. */
export interface Inspection {
  tensors(weightsId: number): Promise<readonly TensorEntry[] | null>;
  stats(weightsId: number, name: string): Promise<TensorStats | null>;
  /** Reads weights that ship with the page, by their address, to be looked at: their id. */
  shipped(file: string): Promise<number | null>;
  /** Null for what is no convolution of the first layer, too. */
  filters(weightsId: number, name: string): Promise<TensorFilters | null>;
  /** One checkpoint against another; null after a cancel, too. */
  diff(a: number, b: number, hooks: SavingHooks): Promise<readonly TensorDiff[] | null>;
  /** Reads files to be looked at, which go in no lane: their id; null after a cancel, too. */
  read(fileName: string, files: readonly WeightsFile[], hooks: SavingHooks): Promise<number | null>;
}
