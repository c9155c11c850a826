import { hasRelaxedSimd, type KernelFiles } from './features';
import { Heap } from './heap';
import { type Kernel, kernelsOf } from './kernels';
import { isQuicker } from './quicker';
import { soloTeam } from './team';
import { startTeam } from './threadTeam';
import type { WasmHost } from './wasmExecutor';

const FIRST_PAGES = 64;
/** Pages of 64 KiB; wasm32 ends at the first. Less is asked for where a browser gives no room for it. */
const MAX_PAGES = [65_536, 32_768, 16_384] as const;
/** More threads than this wait for each other. */
export const MAX_THREADS = 8;

/** What is open, and which build its kernels are of. */
interface OpenHost extends WasmHost {
  readonly fused: boolean;
}

/** Who opens: with how many threads at most, and with which build; null: the quicker one. */
export interface HostWish {
  readonly maxThreads: number;
  readonly fused: boolean | null;
}

/** Makes a memory, loads the kernels over it and starts threads where the page is isolated. */
export async function openHost(
  files: KernelFiles,
  { maxThreads, fused: wanted }: HostWish,
): Promise<OpenHost> {
  const threads = isIsolated() ? Math.min(navigator.hardwareConcurrency, maxThreads) : 1;
  const memory = newMemory(threads > 1);
  const heap = new Heap(memory);
  const load = async (build: 'simd' | 'relaxed'): Promise<Loaded> => {
    const module = await files(threads > 1 ? `${build}-shared` : build);
    return { module, kernels: kernelsOf(module, memory), fused: build === 'relaxed' };
  };
  const chosen = wanted === null ? quickerKernels(load, heap) : load(wanted ? 'relaxed' : 'simd');
  const { module, kernels, fused } = await chosen;
  if (threads === 1) return { heap, team: soloTeam(kernels), fused };
  const spawn = () => new Worker(new URL('./thread.ts', import.meta.url), { type: 'module' });
  return { heap, team: await startTeam({ module, memory, kernels, spawn }, threads - 1), fused };
}

/** Whether threads may share a memory. */
function isIsolated(): boolean {
  return globalThis.crossOriginIsolated === true && typeof Worker === 'function';
}

function newMemory(shared: boolean): WebAssembly.Memory {
  for (const maximum of MAX_PAGES) {
    try {
      return new WebAssembly.Memory({ initial: FIRST_PAGES, maximum, shared });
    } catch {
      // Address space for the whole is taken at once where the memory is shared.
    }
  }
  throw new RangeError('no memory for WebAssembly');
}

interface Loaded {
  readonly module: WebAssembly.Module;
  readonly kernels: readonly Kernel[];
  readonly fused: boolean;
}

type Load = (build: 'simd' | 'relaxed') => Promise<Loaded>;

/** The build that is the quicker one here: a fused multiply-add is not so everywhere. */
async function quickerKernels(load: Load, heap: Heap): Promise<Loaded> {
  const simd = await load('simd');
  if (!hasRelaxedSimd()) return simd;
  // What would only have been faster may fail.
  const relaxed = await load('relaxed').catch(() => null);
  if (relaxed === null) return simd;
  return isQuicker(heap, simd.kernels, relaxed.kernels) ? relaxed : simd;
}
