import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { HEADERS } from '../../../scripts/headers.mjs';
import { ROOT } from '../../../scripts/run.mjs';

const ORT = join(ROOT, 'node_modules/onnxruntime-web/dist');
const ORT_FILES = [
  'ort.wasm.min.mjs',
  'ort.webgpu.min.mjs',
  'ort-wasm-simd-threaded.mjs',
  'ort-wasm-simd-threaded.wasm',
  'ort-wasm-simd-threaded.asyncify.mjs',
  'ort-wasm-simd-threaded.asyncify.wasm',
];
const LITERT = join(ROOT, 'node_modules/@litertjs/core/wasm');
/** Without threads and with them; the others are for browsers without relaxed SIMD, and for WebNN. */
const LITERT_FILES = ['litert_wasm_internal', 'litert_wasm_threaded_internal'].flatMap((name) => [
  `${name}.js`,
  `${name}.wasm`,
]);

/**
 * How the page is built and served. tfjs's threads come as blob: scripts whose text is a function's own,
 * so neither the app's policy nor minification will do for it.
 * @param {string} directory
 * @returns {import('vite').InlineConfig}
 */
export function inferPageConfig(directory) {
  return {
    configFile: false,
    root: join(ROOT, 'e2e/bench/infer'),
    logLevel: 'warn',
    build: {
      outDir: directory,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      minify: false,
    },
    worker: { format: 'es' },
    preview: { port: 0, host: '127.0.0.1', headers: { ...HEADERS, 'Content-Security-Policy': '' } },
  };
}

/**
 * Builds the page of the contestants, with the files of onnxruntime-web and of LiteRT.js beside it.
 * @param {string} directory
 */
export async function buildInferPage(directory) {
  await build(inferPageConfig(directory));
  await mkdir(join(directory, 'ort'), { recursive: true });
  // As .js, which any server takes for a script.
  for (const name of ORT_FILES) {
    await cp(join(ORT, name), join(directory, 'ort', name.replace(/\.mjs$/, '.js')));
  }
  await mkdir(join(directory, 'litert'), { recursive: true });
  for (const name of LITERT_FILES) {
    await cp(join(LITERT, name), join(directory, 'litert', name));
  }
}
