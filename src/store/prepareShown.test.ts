import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openingLanes, trainedLanes } from './lanes';
import { prepareShown } from './prepareShown';
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

async function setUp(lanes = openingLanes()) {
  const engine = new FakeEngine();
  const store = createCardinalStore(engine, { lanes, view: {}, problems: [] }, null);
  prepareShown(store, engine);
  await store.getState().learnBackend();
  await rest();
  const asked = () => engine.preparations.map(({ request }) => request);
  return { engine, store, lanes, asked };
}

const rest = () => vi.advanceTimersByTimeAsync(1000);

test('both networks are prepared at rest, one after the other, each once', async () => {
  const { engine, store, lanes, asked } = await setUp();
  expect(asked()).toEqual([{ spec: lanes.a.drawn, weights: null, weightFormat: 'f32' }]);
  await engine.preparations[0]?.finish();
  await rest();
  expect(asked()).toEqual([
    { spec: lanes.a.drawn, weights: null, weightFormat: 'f32' },
    { spec: lanes.b.drawn, weights: null, weightFormat: 'f32' },
  ]);
  await engine.preparations[1]?.finish();
  store.getState().swap();
  await rest();
  expect(asked()).toHaveLength(2);
});

test('weights that ship are loaded with their network', async () => {
  const { asked } = await setUp(trainedLanes());
  expect(asked()).toMatchObject([
    { weights: { kind: 'file', url: expect.stringMatching(/safetensors$/) } },
  ]);
});

test('a network that is changed meanwhile is dropped for the one that is shown then', async () => {
  const { engine, store, asked } = await setUp();
  store.getState().patch('a', { inputPx: 160 });
  expect(engine.preparations[0]?.isCancelled()).toBe(true);
  await rest();
  expect(asked()[1]?.spec.inputPx).toBe(160);
});

test('a change of the other network leaves a preparation alone', async () => {
  const { engine, store } = await setUp();
  store.getState().patch('b', { inputPx: 160 });
  await rest();
  expect(engine.preparations).toHaveLength(1);
  expect(engine.preparations[0]?.isCancelled()).toBe(false);
});

test('what gave way to a run is prepared once that is through', async () => {
  const { engine, store } = await setUp();
  const loading = store.getState().loadPhoto(new Blob(), 'x.png');
  await vi.advanceTimersByTimeAsync(0);
  await engine.lastDecode().finish();
  await loading;
  store.getState().takeTrainedPair();
  await engine.preparations[0]?.fail('cancelled');
  await rest();
  expect(engine.preparations).toHaveLength(1);
  for (const run of engine.runs) await run.finish();
  await rest();
  expect(engine.preparations).toHaveLength(2);
});

test('what failed is not tried again and again, nobody is told, and the other one follows', async () => {
  const { engine, store, lanes, asked } = await setUp();
  await engine.preparations[0]?.fail('device-lost');
  await rest();
  await rest();
  expect(asked().map(({ spec }) => spec)).toEqual([lanes.a.drawn, lanes.b.drawn]);
  expect(store.getState().notices).toEqual([]);
});

test('networks too big for the device are left alone', async () => {
  const { store, asked } = await setUp();
  const before = asked().length;
  store.getState().patch('a', { planes: [4096, 8192, 16384, 32768] });
  store.getState().patch('b', { planes: [4096, 8192, 16384, 32768] });
  await rest();
  expect(asked()).toHaveLength(before);
});
