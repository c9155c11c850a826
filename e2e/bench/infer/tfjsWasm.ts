import { getThreadsCount, setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedSimd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import * as tf from '@tensorflow/tfjs-core';

/**
 * Starts tfjs's own WebAssembly backend with so many threads. It takes at most half the cores that the
 * browser tells of, which leaves a machine of two with one: here it is told of twice as many as it shall use.
 * Throws where others came.
 */
export async function startTfjsWasm(threads: number): Promise<void> {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': threadedSimd,
  });
  Object.defineProperty(navigator, 'hardwareConcurrency', { value: 2 * threads });
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', threads > 1);
  setThreadsCount(threads);
  if (!(await tf.setBackend('wasm'))) throw new Error("tfjs's wasm backend did not start");
  if (threads > 1 && getThreadsCount() !== threads)
    throw new Error(`${getThreadsCount()} threads came`);
}
