import type { Openers } from './backend';
import { openCpu } from './backends/cpu';
import { openWasm } from './backends/wasm';
import { WASM_FILES } from './backends/wasmFiles';
import { openWebGpu } from './backends/webgpu';

/** The browser's backends. */
export const OPENERS: Openers = {
  webgpu: openWebGpu,
  wasm: () => openWasm(WASM_FILES),
  cpu: openCpu,
};
