import { expect, test } from 'vitest';
import { presetOf } from '../core/presets';
import { networkOf } from './derived';
import { laneOf } from './lanes';
import { type Measures, NO_MEASURES } from './measures';
import { type LaneRuns, NO_RUNS, subjectOf, withFinished } from './runs';
import { isKnown, type Speed, speedOf, speedRatio } from './speed';
import { WASM } from './testing/fakeEngine';
import { runResult } from './testing/runResult';

const LANE = laneOf(presetOf('cifar10-resnet29-1x16d'));
const KEY = networkOf(LANE.drawn).key;

/** Runs of one network on one photo. */
function ran(...times: number[]): LaneRuns {
  const subject = subjectOf(LANE, 'small', 1);
  if (subject === null) throw new Error('no subject without a photo');
  return times.reduce(
    (runs, ms) =>
      withFinished(runs, { subject, result: runResult(new Float32Array(10), WASM, ms) }),
    NO_RUNS,
  );
}

function measured(...timesMs: number[]): Measures {
  const network = { timesMs, firstMs: 9, perLayer: [], clock: 'wall', dispatches: 1 } as const;
  const networks = [network, network].map((each) => ({ ...each, peakBytes: 4, macs: 1 }));
  const measurement = { backend: WASM, networks };
  const pair = { pairKey: 'pair', networkKeys: ['another', KEY], measurement };
  return { ...NO_MEASURES, finished: [pair] };
}

const speed = (measures: Measures, runs: LaneRuns) =>
  speedOf(measures, { a: runs, b: NO_RUNS }, 'a', KEY);

test('a time is known from five warm runs on, the first left out', () => {
  expect(speed(NO_MEASURES, NO_RUNS)).toBeNull();
  expect(speed(NO_MEASURES, ran(90))).toMatchObject({ runs: 0, medianMs: 90 });
  const four = speed(NO_MEASURES, ran(90, 1, 2, 3, 4));
  const five = speed(NO_MEASURES, ran(90, 1, 2, 3, 4, 50));
  expect([four, five].map((each) => each !== null && isKnown(each))).toEqual([false, true]);
  expect(five?.medianMs).toBe(3);
});

test('a measurement of enough rounds stands before runs, whatever pair it was of', () => {
  expect(speed(measured(5, 6, 7, 8, 9), ran(90))).toMatchObject({ runs: 5, medianMs: 7 });
  expect(speed(measured(5, 6), ran(90))?.medianMs).toBe(90);
});

test('there is a ratio only of two that are known, on one backend', () => {
  const known: Speed = { backend: WASM, runs: 5, medianMs: 4 };
  expect(speedRatio({ ...known, medianMs: 6 }, known)).toBe(1.5);
  expect(speedRatio({ ...known, runs: 4 }, known)).toBeNull();
  expect(speedRatio(known, null)).toBeNull();
  expect(speedRatio({ ...known, backend: { ...WASM, name: 'cpu' } }, known)).toBeNull();
});
