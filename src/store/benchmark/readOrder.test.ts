import { expect, test } from 'vitest';
import { BENCHMARK_NETWORKS, WHOLE_BENCHMARK } from '../../core/benchmark/set';
import { readOrder } from './readOrder';

test('without options it is the whole benchmark', () => {
  expect(readOrder({})).toEqual(WHOLE_BENCHMARK);
});

test('a part of it can be asked for, and runs in the set’s order', () => {
  const asked = { networks: ['resnext50_32x4d', 'resnet50'], backends: ['wasm'], rounds: 5 };
  const networks = BENCHMARK_NETWORKS.slice(0, 2);
  expect(readOrder(asked)).toEqual({ networks, backends: ['wasm'], rounds: 5 });
});

test.each([
  [null, 'options are an object: null'],
  [{ runs: 3 }, 'no such option: runs'],
  [{ networks: ['vgg16'] }, 'none of resnet50, resnext50_32x4d'],
  [{ networks: 'resnet50' }, 'networks are a list of resnet50'],
  [{ backends: [] }, 'backends are a list of webgpu, wasm, cpu'],
  [{ backends: ['gpu'] }, 'none of webgpu, wasm, cpu: gpu'],
  [{ rounds: 0 }, 'rounds are a whole number from 1 to 1000: 0'],
  [{ rounds: 'many' }, 'rounds are a whole number from 1 to 1000: many'],
])('%j is refused', (options, message) => {
  expect(() => readOrder(options)).toThrow(message);
});
