import * as tf from '@tensorflow/tfjs-core';
import { exportOnnxBytes } from '../../../src/core/export/onnx';
import type { Graph } from '../../../src/core/layer';
import type { Device, NotOpened } from '../../../src/engine/backends/device';
import { openWasm } from '../../../src/engine/backends/wasm';
import { WASM_FILES } from '../../../src/engine/backends/wasmFiles';
import { openWebGpu } from '../../../src/engine/backends/webgpu';
import type { Executor, LoadOrder } from '../../../src/engine/executor';
import { QUIET } from '../../../src/engine/fixtures/pass';
import { GROUPED_CONV_2D } from '../../../src/engine/kernels/groupedConv2d.kernel';
import { loadOnTfjs } from '../../../src/engine/tfjs/tfjsExecutor';
import type { Weights } from '../../../src/engine/weights/weights';
import type { InferOrder } from './order';
import { groupedConv2dBySplitting } from './splitConv';
import { startTfjsWasm } from './tfjsWasm';

/** One image through a network: the logits. */
export type Run = (input: Float32Array) => Promise<Float32Array>;

/** Loads a network. */
export type Contestant = (graph: Graph, weights: Weights) => Promise<Run>;

/** The engine as the app has it. */
export async function cardinal({ backend, threads }: InferOrder): Promise<Contestant> {
  const device = await (backend === 'wasm'
    ? openWasm(WASM_FILES, { maxThreads: threads })
    : openWebGpu(true));
  return onDevice(started(device, backend === 'wasm' ? threads : 1));
}

/** tfjs's own kernels: BN folded, ReLU fused, grouped convolutions split and concatenated. */
export async function tfjs({ backend, threads }: InferOrder): Promise<Contestant> {
  // On WebGPU it has Cardinal's device, which is that of its backend; whole networks of Cardinal's need no op of it.
  if (backend === 'wasm') await startTfjsWasm(threads);
  const kernel = { kernelName: GROUPED_CONV_2D, backendName: backend };
  if (tf.getKernel(GROUPED_CONV_2D, backend)) tf.unregisterKernel(GROUPED_CONV_2D, backend);
  tf.registerKernel({ ...kernel, kernelFunc: groupedConv2dBySplitting });
  return loadedBy((order) => loadOnTfjs(order, backend));
}

function started(device: Device | NotOpened, threads: number): Device {
  if (!('facts' in device))
    throw new Error(`did not start: ${device.reason} ${device.detail ?? ''}`);
  if (device.facts.threads !== threads) throw new Error(`${device.facts.threads} threads came`);
  return device;
}

function onDevice(device: Device): Contestant {
  return loadedBy((order) => device.load(order));
}

function loadedBy(load: (order: LoadOrder) => Promise<Executor>): Contestant {
  return async (graph, weights) => {
    const order = { graph, weights, keep: new Set<number>(), onLoaded: () => undefined };
    const network = await load({ ...order, signal: QUIET.signal });
    return async (input) => {
      const { values } = await network.forward(input, QUIET, false);
      return values.get(graph.layers.length - 1) ?? new Float32Array();
    };
  };
}

type Ort = typeof import('onnxruntime-web');

/** onnxruntime-web, all optimisations on, from the same network as an ONNX file. */
export async function onnxruntime({ backend, threads }: InferOrder): Promise<Contestant> {
  const name = backend === 'wasm' ? 'wasm' : 'webgpu';
  // Its files as they come, beside the bundle.
  const entry = `/ort/ort.${name}.min.js`;
  const ort: Ort = await import(/* @vite-ignore */ entry);
  const module = `/ort/ort-wasm-simd-threaded${backend === 'wasm' ? '' : '.asyncify'}`;
  ort.env.wasm.wasmPaths = { mjs: `${module}.js`, wasm: `${module}.wasm` };
  ort.env.wasm.numThreads = threads;
  return async (graph, weights) => {
    const tensors = graph.layers.flatMap((layer) => layer.tensors);
    const byName = new Map(tensors.map((tensor) => [tensor.name, weights.tensor(tensor.name)]));
    const file = exportOnnxBytes(graph, { name: 'network', weights: byName });
    const options = { executionProviders: [backend], graphOptimizationLevel: 'all' } as const;
    const session = await ort.InferenceSession.create(file, options);
    const px = graph.layers[0]?.out.heightPx ?? 0;
    return async (input) => {
      const image = new ort.Tensor('float32', channelsFirst(input, px), [1, 3, px, px]);
      const { logits } = await session.run({ input: image });
      return (await logits?.getData()) as Float32Array;
    };
  };
}

/** `[1,px,px,3] -> [1,3,px,px]` */
function channelsFirst(input: Float32Array, px: number): Float32Array {
  const planes = new Float32Array(input.length);
  input.forEach((value, at) => {
    planes[(at % 3) * px * px + Math.floor(at / 3)] = value;
  });
  return planes;
}
