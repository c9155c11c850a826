import * as tf from '@tensorflow/tfjs-core';
import { MAX_WEIGHT_BYTES } from '../../core/runnable';
import { createBreath } from '../breath';
import { loadOnTfjs } from '../tfjs/tfjsExecutor';
import { type Device, MAX_TENSOR_BYTES } from './device';
import { guardMemory } from './memory';

/** Opens tfjs's plain JavaScript backend: right everywhere, slow. */
export async function openCpu(): Promise<Device> {
  await import('@tensorflow/tfjs-backend-cpu');
  if (!(await tf.setBackend('cpu'))) throw new Error('cpu backend did not start');
  return {
    facts: {
      name: 'cpu',
      adapter: null,
      software: false,
      simd: false,
      threads: 1,
      limits: { maxWeightBytes: MAX_WEIGHT_BYTES, maxTensorBytes: MAX_TENSOR_BYTES },
    },
    lost: false,
    // JavaScript is compiled as it runs.
    prepare: async () => undefined,
    load: (order) =>
      loadOnTfjs(order, { backend: 'cpu', upload: () => undefined, breathe: createBreath() }),
    guard: guardMemory,
    // The backend stays registered: it holds nothing once its tensors are disposed.
    dispose: () => undefined,
  };
}
