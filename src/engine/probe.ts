import type { BackendName } from './backendInfo';
import { adapterInTime, adapterName, isSoftware } from './backends/adapter';

/** What the browser has of a backend, told without opening it. */
export interface BackendPresence {
  readonly name: BackendName;
  readonly present: boolean;
  /** Vendor and architecture of the WebGPU adapter; null off WebGPU or where there is none. */
  readonly adapter: string | null;
  /** Whether the WebGPU adapter is a software one. */
  readonly software: boolean;
  /** Whether WASM can have threads: the page is cross-origin isolated. */
  readonly threads: boolean;
}

const ABSENT = { adapter: null, software: false, threads: false } as const;

/** The backends that the browser offers, the best first; where there is no adapter yet, one is waited for. */
export async function probeBackends(): Promise<readonly BackendPresence[]> {
  const adapter = await adapterOf(navigator.gpu);
  return [
    {
      ...ABSENT,
      name: 'webgpu',
      present: adapter !== null,
      adapter: adapter && adapterName(adapter.info),
      software: adapter !== null && isSoftware(adapter.info),
    },
    {
      ...ABSENT,
      name: 'wasm',
      present: typeof WebAssembly === 'object',
      threads: globalThis.crossOriginIsolated === true,
    },
    { ...ABSENT, name: 'cpu', present: true },
  ];
}

async function adapterOf(gpu: GPU | undefined): Promise<GPUAdapter | null> {
  try {
    return gpu === undefined ? null : await adapterInTime(() => gpu.requestAdapter());
  } catch {
    // A driver that fails here fails later too: there is no such backend.
    return null;
  }
}
