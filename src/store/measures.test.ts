import { beforeEach, describe, expect, test } from 'vitest';
import type { BackendInfo, MeasuredNetwork, Measurement } from '../worker/protocol';
import { openingLanes } from './lanes';
import {
  laneMeasure,
  measuredOf,
  NO_MEASURES,
  pairKeyOf,
  spreadOf,
  withMeasured,
} from './measures';
import type { CardinalStore } from './state';
import { createCardinalStore } from './store';
import { FakeEngine, WASM } from './testing/fakeEngine';

const CPU: BackendInfo = { ...WASM, name: 'cpu', reason: 'forced' };
const network = (...busyMs: number[]): MeasuredNetwork => ({
  atRestMs: [],
  settled: true,
  busyMs,
  firstMs: 9,
  perLayer: [],
  clock: 'wall',
  dispatches: 3,
  peakBytes: 8,
  macs: 100,
});
const measurement = (backend: BackendInfo, a: number, b: number): Measurement => ({
  backend,
  images: 1,
  networks: [network(a), network(b)],
});

test('the middle of the times and their range', () => {
  expect(spreadOf([5, 1, 9])).toEqual({ medianMs: 5, leastMs: 1, mostMs: 9 });
  expect(spreadOf([4, 2])).toEqual({ medianMs: 3, leastMs: 2, mostMs: 4 });
});

test('a pair has its newest measurement on each backend', () => {
  const measured = [measurement(WASM, 1, 2), measurement(CPU, 3, 4), measurement(WASM, 5, 6)];
  const measures = measured.reduce(
    (before, each) => withMeasured(before, { pairKey: 'pair', networkKeys: [], measurement: each }),
    NO_MEASURES,
  );
  expect(measuredOf(measures, 'pair')).toEqual([measured[1], measured[2]]);
  expect(measuredOf(measures, 'another')).toEqual([]);
  expect(laneMeasure(measurement(WASM, 1, 2), 'b').busyMs).toEqual([2]);
});

describe('measuring from the page', () => {
  let engine: FakeEngine;
  let store: CardinalStore;
  beforeEach(() => {
    engine = new FakeEngine();
    store = createCardinalStore(engine, { lanes: openingLanes(), view: {}, problems: [] }, null);
  });
  const asked = (index: number) => {
    const found = engine.measurements[index];
    if (found === undefined) throw new Error(`no measurement ${index}`);
    return found;
  };

  test('both networks are measured in one go, and the result stays with the pair', async () => {
    store.getState().measure('wasm');
    const { request, progress, finish } = asked(0);
    expect(request.backend).toBe('wasm');
    expect(request.networks.map(({ spec }) => spec.family)).toEqual(['resnet', 'resnet']);
    progress({ phase: 'measure', done: 3, total: 28 });
    expect(store.getState().measures.active?.progress).toMatchObject({ done: 3 });
    await finish(measurement(WASM, 1, 2));
    const { measures, history } = store.getState();
    expect(measures.active).toBeNull();
    expect(measuredOf(measures, pairKeyOf(history.present))).toHaveLength(1);
    store.getState().loadPreset('a', 'resnet18');
    expect(measuredOf(measures, pairKeyOf(store.getState().history.present))).toEqual([]);
  });

  test('a cancel ends it without a word, a failure with one', async () => {
    store.getState().measure(null);
    store.getState().cancelMeasure();
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.getState()).toMatchObject({ measures: { active: null }, notices: [] });
    store.getState().measure(null);
    await asked(1).fail('out-of-memory');
    expect(store.getState().measures.active).toBeNull();
    expect(store.getState().notices).toHaveLength(1);
  });

  test('a second measurement takes the place of the first', async () => {
    store.getState().measure('wasm');
    store.getState().measure('cpu');
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.getState().measures.active?.backend).toBe('cpu');
    await asked(1).finish(measurement(CPU, 3, 4));
    expect(store.getState().measures.finished).toHaveLength(1);
  });

  test('one whose result comes in the moment when the next is begun leaves that one under way', async () => {
    store.getState().measure('wasm');
    const ended = asked(0).finish(measurement(WASM, 1, 2));
    store.getState().measure('cpu');
    await ended;
    expect(store.getState().measures).toMatchObject({ active: { backend: 'cpu' } });
    asked(1).progress({ phase: 'measure', done: 3, total: 28 });
    expect(store.getState().measures.active?.progress).toMatchObject({ done: 3 });
    expect(store.getState().measures.finished).toHaveLength(1);
  });
});
