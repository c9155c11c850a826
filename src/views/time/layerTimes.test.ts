import { expect, test } from 'vitest';
import type { MeasuredNetwork, Measurement } from '../../store/measures';
import { layerTimeRows, sumMs } from './layerTimes';

const network = (...times: [string, number][]): MeasuredNetwork => ({
  atRestMs: [],
  settled: true,
  busyMs: [1],
  firstMs: 1,
  perLayer: times.map(([name, elapsedMs]) => ({ name, elapsedMs, macs: 1 })),
  clock: 'wall',
  dispatches: 1,
  peakBytes: 4,
  macs: 1,
});
const measurement: Measurement = {
  backend: {
    name: 'wasm',
    reason: 'forced',
    adapter: null,
    software: false,
    simd: true,
    threads: 1,
    limits: { maxWeightBytes: 1, maxTensorBytes: 1 },
  },
  images: 1,
  networks: [network(['conv1', 3], ['fc', 1]), network(['conv1', 2], ['layer1.0.conv1', 6])],
};

test('steps of one name stand side by side, with their share of their own network', () => {
  expect(layerTimeRows(measurement)).toEqual([
    { name: 'conv1', a: { elapsedMs: 3, share: 0.75 }, b: { elapsedMs: 2, share: 0.25 } },
    { name: 'fc', a: { elapsedMs: 1, share: 0.25 }, b: null },
    { name: 'layer1.0.conv1', a: null, b: { elapsedMs: 6, share: 0.75 } },
  ]);
});

test('the steps of a lane add up', () => {
  expect([sumMs(measurement, 'a'), sumMs(measurement, 'b')]).toEqual([4, 8]);
});
