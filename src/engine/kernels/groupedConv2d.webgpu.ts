import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { STORAGE } from '../webgpu/buffers';
import { convCalls } from '../webgpu/convCall';
import type { WebGpuHost } from '../webgpu/host';
import { runConv } from '../webgpu/runCall';
import {
  GROUPED_CONV_2D,
  type GroupedConv2dAttrs,
  type GroupedConv2dInputs,
  groupedConv2dShapes,
} from './groupedConv2d.kernel';

/** What the kernel runs on, by the backend that tfjs hands to it. */
const hosts = new WeakMap<object, WebGpuHost>();

/** Lets `groupedConv2d` run on a WebGPU backend, with the shaders of whole networks. */
export function serveGroupedConv2d(backend: WebGPUBackend, host: WebGpuHost): void {
  hosts.set(backend, host);
  if (tf.getKernel(GROUPED_CONV_2D, 'webgpu') !== undefined) return;
  tf.registerKernel({ kernelName: GROUPED_CONV_2D, backendName: 'webgpu', kernelFunc });
}

const kernelFunc: tf.KernelFunc = (call) => {
  const backend = call.backend as WebGPUBackend;
  const host = hosts.get(backend);
  if (host === undefined) throw new Error('the WebGPU backend was opened by no device of ours');
  const inputs = call.inputs as GroupedConv2dInputs;
  const attrs = call.attrs as unknown as GroupedConv2dAttrs;
  const { x, filter, out } = groupedConv2dShapes(inputs, attrs);
  const residual = inputs.residual !== undefined;
  const shape = {
    ...attrs,
    images: x[0],
    in: [x[1], x[2]],
    out: [out[1], out[2]],
    inChannels: x[3],
    outChannels: out[3],
    kernel: [filter[0], filter[1]],
    residual,
  } as const;
  const added = inputs.residual ?? inputs.bias;
  const read = (info: tf.TensorInfo) => bufferOf(backend, info);
  const buffers = {
    x: read(inputs.x),
    filter: read(inputs.filter),
    bias: read(inputs.bias),
    added: read(added),
  };
  const made = backend.makeTensorInfo([...out], 'float32');
  const data = backend.tensorMap.get(made.dataId);
  const y = backend.bufferManager.acquireBuffer(tf.util.sizeFromShape(made.shape) * 4, STORAGE);
  data.resource = y;
  flush(backend);
  // tfjs's tensors are float32, whatever networks have.
  const calls = convCalls(shape, { ...host.machine, weightFormat: 'f32' });
  runConv(host, calls, { ...buffers, y });
  return made;
};

function bufferOf(backend: WebGPUBackend, { dataId }: tf.TensorInfo): GPUBuffer {
  backend.uploadToGPU(dataId);
  return backend.tensorMap.get(dataId).resource as GPUBuffer;
}

/** What tfjs has encoded so far goes first. */
function flush(backend: WebGPUBackend): void {
  backend.ensureCommandEncoderReady();
  backend.endComputePassEncoder();
  backend.submitQueue();
}
