import type { DeviceLimits } from '../core/runnable';
import type { ArchSpec } from '../core/spec';
import type { Preprocessing } from '../core/trained';

/** What crosses between page and worker: structured-cloneable, codes instead of prose, no tensors. */

export type BackendName = 'webgpu' | 'wasm' | 'cpu';

/** Why this backend and no better one. */
export type BackendReason =
  | 'forced'
  | 'hardware-adapter'
  | 'no-webgpu'
  | 'no-adapter'
  | 'software-adapter'
  | 'webgpu-failed'
  | 'wasm-failed';

export interface BackendInfo {
  readonly name: BackendName;
  readonly reason: BackendReason;
  /** Vendor and architecture as the browser names them; null off WebGPU. */
  readonly adapter: string | null;
  /** Whether the WebGPU adapter is a software one (SwiftShader, a fallback adapter). */
  readonly software: boolean;
  /** WASM: SIMD in use, and how many threads. */
  readonly simd: boolean;
  readonly threads: number;
  readonly limits: DeviceLimits;
}

export type WeightsSource =
  | { readonly kind: 'file'; readonly url: string; readonly bytes: number }
  /** He-normal by fan-out, as torchvision initialises; times are real, answers are not. */
  | { readonly kind: 'random'; readonly seed: number };

/** One network with its weights; equal `key`s may share what the worker has loaded. */
export interface NetworkRequest {
  readonly spec: ArchSpec;
  readonly weights: WeightsSource;
}

export type RunInput =
  | { readonly kind: 'photo'; readonly photoId: number; readonly preprocessing: Preprocessing }
  /** Normalised already: [1,h,w,3], NHWC. */
  | {
      readonly kind: 'tensor';
      readonly data: Float32Array;
      readonly shape: readonly [number, number, number, number];
    };

/** Something a user may want to know about how a photo was read. */
export type PhotoNote =
  | 'first-frame'
  | 'turned-upright'
  | 'on-white'
  | 'sixteen-bit'
  | 'cmyk'
  | 'enlarged';

/** A picture in sRGB, four bytes a pixel, rows from the top. */
export interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

export interface DecodedPhoto {
  readonly photoId: number;
  /** Upright size in px. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** At most 512 px on the longer side, to show. */
  readonly preview: Picture;
  readonly notes: readonly PhotoNote[];
}

/** Crop as torchvision's evaluation transform gives it, before normalising. */
export type Crop = Picture;

export interface RunResult {
  /** [classes], or the flattened NHWC feature map where the network has no classifier. */
  readonly logits: Float32Array;
  readonly shape: readonly number[];
  readonly backend: BackendInfo;
  /** From input upload to logits read back, ms; loading weights is not in it. */
  readonly elapsedMs: number;
}

export type RunProgress =
  | { readonly phase: 'engine' }
  | { readonly phase: 'weights'; readonly done: number; readonly total: number }
  /** `stage`: -1 the stem, 0.. the stages, `stages` the head. `done` of `total` layers are through. */
  | { readonly phase: 'forward'; readonly stage: number; readonly done: number; readonly total: number };

/** Each request and the value that its reply carries. */
export interface Calls {
  backend: { request: { readonly forced: BackendName | null }; value: BackendInfo };
  decode: { request: { readonly photo: Blob; readonly name: string }; value: DecodedPhoto };
  crop: {
    request: { readonly photoId: number; readonly preprocessing: Preprocessing };
    value: Crop;
  };
  run: { request: { readonly network: NetworkRequest; readonly input: RunInput }; value: RunResult };
}
export type CallName = keyof Calls;

export type ToWorker =
  | { [K in CallName]: { readonly id: number; readonly call: K } & Calls[K]['request'] }[CallName]
  | { readonly id: number; readonly call: 'cancel' };

export type FromWorker =
  | { readonly id: number; readonly kind: 'value'; readonly value: Calls[CallName]['value'] }
  | { readonly id: number; readonly kind: 'progress'; readonly progress: RunProgress }
  | { readonly id: number; readonly kind: 'failed'; readonly failure: Failure };

export type FailureCode =
  | 'cancelled'
  | 'no-backend'
  | 'backend-unavailable'
  | 'device-lost'
  | 'out-of-memory'
  | 'too-big'
  | 'weights-unreachable'
  | 'weights-malformed'
  | 'weights-misfit'
  | 'photo-empty'
  | 'photo-not-an-image'
  | 'photo-truncated'
  | 'photo-heic'
  | 'photo-svg'
  | 'photo-format'
  | 'photo-too-large'
  | 'photo-undecodable'
  | 'photo-gone'
  | 'input-shape'
  | 'internal';

/** An error as it crosses: a code, and what it concerns (a file, a tensor, sizes). */
export interface Failure {
  readonly code: FailureCode;
  readonly params: Readonly<Record<string, string | number>>;
}
