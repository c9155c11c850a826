import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../../scripts/run.mjs';
import { wasmThreads } from '../../../scripts/wasmThreads.mjs';

const ORT = join(ROOT, 'node_modules/onnxruntime-web/dist');
const ORT_FILES = [
  'ort.wasm.min.mjs',
  'ort.webgpu.min.mjs',
  'ort-wasm-simd-threaded.mjs',
  'ort-wasm-simd-threaded.wasm',
  'ort-wasm-simd-threaded.asyncify.mjs',
  'ort-wasm-simd-threaded.asyncify.wasm',
];

/**
 * Builds the page of the contestants, with onnxruntime-web's files beside it.
 * @param {string} directory
 */
export async function buildInferPage(directory) {
  await build({
    configFile: false,
    root: join(ROOT, 'e2e/bench/infer'),
    logLevel: 'warn',
    build: { outDir: directory, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
    worker: { format: 'es', plugins: () => [wasmThreads()] },
  });
  await mkdir(join(directory, 'ort'), { recursive: true });
  // As .js, which any server takes for a script.
  for (const name of ORT_FILES) {
    await cp(join(ORT, name), join(directory, 'ort', name.replace(/\.mjs$/, '.js')));
  }
}
