import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdTfjs from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedSimd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import relaxed from '../wasm/build/relaxed.wasm?url';
import relaxedShared from '../wasm/build/relaxed-shared.wasm?url';
import simd from '../wasm/build/simd.wasm?url';
import simdShared from '../wasm/build/simd-shared.wasm?url';
import type { Build } from '../wasm/features';
import type { WasmFiles } from './wasm';

const BUILDS: Readonly<Record<Build, string>> = {
  simd,
  relaxed,
  'simd-shared': simdShared,
  'relaxed-shared': relaxedShared,
};

/** The WebAssembly files as the bundler serves them. */
export const WASM_FILES: WasmFiles = {
  kernels: (build) => WebAssembly.compileStreaming(fetch(BUILDS[build])),
  tfjs: {
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simdTfjs,
    'tfjs-backend-wasm-threaded-simd.wasm': threadedSimd,
  },
};
