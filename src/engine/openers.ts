import type { Openers } from './backend';
import type { OneThread } from './backendInfo';
import { openWasm } from './backends/wasm';
import { WASM_FILES } from './backends/wasmFiles';
import { openWebGpu } from './backends/webgpu';

/** The browser's backends; each brings what it needs once it is opened. `one`: WASM on this thread alone. */
export function openersFor(one: OneThread | null): Openers {
  return {
    webgpu: openWebGpu,
    wasm: () => openWasm(WASM_FILES, one === null ? {} : { ...one, maxThreads: 1 }),
    cpu: async () => (await import('./backends/cpu')).openCpu(),
  };
}
