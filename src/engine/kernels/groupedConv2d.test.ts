import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { convCases, convError } from '../fixtures/convCases';
import { NODE_KERNELS, nodeDevice } from '../fixtures/nodeBackends';
import { noise } from '../fixtures/numbers';
import { openHost } from '../wasm/open';
import { groupedConv2d } from './groupedConv2d';
import { serveGroupedConv2dOnWasm } from './groupedConv2d.wasm';

const WASM_BACKEND = '@tensorflow/tfjs-backend-wasm';
const BACKENDS: Readonly<Record<string, () => Promise<unknown>>> = {
  'the cpu backend': () => nodeDevice('cpu'),
  'the wasm backend': async () => {
    setWasmPaths(join(dirname(createRequire(import.meta.url).resolve(WASM_BACKEND)), '/'));
    await tf.setBackend('wasm');
    serveGroupedConv2dOnWasm(await openHost(NODE_KERNELS, { maxThreads: 1, fused: null }));
  },
};

describe.each(Object.keys(BACKENDS))('on %s', (backend) => {
  beforeAll(async () => {
    await BACKENDS[backend]?.();
    return async () => {
      await tf.setBackend('cpu');
    };
  });

  test('it gives what its definition gives, whatever the shapes', async () => {
    await fc.assert(
      fc.asyncProperty(convCases, async (one) => {
        expect(await convError(one)).toBeLessThan(1e-4);
      }),
      { numRuns: 500 },
    );
  });

  test('one group is a plain convolution', () => {
    const [x, filter] = [tf.tensor4d(noise([1, 6, 6, 4], 1), [1, 6, 6, 4]), tf.ones([3, 3, 4, 2])];
    const plain = tf.conv2d(x, filter as tf.Tensor4D, 1, 'same');
    const bias = tf.zeros<tf.Rank.R1>([2]);
    const options = { groups: 1, stride: [1, 1], padding: [1, 1], relu: false } as const;
    const grouped = groupedConv2d(x, filter as tf.Tensor4D, bias, options);
    expectClose(grouped, plain);
    tf.dispose([x, filter, plain, bias, grouped]);
  });

  test('as many groups as channels is a depthwise convolution', () => {
    const [x, filter] = [
      tf.tensor4d(noise([1, 6, 6, 4], 1), [1, 6, 6, 4]),
      tf.tensor4d(noise([3, 3, 1, 4], 2), [3, 3, 1, 4]),
    ];
    const depthwise = tf.tidy(() =>
      tf.depthwiseConv2d(x, tf.reshape<tf.Rank.R4>(filter, [3, 3, 4, 1]), 2, 1),
    );
    const bias = tf.zeros<tf.Rank.R1>([4]);
    const options = { groups: 4, stride: [2, 2], padding: [1, 1], relu: false } as const;
    const grouped = groupedConv2d(x, filter, bias, options);
    expectClose(grouped, depthwise);
    tf.dispose([x, filter, depthwise, bias, grouped]);
  });

  test('it leaves no tensor behind but its output', () => {
    const before = tf.memory().numTensors;
    const tensors = [tf.zeros([1, 4, 4, 6]), tf.zeros([3, 3, 3, 4]), tf.zeros([4])] as const;
    const [x, filter, bias] = tensors;
    const options = { groups: 2, stride: [1, 1], padding: [1, 0], relu: true } as const;
    const out = groupedConv2d(
      x as tf.Tensor4D,
      filter as tf.Tensor4D,
      bias as tf.Tensor1D,
      options,
    );
    expect(tf.memory().numTensors).toBe(before + 4);
    tf.dispose([...tensors, out]);
  });

  test('groups that do not divide the channels are refused', () => {
    const [x, filter, bias] = [tf.zeros([1, 4, 4, 6]), tf.zeros([1, 1, 3, 5]), tf.zeros([5])];
    const options = { groups: 2, stride: [1, 1], padding: [0, 0], relu: false } as const;
    expect(() =>
      groupedConv2d(x as tf.Tensor4D, filter as tf.Tensor4D, bias as tf.Tensor1D, options),
    ).toThrow('groups do not divide the channels: 2 of 6 -> 5');
    tf.dispose([x, filter, bias]);
  });
});

function expectClose(got: tf.Tensor, want: tf.Tensor): void {
  expect(got.shape).toEqual(want.shape);
  const [gotData, wantData] = [got.dataSync(), want.dataSync()];
  wantData.forEach((value, index) => {
    expect(gotData[index]).toBeCloseTo(value, 5);
  });
}
