import { expect, test, vi } from 'vitest';
import { presetOf } from '../../core/presets';
import { type Lanes, laneOf, trainedLanes } from '../lanes';
import { type LookState, lookState } from '../lookState';
import { createCardinalStore } from '../store';
import { FakeEngine, settled, WASM } from '../testing/fakeEngine';

const CAM = { kind: 'cam', classIndex: 3 } as const;
const OFF = { kind: 'ablation', block: 'layer1.0', off: [0] } as const;
const map = (logit: number) =>
  ({
    shape: [1, 1],
    data: Float32Array.of(logit),
    logit,
    bias: 0,
    backend: WASM,
    elapsedMs: 1,
  }) as const;

async function opened(lanes: Lanes = trainedLanes()) {
  const engine = new FakeEngine();
  const store = createCardinalStore(engine, { lanes, view: {}, problems: [] }, null);
  const get = store.getState;
  const photo = async (name: string) => {
    const before = engine.decodes.length;
    void get().loadPhoto(new Blob(), name);
    await vi.waitFor(() => expect(engine.decodes).toHaveLength(before + 1));
    await engine.lastDecode().finish();
  };
  await photo('cat.png');
  /** The n-th look, once the part of the page that asks has come. */
  const asked = async (count: number) => {
    await vi.waitFor(() => expect(engine.looks).toHaveLength(count), 10_000);
    const look = engine.looks[count - 1];
    if (look === undefined) throw new Error(`no look of number ${count}`);
    return look;
  };
  const cam = (id: 'a' | 'b'): LookState<'cam'> => lookState(get(), id, 'cam');
  return { engine, store, get, photo, asked, cam };
}

test('a look is asked of the lane’s network on its photo, tells how far it is, and its answer stays', async () => {
  const { get, asked, cam } = await opened();
  expect(cam('a').kind).toBe('ready');
  const looking = get().look('a', CAM);
  const look = await asked(1);
  expect(look).toMatchObject({ call: 'cam', request: { classIndex: 3, input: { photoId: 1 } } });
  look.progress({ phase: 'images', done: 1, total: 2 });
  expect(cam('a')).toMatchObject({
    kind: 'running',
    active: { progress: { done: 1 } },
    last: null,
  });
  await look.finish(map(1));
  expect((await looking)?.logit).toBe(1);
  expect(cam('a')).toMatchObject({
    kind: 'answer',
    answered: { question: CAM, answer: { logit: 1 }, subject: { name: 'Small ResNet-29 1x16d' } },
  });
  expect(cam('b').kind).toBe('ready');
});

test('another question of the same kind takes its place; the answer before stays in sight', async () => {
  const { get, asked, cam } = await opened();
  void get().look('a', CAM);
  await (await asked(1)).finish(map(1));
  const second = get().look('a', { ...CAM, classIndex: 4 });
  const dropped = await asked(2);
  void get().look('a', { ...CAM, classIndex: 5 });
  const third = await asked(3);
  expect(dropped.isCancelled()).toBe(true);
  expect(await second).toBeNull();
  expect(cam('a')).toMatchObject({
    kind: 'running',
    active: { question: { classIndex: 5 } },
    last: { answer: { logit: 1 } },
  });
  await third.finish(map(5));
  expect(cam('a')).toMatchObject({ kind: 'answer', answered: { answer: { logit: 5 } } });
});

test('kinds and lanes are looked at side by side', async () => {
  const { get, asked } = await opened();
  void get().look('a', CAM);
  void get().look('a', OFF);
  void get().look('b', CAM);
  expect((await asked(3)).request.network.spec).toEqual(get().history.present.b.drawn);
  expect(get().looks.a.cam.active?.question).toEqual(CAM);
  expect(get().looks.a.ablation.active?.question).toEqual(OFF);
});

test('a look goes with its network through a swap', async () => {
  const { get, asked, cam } = await opened();
  const looking = get().look('a', CAM);
  const look = await asked(1);
  get().swap();
  expect([cam('a').kind, cam('b').kind]).toEqual(['ready', 'running']);
  await look.finish(map(2));
  expect((await looking)?.logit).toBe(2);
  expect([cam('a').kind, cam('b').kind]).toEqual(['ready', 'answer']);
  get().swap();
  expect([cam('a').kind, cam('b').kind]).toEqual(['answer', 'ready']);
});

test('another network or another photo ends what is under way and drops what was answered', async () => {
  const { get, photo, asked, cam } = await opened();
  void get().look('a', CAM);
  await (await asked(1)).finish(map(1));
  const looking = get().look('b', CAM);
  const look = await asked(2);
  get().loadPreset('b', 'cifar10-resnet29-1x16d');
  expect(look.isCancelled()).toBe(true);
  expect(await looking).toBeNull();
  expect([cam('a').kind, cam('b').kind]).toEqual(['answer', 'ready']);
  await photo('dog.png');
  expect(cam('a').kind).toBe('ready');
  expect(get().notices).toEqual([]);
});

test('an answer that comes for a network that was changed meanwhile is nobody’s', async () => {
  const { get, asked, cam } = await opened();
  const looking = get().look('a', CAM);
  const look = await asked(1);
  get().patch('a', { inputPx: 64 });
  await look.finish(map(9));
  expect(await looking).toBeNull();
  expect(cam('a').kind).not.toBe('answer');
});

test('a failure is the look’s own, and the next question clears it', async () => {
  const { get, asked, cam } = await opened();
  const looking = get().look('a', CAM);
  await (await asked(1)).fail('class-unknown');
  expect(await looking).toBeNull();
  expect(cam('a')).toMatchObject({
    kind: 'failed',
    failed: { failure: { code: 'class-unknown' } },
  });
  expect(get().notices).toEqual([]);
  void get().look('a', CAM);
  await asked(2);
  expect(cam('a').kind).toBe('running');
});

test('a cancel leaves the answer before', async () => {
  const { get, asked, cam } = await opened();
  void get().look('a', CAM);
  await (await asked(1)).finish(map(1));
  const looking = get().look('a', { ...CAM, classIndex: 1 });
  await asked(2);
  get().cancelLook('a', 'cam');
  expect(await looking).toBeNull();
  expect(cam('a')).toMatchObject({ kind: 'answer', answered: { answer: { logit: 1 } } });
});

test('a layer’s map is a run that reads that layer alone', async () => {
  const { engine, get } = await opened();
  const before = engine.runs.length;
  const looking = get().look('a', { kind: 'map', layer: 'layer2.0' });
  await vi.waitFor(() => expect(engine.runs).toHaveLength(before + 1), 10_000);
  expect(engine.lastRun().request.taps).toEqual(['layer2.0']);
  const tap = { shape: [1, 1, 1, 2], data: Float32Array.of(1, 2) };
  await engine.lastRun().finish({ taps: { 'layer2.0': tap } });
  expect(await looking).toMatchObject(tap);
  expect(lookState(get(), 'a', 'map')).toMatchObject({ kind: 'answer', answered: { answer: tap } });
});

test('without weights of its own a lane has nothing to look into but the small network beside it', async () => {
  const lanes = { a: laneOf(presetOf('resnet50')), b: laneOf(presetOf('resnext50_32x4d')) };
  const { get, asked, cam } = await opened(lanes);
  expect(cam('a').kind).toBe('no-weights');
  expect(await get().look('a', CAM)).toBeNull();
  const looking = get().look('b', CAM, 'small');
  const look = await asked(1);
  expect(look.request.network.spec).toEqual(presetOf('cifar10-resnext29-4x6d').spec);
  await look.finish(map(4));
  expect((await looking)?.logit).toBe(4);
  expect(lookState(get(), 'b', 'cam', 'small').kind).toBe('answer');
  expect(cam('b').kind).toBe('no-weights');
});

test('before a photo there is nothing to look at', async () => {
  const engine = new FakeEngine();
  const opening = { lanes: trainedLanes(), view: {}, problems: [] };
  const store = createCardinalStore(engine, opening, null);
  expect(lookState(store.getState(), 'a', 'cam').kind).toBe('empty');
  expect(await store.getState().look('a', CAM)).toBeNull();
  await settled();
  expect(engine.looks).toEqual([]);
});
