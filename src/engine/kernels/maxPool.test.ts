import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { NODE_BACKENDS, nodeDevice } from '../fixtures/nodeBackends';
import { maxPool } from './maxPool';

describe.each(NODE_BACKENDS)('on the %s backend', (backend) => {
  beforeAll(async () => {
    await nodeDevice(backend);
  });

  test('padding is no value: the maximum of negative numbers stays negative', () => {
    const x = tf.tensor4d([-5, -4, -3, -2], [1, 2, 2, 1]);
    const window = { kernel: [3, 3], stride: [2, 2], padding: [1, 1], ceil: false } as const;
    const out = maxPool(x, window);
    expect(out.shape).toEqual([1, 1, 1, 1]);
    expect([...out.dataSync()]).toEqual([-2]);
    tf.dispose([x, out]);
  });

  test('a window that is no square is taken along each axis', () => {
    const x = tf.tensor4d([-1, -2, -3, -4, -5, -6, -7, -8], [1, 2, 4, 1]);
    const window = { kernel: [1, 3], stride: [1, 2], padding: [0, 1], ceil: false } as const;
    const out = maxPool(x, window);
    expect(out.shape).toEqual([1, 2, 2, 1]);
    expect([...out.dataSync()]).toEqual([-1, -2, -5, -6]);
    tf.dispose([x, out]);
  });
});
