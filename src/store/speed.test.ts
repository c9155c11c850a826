import { expect, test } from 'vitest';
import { presetOf } from '../core/presets';
import type { BackendInfo, Pace } from '../worker/protocol';
import { networkOf } from './derived';
import { laneOf } from './lanes';
import { type Measures, NO_MEASURES } from './measures';
import { type LaneRuns, NO_RUNS, subjectOf, withFinished } from './runs';
import { isKnown, type Speed, type Speeds, shownSpeeds, speedRatio, speedsOf } from './speed';
import { WASM } from './testing/fakeEngine';
import { runResult } from './testing/runResult';

const LANE = laneOf(presetOf('cifar10-resnet29-1x16d'));
const KEY = networkOf(LANE.drawn).key;

/** Runs of one network on one photo. */
function ran(...times: (number | readonly [ms: number, pace: Pace])[]): LaneRuns {
  const subject = subjectOf(LANE, 'small', 1);
  if (subject === null) throw new Error('no subject without a photo');
  return times.reduce<LaneRuns>((runs, time) => {
    const [ms, pace] = typeof time === 'number' ? ([time, 'busy'] as const) : time;
    const result = { ...runResult(new Float32Array(10), WASM, ms), pace };
    return withFinished(runs, { subject, result });
  }, NO_RUNS);
}

function measured(
  busyMs: readonly number[],
  atRestMs: readonly number[] = [],
  images = 1,
): Measures {
  const times = { firstMs: 9, atRestMs, busyMs, settled: true };
  const network = { ...times, perLayer: [], clock: 'wall', dispatches: 1 } as const;
  const networks = [network, network].map((each) => ({ ...each, peakBytes: 4, macs: 1 }));
  const measurement = { backend: WASM, images, weightFormat: 'f32' as const, networks };
  const pair = { pairKey: 'pair', networkKeys: ['another', KEY], measurement };
  return { ...NO_MEASURES, finished: [pair] };
}

const speedsAre = (measures: Measures, runs: LaneRuns) =>
  speedsOf(measures, { a: runs, b: NO_RUNS }, 'a', KEY);
const busy = (measures: Measures, runs: LaneRuns) => speedsAre(measures, runs).busy;

test('a time is known from five warm runs on, the first left out', () => {
  expect(speedsAre(NO_MEASURES, NO_RUNS)).toEqual({ atRest: null, busy: null });
  expect(busy(NO_MEASURES, ran(90))).toMatchObject({ runs: 0, medianMs: 90 });
  const four = busy(NO_MEASURES, ran(90, 1, 2, 3, 4));
  const five = busy(NO_MEASURES, ran(90, 1, 2, 3, 4, 50));
  expect([four, five].map((each) => each !== null && isKnown(each))).toEqual([false, true]);
  expect(five?.medianMs).toBe(3);
});

test('a measurement of enough rounds stands before runs, whatever pair it was of', () => {
  expect(busy(measured([5, 6, 7, 8, 9]), ran(90))).toMatchObject({ runs: 5, medianMs: 7 });
  expect(busy(measured([5, 6]), ran(90))?.medianMs).toBe(90);
  expect(speedsAre(measured([5, 6, 7, 8, 9]), NO_RUNS).atRest).toBeNull();
});

test('times at rest and busy are never one median', () => {
  const runs = ran(90, [1, 'atRest'], [2, 'atRest'], 30, [3, 'atRest']);
  const { atRest, busy: inARow } = speedsAre(NO_MEASURES, runs);
  expect([atRest?.runs, atRest?.medianMs]).toEqual([3, 2]);
  expect([inARow?.runs, inARow?.medianMs]).toEqual([1, 30]);
  const both = speedsAre(measured([5, 5, 5, 5, 5], [20, 20, 20, 20, 20]), NO_RUNS);
  expect([both.atRest?.medianMs, both.busy?.medianMs]).toEqual([20, 5]);
});

test('a measurement of a batch is no time of an image', () => {
  expect(busy(measured([5, 6, 7, 8, 9], [], 4), NO_RUNS)).toBeNull();
});

const known = <P extends Pace>(pace: P, medianMs: number, runs = 5): Speed<P> => ({
  pace,
  backend: WASM,
  runs,
  medianMs,
});

test('there is a ratio only of two that are known, of one pace and on one backend', () => {
  const four = known('busy', 4);
  expect(speedRatio(known('busy', 6), four)).toBe(1.5);
  expect(speedRatio(known('busy', 6, 4), four)).toBeNull();
  expect(speedRatio(four, null)).toBeNull();
  const cpu: BackendInfo = { ...WASM, name: 'cpu' };
  expect(speedRatio({ ...four, backend: cpu }, four)).toBeNull();
  // @ts-expect-error a time at rest over a busy one
  speedRatio(known('atRest', 6), four);
});

test('lanes are shown at the pace that both are known at, each at its own where there is none', () => {
  const a: Speeds = { atRest: known('atRest', 6), busy: known('busy', 4) };
  const shown = shownSpeeds(a, { atRest: known('atRest', 9), busy: known('busy', 3) });
  expect(shown).toMatchObject({ a: { medianMs: 6 }, b: { medianMs: 9 }, ratio: 1.5 });
  const onlyBusy = shownSpeeds(a, { atRest: null, busy: known('busy', 2) });
  expect(onlyBusy).toMatchObject({ a: { medianMs: 4 }, b: { medianMs: 2 }, ratio: 0.5 });
  const unlike = shownSpeeds({ ...a, busy: null }, { atRest: null, busy: known('busy', 2) });
  expect(unlike).toMatchObject({ a: { medianMs: 6 }, b: { medianMs: 2 }, ratio: null });
});
