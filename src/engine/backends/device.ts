import type { Graph } from '../../core/layer';
import type { BackendInfo, BackendReason } from '../backendInfo';
import type { Executor, LoadOrder } from '../executor';
import type { WeightFormat } from '../weightFormat';

/** What there is to say of a device, whatever the reason that it was chosen for. */
export type DeviceFacts = Omit<BackendInfo, 'reason'>;

/** A backend that is set and ready; one at a time. */
export interface Device {
  readonly facts: DeviceFacts;
  /** Whether nothing can be run on it any more. */
  readonly lost: boolean;
  /**
   * Gets ready for runs of a network as far as that goes without its weights: compiles what isn't yet.
   * Errors: `cancelled`, after which it can be called again; what is done by then is kept.
   */
  prepare(graph: Graph, signal: AbortSignal, weightFormat: WeightFormat): Promise<void>;
  /**
   * Makes a network ready to run; the caller disposes it. Errors: `cancelled`, `out-of-memory`, and
   * those of the weights; what was uploaded by then is given back.
   */
  load(order: LoadOrder): Promise<Executor>;
  /** Runs work to its end, with memory shortage and loss of the device as its errors. */
  guard<T>(work: () => Promise<T>): Promise<T>;
  /** Gives everything back. Tensors still alive are gone. */
  dispose(): void;
}

/** Why a device could not be opened; the next best one is chosen for this reason. */
export interface NotOpened {
  readonly reason: BackendReason;
  /** What the browser said, for a report. */
  readonly detail?: string;
}

/** A float32 tensor may not be larger than this anywhere: typed arrays and indices end here. */
export const MAX_TENSOR_BYTES = 2 ** 31 - 1;
