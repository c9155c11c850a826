import { expect, test } from 'vitest';
import { presetOf } from '../presets';
import { trainedWeights } from '../trained';
import { BENCHMARK_NETWORKS, benchmarkJobs, WHOLE_BENCHMARK } from './set';
import { timeLeftMs } from './timeLeft';

test('the set is the pair of the paper and the pair that ships, which alone has trained weights', () => {
  const rows = BENCHMARK_NETWORKS.map(({ id, weights }) => [id, weights]);
  expect(rows).toEqual([
    ['resnet50', 'hashed'],
    ['resnext50_32x4d', 'hashed'],
    ['cifar10-resnet29-1x16d', 'trained'],
    ['cifar10-resnext29-4x6d', 'trained'],
  ]);
  for (const { id, weights } of BENCHMARK_NETWORKS) {
    expect(Boolean(trainedWeights(presetOf(id).spec)), id).toBe(weights === 'trained');
  }
});

test('backend by backend, those that are there, and on the CPU the small networks alone', () => {
  const jobs = benchmarkJobs(WHOLE_BENCHMARK, ['wasm', 'cpu']);
  expect(jobs.map(({ network, backend }) => `${backend} ${network.id}`)).toEqual([
    'wasm resnet50',
    'wasm resnext50_32x4d',
    'wasm cifar10-resnet29-1x16d',
    'wasm cifar10-resnext29-4x6d',
    'cpu cifar10-resnet29-1x16d',
    'cpu cifar10-resnext29-4x6d',
  ]);
  expect(benchmarkJobs({ networks: BENCHMARK_NETWORKS, backends: ['webgpu'] }, ['wasm'])).toEqual(
    [],
  );
});

test('the time that is left goes by what the backend took so far for a MAC', () => {
  const job = { backend: 'wasm', macs: 100, done: 0, elapsedMs: 0 } as const;
  const half = { ...job, done: 0.5, elapsedMs: 200 };
  expect(timeLeftMs([half, { ...job, macs: 50 }], 10)).toBe(200 + 200);
  expect(timeLeftMs([{ ...job, done: 1, elapsedMs: 400 }], 10)).toBe(0);
});

test('a job on a backend of which nothing is known is expected to take what is told', () => {
  const job = { macs: 100, done: 0, elapsedMs: 0 } as const;
  const done = { ...job, backend: 'webgpu', done: 1, elapsedMs: 10 } as const;
  expect(timeLeftMs([done, { ...job, backend: 'wasm' }], 7000)).toBe(7000);
});
