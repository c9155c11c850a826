import type { Openers } from './backend';
import { openWasm } from './backends/wasm';
import { WASM_FILES } from './backends/wasmFiles';
import { openWebGpu } from './backends/webgpu';

/** The browser's backends; each brings what it needs once it is opened. */
export const OPENERS: Openers = {
  webgpu: openWebGpu,
  wasm: () => openWasm(WASM_FILES),
  cpu: async () => (await import('./backends/cpu')).openCpu(),
};
