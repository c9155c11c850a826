import type { KernelFiles } from '../wasm/features';
import { type HostWish, MAX_THREADS, openHost } from '../wasm/open';
import { warmUp } from '../wasm/warmUp';
import { loadOnWasm } from '../wasm/wasmExecutor';
import type { Device, NotOpened } from './device';
import { guardMemory } from './memory';

/** A heap of wasm32 ends here. */
const HEAP_BYTES = 2 ** 32;
/** Each filter is held once; activations need room beside them. */
const MAX_WEIGHT_BYTES = HEAP_BYTES * (3 / 8);
const MAX_TENSOR_BYTES = HEAP_BYTES / 8;

/** Opens WebAssembly with the engine's own kernels, with all threads and the quicker build unless told. */
export async function openWasm(
  files: KernelFiles,
  { maxThreads = MAX_THREADS, fused = null }: Partial<HostWish> = {},
): Promise<Device | NotOpened> {
  try {
    return await openKernels(files, { maxThreads, fused });
  } catch (error) {
    return { reason: 'wasm-failed', detail: String(error) };
  }
}

async function openKernels(files: KernelFiles, wish: HostWish): Promise<Device> {
  const host = await openHost(files, wish);
  let warm = false;
  return {
    facts: {
      name: 'wasm',
      adapter: null,
      software: false,
      simd: true,
      threads: host.team.threads,
      fused: host.fused,
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
