import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** @import { Plugin } from 'vite' */

const require = createRequire(import.meta.url);
const MODULE = '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd';
const BACKEND_FILE = /tfjs-backend-wasm[\\/]dist[\\/]backend_wasm\.js$/;
const MODULE_FILE = /tfjs-backend-wasm[\\/]wasm-out[\\/]tfjs-backend-wasm-threaded-simd\.js$/;

const BLOB_WORKER = /const response = wasmWorkerContents.*?URL\.createObjectURL\(blob\);/s;
const BLOB_MODULE = /factoryConfig\.mainScriptUrlOrBlob = new Blob\(.*?\);/s;
const CORES = /return navigator\["hardwareConcurrency"\]/;

/**
 * @param {string} code
 * @param {RegExp} pattern
 * @param {string} replacement
 */
function replaceOnce(code, pattern, replacement) {
  if (!pattern.test(code)) throw new Error(`tfjs-backend-wasm has changed: no match of ${pattern}`);
  return code.replace(pattern, () => replacement);
}

/**
 * @param {string} code of tfjs' backend_wasm.js
 * @param {string} worker expression of the URL of the script that a thread runs
 * @param {string} module expression of the URL of the module that this script loads
 */
function withFiles(code, worker, module) {
  return replaceOnce(
    replaceOnce(code, BLOB_WORKER, `return ${worker};`),
    BLOB_MODULE,
    `factoryConfig.mainScriptUrlOrBlob = ${module};`,
  );
}

/**
 * Lets tfjs' threaded WASM backend run in a bundle under the app's policy. As it comes,
 * - `new Worker(blob:)` breaks worker-src 'self', and the backend then waits for ever,
 * - `importScripts(blob:)` inside it breaks script-src 'self',
 * - the blob's text is `factory.toString()`, which minification makes refer to a name that is not
 *   there,
 * so its threads get files in place of blobs. It also takes at most half the cores, which leaves a
 * machine of two with one thread: it is told of twice as many, and `setThreadsCount` decides.
 * @returns {Plugin}
 */
export function wasmThreads() {
  return {
    name: 'wasm-threads',
    apply: 'build',
    transform: {
      filter: { id: [BACKEND_FILE, MODULE_FILE] },
      async handler(code, id) {
        if (MODULE_FILE.test(id)) {
          return replaceOnce(code, CORES, 'return 2 * navigator["hardwareConcurrency"]');
        }
        /** @param {string} name @param {string} source */
        const urlOfFile = (name, source) =>
          `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source })}`;
        // The package keeps the script in a template string that has lost its backslashes.
        const worker = require(`${MODULE}.worker.js`).wasmWorkerContents.replaceAll('\n', '\\n');
        const module = await readFile(require.resolve(`${MODULE}.js`), 'utf8');
        return withFiles(
          code,
          urlOfFile('wasm-thread.js', worker),
          urlOfFile('wasm-thread-module.js', module),
        );
      },
    },
  };
}
