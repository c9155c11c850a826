import { beforeEach, expect, test, vi } from 'vitest';
import { openWithAnswer } from './firstAct';
import { openingLanes } from './lanes';
import { retrySmall, smallState } from './small';
import type { CardinalStore } from './state';
import { createCardinalStore } from './store';
import { FakeEngine, settled } from './testing/fakeEngine';

let engine: FakeEngine;
let store: CardinalStore;

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  vi.stubGlobal('fetch', async () => new Response(new Blob(['cat'])));
  engine = new FakeEngine();
  store = createCardinalStore(engine, { lanes: openingLanes(), view: {}, problems: [] }, null);
});

const kindOf = (id: 'a' | 'b') => {
  const { small, history, photo } = store.getState();
  return smallState(small[id], history.present[id], photo?.photoId).kind;
};

async function open(): Promise<void> {
  const opening = openWithAnswer(store, engine);
  await vi.waitFor(() => expect(engine.decodes).toHaveLength(1));
  await engine.decodes[0]?.finish();
  await opening;
}

test('the page opens with the cat, which both small networks are asked about', async () => {
  await open();
  expect(store.getState().photo?.name).toBe('chelsea.png');
  expect(engine.runs.map(({ request }) => request.network.weights)).toMatchObject([
    { url: expect.stringContaining('resnet29') },
    { url: expect.stringContaining('resnext29') },
  ]);
  for (const run of engine.runs) await run.finish();
  expect([kindOf('a'), kindOf('b')]).toEqual(['answer', 'answer']);
});

test('a photo that came before the page was idle stays', async () => {
  const loading = store.getState().loadPhoto(new Blob(), 'mine.png');
  await settled();
  const opening = openWithAnswer(store, engine);
  await engine.decodes[0]?.finish();
  await Promise.all([loading, opening]);
  expect(store.getState().photo?.name).toBe('mine.png');
  expect(engine.decodes).toHaveLength(1);
});

test('where what came before the page was idle is no photo, it opens with the cat', async () => {
  const loading = store.getState().loadPhoto(new Blob(), 'none.png');
  await settled();
  const opening = openWithAnswer(store, engine);
  await engine.decodes[0]?.fail('photo-truncated');
  await loading;
  await vi.waitFor(() => expect(engine.decodes).toHaveLength(2));
  await engine.decodes[1]?.finish();
  await opening;
  expect(store.getState().photo?.name).toBe('chelsea.png');
});

test('what failed is told in its place alone, and is tried again when asked', async () => {
  await open();
  await engine.runs[0]?.fail('out-of-memory');
  expect(kindOf('a')).toBe('failed');
  expect(store.getState().notices).toEqual([]);
  retrySmall(store, 'a');
  await engine.runs[2]?.finish();
  expect(kindOf('a')).toBe('answer');
});

test('a network that answers itself stops the small one and takes its place', async () => {
  await open();
  store.getState().loadPreset('a', 'cifar10-resnet29-1x16d');
  expect(engine.runs[0]?.isCancelled()).toBe(true);
  expect(kindOf('a')).toBe('none');
  expect(kindOf('b')).toBe('running');
});
