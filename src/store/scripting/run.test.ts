import { expect, test } from 'vitest';
import type { BackendInfo } from '../../worker/protocol';
import { runResult } from '../testing/runResult';
import { readRunOptions, scriptRun } from './run';

test('with no options a run gives logits and times, on the backend in use', () => {
  expect(readRunOptions({})).toEqual({ taps: [], timed: true, hashed: false });
});

test('taps, weights and backend are taken as named', () => {
  const options = { taps: ['layer1'], weights: 'hashed', backend: 'wasm', timed: false };
  expect(readRunOptions(options)).toEqual({
    taps: ['layer1'],
    timed: false,
    hashed: true,
    backend: 'wasm',
  });
});

test.each([
  [null, 'options are an object: null'],
  [{ tap: [] }, 'no such option: tap'],
  [{ taps: 'layer1' }, 'taps are names of modules: layer1'],
  [{ taps: [1] }, 'taps are names of modules: 1'],
  [{ weights: 'random' }, "weights are 'hashed' or left out: random"],
  [{ backend: 'webgl' }, 'no such backend: webgl'],
])('%j is refused', (options, message) => {
  expect(() => readRunOptions(options)).toThrow(new TypeError(message));
});

test('the logits of several images come flat, with their shape', () => {
  const backend: BackendInfo = {
    name: 'cpu',
    reason: 'forced',
    adapter: null,
    software: false,
    simd: false,
    threads: 1,
    limits: { maxWeightBytes: 1, maxTensorBytes: 1 },
  };
  const result = { ...runResult(new Float32Array(6), backend, 1), shape: [2, 3] };
  expect(scriptRun(result)).toMatchObject({ shape: [2, 3], logits: new Float32Array(6) });
});
