import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeDevice } from '../fixtures/nodeBackends';
import { maxPool } from './maxPool';

describe('on the cpu backend', () => {
  beforeAll(async () => {
    await nodeDevice('cpu');
  });

  test('padding is no value: the maximum of negative numbers stays negative', () => {
    const x = tf.tensor4d([-5, -4, -3, -2], [1, 2, 2, 1]);
    const window = { kernel: [3, 3], stride: [2, 2], padding: [1, 1] } as const;
    const out = maxPool(x, window, [1, 1]);
    expect(out.shape).toEqual([1, 1, 1, 1]);
    expect([...out.dataSync()]).toEqual([-2]);
    tf.dispose([x, out]);
  });

  test('a window that is no square is taken along each axis', () => {
    const x = tf.tensor4d([-1, -2, -3, -4, -5, -6, -7, -8], [1, 2, 4, 1]);
    const window = { kernel: [1, 3], stride: [1, 2], padding: [0, 1] } as const;
    const out = maxPool(x, window, [2, 2]);
    expect(out.shape).toEqual([1, 2, 2, 1]);
    expect([...out.dataSync()]).toEqual([-1, -2, -5, -6]);
    tf.dispose([x, out]);
  });

  test('a last window that hangs over the edge counts where the output has room for it', () => {
    const x = tf.tensor4d([1, 2, 3, 4, 5, 6, 7, 8, -9], [1, 3, 3, 1]);
    const out = maxPool(x, { kernel: [2, 2], stride: [2, 2], padding: [0, 0] }, [2, 2]);
    expect([...out.dataSync()]).toEqual([5, 6, 8, -9]);
    tf.dispose([x, out]);
  });
});
