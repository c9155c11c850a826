import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openingLanes, trainedLanes } from './lanes';
import { prepareTrained } from './prepareTrained';
import { createCardinalStore } from './store';
import { FakeEngine } from './testing/fakeEngine';

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function setUp(lanes = trainedLanes()) {
  const engine = new FakeEngine();
  const store = createCardinalStore(engine, { lanes, view: {}, problems: [] }, null);
  prepareTrained(store, engine);
  return { engine, store };
}

test('once the backend is known, trained networks are run on nothing, each once', async () => {
  const { engine, store } = setUp();
  await store.getState().learnBackend();
  await vi.advanceTimersByTimeAsync(2000);
  expect(engine.runs.map(({ request }) => request.input)).toMatchObject([
    { kind: 'tensor', shape: [1, 32, 32, 3] },
    { kind: 'tensor', shape: [1, 32, 32, 3] },
  ]);
  store.getState().swap();
  await vi.advanceTimersByTimeAsync(2000);
  expect(engine.runs).toHaveLength(2);
});

test('networks without trained weights are left alone', async () => {
  const { engine, store } = setUp(openingLanes());
  await store.getState().learnBackend();
  await vi.advanceTimersByTimeAsync(2000);
  expect(engine.runs).toEqual([]);
});

test('what failed is tried again when the lanes change, and nobody is told', async () => {
  const { engine, store } = setUp();
  await store.getState().learnBackend();
  await vi.advanceTimersByTimeAsync(2000);
  for (const run of engine.runs) void run.fail('weights-unreachable');
  await vi.advanceTimersByTimeAsync(10);
  store.getState().swap();
  await vi.advanceTimersByTimeAsync(2000);
  expect(engine.runs).toHaveLength(4);
  expect(store.getState().notices).toEqual([]);
});
