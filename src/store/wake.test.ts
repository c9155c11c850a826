import { expect, test } from 'vitest';
import type { BackendInfo } from '../worker/protocol';
import { openingLanes, trainedLanes } from './lanes';
import { createCardinalStore } from './store';
import { FakeEngine, settled, WASM } from './testing/fakeEngine';
import { wakePassesIn } from './wake';

const GPU: BackendInfo = { ...WASM, name: 'webgpu', reason: 'hardware-adapter' };

/** The preparations that a page asks for while it decodes a photo. */
async function whileDecoding(backend: BackendInfo, passes: number, lanes = trainedLanes()) {
  const engine = new FakeEngine();
  const store = createCardinalStore(engine, { lanes, view: {}, problems: [] }, null, passes);
  store.setState({ backend });
  void store.getState().loadPhoto(new Blob(), 'dog.jpg');
  await settled();
  expect(engine.decodes).toHaveLength(1);
  expect(engine.runs).toHaveLength(0);
  return engine.preparations.map(({ request }) => request);
}

test('a GPU is woken by the network that answers first, while the photo is decoded', async () => {
  const [request, ...others] = await whileDecoding(GPU, 3);
  expect(others).toEqual([]);
  expect(request).toMatchObject({ spec: trainedLanes().a.drawn, wakePasses: 3 });
});

test('nothing is woken that is no GPU, has nothing to answer with, or is told to rest', async () => {
  expect(await whileDecoding(WASM, 1)).toEqual([]);
  expect(await whileDecoding({ ...GPU, software: true }, 1)).toEqual([]);
  expect(await whileDecoding(GPU, 1, openingLanes())).toEqual([]);
  expect(await whileDecoding(GPU, 0)).toEqual([]);
});

test('a link may ask for passes, so that both ways can be measured', () => {
  expect(['?wake=0', '?wake=1', '?wake=99'].map(wakePassesIn)).toEqual([0, 1, 50]);
  expect(wakePassesIn('?wake=often')).toBe(wakePassesIn(''));
});
