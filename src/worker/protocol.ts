import type { Failure } from '../core/failure';
import type { ArchSpec } from '../core/spec';
import type { Preprocessing } from '../core/trained';
import type { BackendInfo, BackendName } from '../engine/backendInfo';
import type { Measurement } from '../engine/measure';
import type { DecodedPhoto, Picture } from '../engine/photo/photo';
import type { BackendPresence } from '../engine/probe';
import type { RunProgress } from '../engine/progress';
import type { LayerTime, TapValue } from '../engine/session';
import type { WeightsSource } from '../engine/weights/weights';

/** What crosses between page and worker: structured-cloneable, codes instead of prose, no tensors. */

export type { BackendInfo, BackendName, BackendReason } from '../engine/backendInfo';
export type { MeasuredNetwork, Measurement } from '../engine/measure';
export type { DecodedPhoto, PhotoNote, Picture } from '../engine/photo/photo';
export type { BackendPresence } from '../engine/probe';
export type { RunProgress } from '../engine/progress';
export type { LayerTime, TapValue } from '../engine/session';
export type { WeightsSource } from '../engine/weights/weights';

/** One network with its weights; what the worker has loaded for equal requests may be reused. */
export interface NetworkRequest {
  readonly spec: ArchSpec;
  readonly weights: WeightsSource;
}

/** `[n,h,w,c]`, n from 1 to 8. */
export type InputShape = readonly [number, number, number, number];

export type RunInput =
  | { readonly kind: 'photo'; readonly photoId: number; readonly preprocessing: Preprocessing }
  /** Normalised already. */
  | { readonly kind: 'tensor'; readonly data: Float32Array; readonly shape: InputShape };

export interface RunResult {
  /**
   * `[classes]`, or the feature map `[h,w,c]` where the network has no classifier; of several images
   * `[n,...]`; `shape` tells.
   */
  readonly logits: Float32Array;
  readonly shape: readonly number[];
  readonly backend: BackendInfo;
  /** From input upload to logits read back, ms; loading weights is not in it. */
  readonly elapsedMs: number;
  /** By the names asked for, `[n,h,w,c]`. */
  readonly taps: Readonly<Record<string, TapValue>>;
  /** Kernels that were started. */
  readonly dispatches: number;
  /** Activations at their peak, bytes. */
  readonly peakBytes: number;
  /** Time of each step in order; null where it was not asked for. */
  readonly perLayer: readonly LayerTime[] | null;
  readonly clock: 'device' | 'wall';
  /** Whether the device was lost on the way and the run done again on a new one. */
  readonly rebuilt: boolean;
}

/** What else a run is to give, and where. */
export interface RunWishes {
  /** For this run alone. */
  readonly backend?: BackendName;
  /** torch's names of modules. */
  readonly taps?: readonly string[];
  readonly timed?: boolean;
}

/** Each call, what it is asked with and what it answers. */
export interface Calls {
  backend: { request: { readonly forced: BackendName | null }; value: BackendInfo };
  /** What the browser offers; opens nothing. */
  backends: { request: object; value: readonly BackendPresence[] };
  decode: { request: { readonly photo: Blob; readonly name: string }; value: DecodedPhoto };
  /** The crop as torchvision's evaluation transform gives it, before normalising. */
  crop: {
    request: { readonly photoId: number; readonly preprocessing: Preprocessing };
    value: Picture;
  };
  /** Times networks beside each other on one backend. */
  measure: {
    request: {
      readonly networks: readonly NetworkRequest[];
      readonly backend: BackendName | null;
      /** Images at once; 1 unless told. */
      readonly images?: number;
      readonly rounds: number;
    };
    value: Measurement;
  };
  /** The network as an ONNX file with its weights; `name` is its graph's. */
  onnx: {
    request: { readonly network: NetworkRequest; readonly name: string };
    value: Uint8Array<ArrayBuffer>;
  };
  run: {
    request: { readonly network: NetworkRequest; readonly input: RunInput } & RunWishes;
    value: RunResult;
  };
}
export type CallName = keyof Calls;

export type ToWorker =
  | { [K in CallName]: { readonly id: number; readonly call: K } & Calls[K]['request'] }[CallName]
  | { readonly id: number; readonly call: 'cancel' };

export type FromWorker =
  | { readonly id: number; readonly kind: 'value'; readonly value: Calls[CallName]['value'] }
  | { readonly id: number; readonly kind: 'progress'; readonly progress: RunProgress }
  | { readonly id: number; readonly kind: 'failed'; readonly failure: Failure };
