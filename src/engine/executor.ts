import type { Muted } from '../core/ablation';
import type { Graph } from '../core/layer';
import type { Step } from './plan';
import type { RunHooks } from './progress';
import type { WeightFormat } from './weightFormat';
import type { Weights } from './weights/weights';

/** Images that a network takes at once, at most. */
export const MAX_IMAGES = 8;

/** What a network makes of its images. */
export interface Passed {
  /** By the index of the layer that made it: the last layer's value and those kept; `[n,h,w,c]`. */
  readonly values: ReadonlyMap<number, Float32Array>;
  /** Time of each step, in the plan's order; null where it was not asked for. */
  readonly stepsMs: readonly number[] | null;
}

/** What one output of a fully connected layer multiplies by and adds, as the device has it. */
export interface OutputWeights {
  readonly weights: Float32Array;
  readonly bias: number;
}

/** A network that is ready to run on one device: its steps, and their weights in place. */
export interface Executor {
  readonly graph: Graph;
  readonly steps: readonly Step[];
  /** Images that a run takes. */
  readonly images: number;
  /** Values (indices of layers) that a run gives back beside the last. */
  readonly kept: ReadonlySet<number>;
  /** Kernels that a run starts. */
  readonly dispatches: number;
  /** Weights on the device, bytes. */
  readonly weightBytes: number;
  /** Activations at their peak, bytes. */
  readonly peakBytes: number;
  /** What the steps' times are read from: the device's own clock, or the wall's. */
  readonly clock: 'device' | 'wall';
  /**
   * Makes it ready for so many images at once, and to give back other values where `keep` is told: each the
   * output of a step. The weights stay where they are. Errors: `out-of-memory`, after which it can only be
   * disposed.
   */
  resize(images: number, keep?: ReadonlySet<number>): Promise<void>;
  /**
   * Runs `images` images. input: normalised, `[n,h,w,3]`; or, where `after` tells, what that layer (by its
   * index) puts out, `[n,h,w,c]`, and what lies before it is not run. `timed` asks for the time of each step
   * that is run, which may cost some. Errors: `cancelled`, `device-lost`, `out-of-memory`; it can be called
   * again after the first.
   */
  forward(input: Float32Array, hooks: RunHooks, timed: boolean, after?: number): Promise<Passed>;
  /**
   * Does without a part of its weights until the function that it gives is called, once. Errors:
   * `out-of-memory`, after which nothing is muted.
   */
  mute(muted: Muted): Promise<() => void>;
  /** The weights of one output of the fully connected layer that ends the network, which reads one position. */
  outputWeights(output: number): Promise<OutputWeights>;
  /** Gives back all that it holds on the device. */
  dispose(): void;
}

/** What a network is made ready from. */
export interface LoadOrder {
  readonly graph: Graph;
  readonly weights: Weights;
  /** Images that a run takes, until it is resized; 1 unless told. */
  readonly images?: number;
  /** Values (indices of layers) that a run gives back beside the last. */
  readonly keep: ReadonlySet<number>;
  /** Hears of the bytes of weights that are on the device by now. */
  readonly onLoaded: (bytes: number) => void;
  readonly signal: AbortSignal;
  /** How weights lie on the device, where it can choose; f32 unless told. */
  readonly weightFormat?: WeightFormat;
}
