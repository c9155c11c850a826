import { expect, test } from 'vitest';
import type { MeasuredNetwork, Measurement } from '../../store/measures';
import { blockMs } from './formTimes';

const NETWORK: MeasuredNetwork = {
  firstMs: 9,
  atRestMs: [],
  busyMs: [8],
  settled: true,
  perLayer: [
    { name: 'conv1', elapsedMs: 1, macs: 1 },
    { name: 'layer1.1.conv1', elapsedMs: 0.25, macs: 1 },
    { name: 'layer1.1.conv2', elapsedMs: 0.5, macs: 1 },
    { name: 'layer1.10.conv2', elapsedMs: 4, macs: 1 },
  ],
  clock: 'wall',
  dispatches: 4,
  peakBytes: 1,
  macs: 4,
};
const MEASUREMENT: Measurement = {
  backend: { name: 'wasm', reason: 'forced', adapter: null } as unknown as Measurement['backend'],
  images: 1,
  weightFormat: 'f32',
  networks: [NETWORK, { ...NETWORK, perLayer: [] }],
};

test('a block took what its steps took, and those of no other', () => {
  expect(blockMs(MEASUREMENT, 'a', 'layer1.1')).toBe(0.75);
});

test('what was not measured has no time', () => {
  expect(blockMs(MEASUREMENT, 'b', 'layer1.1')).toBeNull();
  expect(blockMs(MEASUREMENT, 'a', 'layer2.0')).toBeNull();
});
