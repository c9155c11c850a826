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
  | 'wasm-failed';

/** The backend in use, as it is shown to a user. */
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
