import type { KernelFiles } from '../wasm/features';
import { MAX_THREADS, openHost } from '../wasm/open';
import { warmUp } from '../wasm/warmUp';
import { loadOnWasm } from '../wasm/wasmExecutor';
import type { Device, NotOpened } from './device';
import { guardMemory } from './memory';

/** A heap of wasm32 ends here. */
const HEAP_BYTES = 2 ** 32;
/** Each filter is held once; activations need room beside them. */
const MAX_WEIGHT_BYTES = HEAP_BYTES * (3 / 8);
const MAX_TENSOR_BYTES = HEAP_BYTES / 8;

/** Opens WebAssembly with the engine's own kernels. maxThreads: fewer than the processor has, to be measured. */
export async function openWasm(
  files: KernelFiles,
  maxThreads: number = MAX_THREADS,
): Promise<Device | NotOpened> {
  try {
    return await openKernels(files, maxThreads);
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
