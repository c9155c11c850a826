import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { EngineError } from '../../core/failure';
import { createBreath } from '../breath';
import { loadOnTfjs } from '../tfjs/tfjsExecutor';
import type { Device, NotOpened } from './device';
import { guardMemory } from './memory';

/** Where the three WebAssembly files are: a directory, or one URL for each. */
export type WasmPaths = Parameters<typeof import('@tensorflow/tfjs-backend-wasm').setWasmPaths>[0];

/** A heap of wasm32 ends here; tfjs's files declare as much. */
const HEAP_BYTES = 2 ** 32;
/** XNNPACK keeps a packed copy of every filter, and activations need room beside both. */
const MAX_WEIGHT_BYTES = HEAP_BYTES * (3 / 8);
/** A grouped convolution holds its input and its output three times: whole, turned and cut by group. */
const MAX_TENSOR_BYTES = HEAP_BYTES / 8;
/** More threads than this wait for each other. */
const MAX_THREADS = 8;
/** Threads that a policy forbids never report; without them the backend starts in well under a second. */
const THREADS_START_MS = 10_000;

/** Opens tfjs’s WebAssembly backend, for browsers without SIMD; with threads where the page is isolated. */
export async function openTfjsWasm(
  paths: WasmPaths,
  maxThreads: number = MAX_THREADS,
): Promise<Device | NotOpened> {
  try {
    const { getThreadsCount, setThreadsCount, setWasmPaths } = await import(
      '@tensorflow/tfjs-backend-wasm'
    );
    setWasmPaths(paths);
    if (await hasThreads()) setThreadsCount(Math.min(navigator.hardwareConcurrency, maxThreads));
    if (!(await startWithOrWithoutThreads())) return { reason: 'wasm-failed' };
    const simd = (await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')) === true;
    const threads = (await hasThreads()) ? getThreadsCount() : 1;
    return deviceOf(tf.backend() as BackendWasm, simd, threads);
  } catch (error) {
    return { reason: 'wasm-failed', detail: String(error) };
  }
}

function deviceOf(backend: BackendWasm, simd: boolean, threads: number): Device {
  const upload = ({ dataId }: tf.Tensor) => {
    // A failed allocation gives address 0, and tfjs writes there without a word.
    if (backend.getMemoryOffset(dataId) === 0) throw new EngineError('out-of-memory');
  };
  return {
    facts: {
      name: 'wasm',
      adapter: null,
      software: false,
      simd,
      threads,
      limits: { maxWeightBytes: MAX_WEIGHT_BYTES, maxTensorBytes: MAX_TENSOR_BYTES },
    },
    lost: false,
    // tfjs has no kernel that can be run without a tensor of its own.
    prepare: async () => undefined,
    load: (order) => loadOnTfjs(order, { backend: 'wasm', upload, breathe: createBreath() }),
    guard: guardMemory,
    dispose: restart,
  };
}

async function startWithOrWithoutThreads(): Promise<boolean> {
  if (!(await hasThreads())) return tf.setBackend('wasm');
  const late = new Promise<false>((resolve) => setTimeout(resolve, THREADS_START_MS, false));
  if (await Promise.race([tf.setBackend('wasm'), late])) return true;
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  restart();
  return tf.setBackend('wasm');
}

async function hasThreads(): Promise<boolean> {
  return (await tf.env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT')) === true;
}

/** Ends the backend and its threads; the factory stays, so that it can be set again. */
function restart(): void {
  const factory = tf.findBackendFactory('wasm');
  tf.removeBackend('wasm');
  tf.registerBackend('wasm', factory);
}
