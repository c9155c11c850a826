import relaxed from '../wasm/build/relaxed.wasm?url';
import relaxedShared from '../wasm/build/relaxed-shared.wasm?url';
import simd from '../wasm/build/simd.wasm?url';
import simdShared from '../wasm/build/simd-shared.wasm?url';
import type { Build, KernelFiles } from '../wasm/features';

const BUILDS: Readonly<Record<Build, string>> = {
  simd,
  relaxed,
  'simd-shared': simdShared,
  'relaxed-shared': relaxedShared,
};

/** The WebAssembly files as the bundler serves them. */
export const WASM_FILES: KernelFiles = (build) =>
  WebAssembly.compileStreaming(fetch(BUILDS[build]));
