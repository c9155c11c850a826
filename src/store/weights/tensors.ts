import type { TensorEntry, TensorFilters, TensorStats } from '../../worker/protocol';

export type { TensorEntry, TensorFilters, TensorStats } from '../../worker/protocol';

/** Looks into checkpoints that were read. What fails is told, and gives null. */
export interface Inspection {
  tensors(weightsId: number): Promise<readonly TensorEntry[] | null>;
  stats(weightsId: number, name: string): Promise<TensorStats | null>;
  /** Reads weights that ship with the page, by their address, to be looked at: their id. */
  shipped(file: string): Promise<number | null>;
  /** Null for what is no convolution of the first layer, too. */
  filters(weightsId: number, name: string): Promise<TensorFilters | null>;
}
