import { expect, test } from 'vitest';
import type { FormTime, MeasuredBlock } from '../../store/forms';
import { measuredSentences } from './formSpeedText';

const ran = (form: FormTime['form'], difference: number): FormTime => {
  return { form, timesMs: [1, 2, 3], dispatches: 9, peakBytes: 9, difference, failure: null };
};
const measured = (forms: readonly FormTime[], settled = true): MeasuredBlock => ({
  shape: { channels: 256, channelsIn: 64, cardinality: 32, groupWidth: 4, px: 56 },
  weights: 'random',
  times: {
    backend: {
      name: 'webgpu',
      reason: 'forced',
      adapter: null,
      software: true,
      simd: false,
      threads: 1,
      limits: { maxWeightBytes: 1, maxTensorBytes: 1 },
    },
    forms,
    handoverMs: [0.5, 0.7, 0.6],
    settled,
  },
});

test('times say backend, block, weights, runs, and how far the outputs are apart', () => {
  const said = measuredSentences(measured([ran('a', 2e-7), ran('b', 4.2e-7), ran('c', 0)]), 'b');
  expect(said).toEqual([
    'B: (a) 2.0 ms, (b) 2.0 ms, (c) 2.0 ms. WebGPU (software), one image, 64→256 channels at 56×56 px, C = 32, d = 4, random weights: medians of 3 runs each, in turns.',
    expect.stringContaining('a copy of the input, timed among them, takes 0.60 ms'),
    'Run on one input, (a), (b) and (c) differ by at most 4.2e-7 of the largest output.',
  ]);
});

test('a form that did not run says why, and nothing is said of what was not compared', () => {
  const failure = { code: 'too-big', params: { bytes: 3.3e9, maxBytes: 2 ** 30 } } as const;
  const refused = { ...ran('a', 0), timesMs: [], failure };
  const said = measuredSentences(measured([ran('b', 0), ran('c', 0), refused], false), null);
  expect(said).toHaveLength(4);
  expect(said[2]).toBe(
    'Form (a) was not run: it needs 3.30 GB of activations at once, at most 1.07 GB are taken for it.',
  );
  expect(said[3]).toContain('did not come to agree');
  const short = { ...refused, failure: { code: 'out-of-memory', params: {} } as const };
  expect(measuredSentences(measured([short]), null)[2]).toContain('too big for this device');
});
