import type { DeviceLimits } from '../core/runnable';

export type BackendName = 'webgpu' | 'wasm' | 'cpu';

/** Why this backend and no better one. */
export type BackendReason =
  | 'forced'
  | 'hardware-adapter'
  | 'no-webgpu'
  | 'no-adapter'
  | 'software-adapter'
  | 'webgpu-failed'
  | 'wasm-failed'
  /** WebGPU was lost once more as soon as it had been opened again. */
  | 'device-lost'
  /** Measured to be the faster one for a network of this size. */
  | 'calibrated';

/** Which backend is wished for; the best one where neither is named. */
export interface BackendWish {
  /** This one and no other. */
  readonly backend?: BackendName;
  /** This one while it is there: another answers where it is not. */
  readonly preferred?: BackendName;
}

/** How WASM is opened for an engine that is one of several, each with a thread of its own. */
export interface OneThread {
  /** Which kernels: those of the engine whose answers it shall give to the bit. */
  readonly fused: boolean;
}

/** The backend in use, as it is shown to a user. */
export interface BackendInfo {
  readonly name: BackendName;
  readonly reason: BackendReason;
  /** Vendor and architecture as the browser names them; null off WebGPU. */
  readonly adapter: string | null;
  /** All that tells the WebGPU adapter from another, which may be nothing; left out off WebGPU. */
  readonly adapterKey?: string;
  /** Whether the WebGPU adapter is a software one (SwiftShader, a fallback adapter). */
  readonly software: boolean;
  /** Whether weights can lie in its memory as half floats; left out where they cannot. */
  readonly halfWeights?: boolean;
  /** WASM: SIMD in use, and how many threads. */
  readonly simd: boolean;
  readonly threads: number;
  /** WASM: whether its kernels multiply and add at once, which rounds another way; left out off WASM. */
  readonly fused?: boolean;
  readonly limits: DeviceLimits;
}
