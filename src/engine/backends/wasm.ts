import { hasSimd, type KernelFiles } from '../wasm/features';
import { MAX_THREADS, openHost } from '../wasm/open';
import { warmUp } from '../wasm/warmUp';
import { loadOnWasm } from '../wasm/wasmExecutor';
import type { Device, NotOpened } from './device';
import { guardMemory } from './memory';
import type { WasmPaths } from './tfjsWasm';

/** Where the WebAssembly files are. */
export interface WasmFiles {
  /** The engine's own kernels. */
  readonly kernels: KernelFiles;
  /** tfjs's, for browsers without SIMD. */
  readonly tfjs: WasmPaths;
}

/** A heap of wasm32 ends here. */
const HEAP_BYTES = 2 ** 32;
/** Each filter is held once; activations need room beside them. */
const MAX_WEIGHT_BYTES = HEAP_BYTES * (3 / 8);
const MAX_TENSOR_BYTES = HEAP_BYTES / 8;

/**
 * Opens WebAssembly: the engine's own kernels where there is SIMD, else tfjs's. maxThreads: fewer than
 * the processor has, to be measured.
 */
export async function openWasm(
  files: WasmFiles,
  maxThreads: number = MAX_THREADS,
): Promise<Device | NotOpened> {
  try {
    if (hasSimd()) return await openKernels(files.kernels, maxThreads);
    const { openTfjsWasm } = await import('./tfjsWasm');
    return await openTfjsWasm(files.tfjs);
  } catch (error) {
    return { reason: 'wasm-failed', detail: String(error) };
  }
}

async function openKernels(files: KernelFiles, maxThreads: number): Promise<Device> {
  const host = await openHost(files, maxThreads);
  let warm = false;
  return {
    facts: {
      name: 'wasm',
      adapter: null,
      software: false,
      simd: true,
      threads: host.team.threads,
      limits: { maxWeightBytes: MAX_WEIGHT_BYTES, maxTensorBytes: MAX_TENSOR_BYTES },
    },
    lost: false,
    // All networks share the kernels: once is enough.
    prepare: async (_, signal) => {
      if (warm) return;
      await warmUp(host, signal);
      warm = true;
    },
    load: (order) => loadOnWasm(order, host),
    guard: guardMemory,
    dispose: () => host.team.dispose(),
  };
}
