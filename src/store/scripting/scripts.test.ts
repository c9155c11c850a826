import { beforeEach, expect, test, vi } from 'vitest';
import type { Failure } from '../../core/failure';
import { openingLanes } from '../lanes';
import { createCardinalStore } from '../store';
import { FakeEngine } from '../testing/fakeEngine';
import { createScriptHooks } from './scripts';

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
});

const INPUT = new Float32Array(3);
const SHAPE = [1, 1, 1, 3] as const;

function hooksOf(forced: 'cpu' | null) {
  const engine = new FakeEngine();
  const opening = { lanes: openingLanes(), view: {}, problems: [] };
  const store = createCardinalStore(engine, opening, forced);
  const words = async ({ code }: Failure, subject: string) => `${subject}: ${code}`;
  return { engine, store, hooks: createScriptHooks(store, engine, words) };
}

/** A run's options are read by a part that comes with the first run. */
const asked = (engine: FakeEngine, runs: number) =>
  vi.waitFor(() => expect(engine.runs).toHaveLength(runs), 10_000);

test('a run goes to the backend that the link forces, before the page has asked for it too', async () => {
  const { engine, hooks } = hooksOf('cpu');
  void hooks.run('a', INPUT, SHAPE);
  await asked(engine, 1);
  expect(engine.lastRun().request.backend).toBe('cpu');
  void hooks.run('a', INPUT, SHAPE, { backend: 'wasm' });
  await asked(engine, 2);
  expect(engine.lastRun().request.backend).toBe('wasm');
});

test('without a wish the engine chooses', async () => {
  const { engine, hooks } = hooksOf(null);
  void hooks.run('a', INPUT, SHAPE);
  await asked(engine, 1);
  expect(engine.lastRun().request.backend).toBeUndefined();
});

test('a lane that is none and a field that is none are refused, and nothing changes', () => {
  const { hooks } = hooksOf(null);
  const before = hooks.get('a');
  expect(() => hooks.get('c' as 'a')).toThrow("no such lane, use 'a' or 'b': c");
  expect(() => hooks.set('a', { c: 'many' })).toThrow('no value of field c: many');
  expect(() => hooks.set('a', { preset: 'vgg16', c: 32 })).toThrow('vgg16 has no such field');
  expect(() => hooks.set('a', { family: 'vgg' })).toThrow('resnet50 has no such field');
  expect(hooks.get('a')).toEqual(before);
});

test('a checkpoint that is refused rejects with its code and a sentence, and nothing changes', async () => {
  const { engine, hooks } = hooksOf(null);
  const before = hooks.get('a');
  const loading = hooks.load('a', { name: 'x.pth', bytes: new Uint8Array(1) });
  await vi.waitFor(() => expect(engine.readings).toHaveLength(1), 10_000);
  const refused = expect(loading).rejects.toMatchObject({
    code: 'weights-malformed',
    message: 'x.pth: weights-malformed',
  });
  await engine.readings[0]?.fail('weights-malformed');
  await refused;
  expect(hooks.get('a')).toEqual(before);
  expect(hooks.weights('a')).toBeNull();
});

test('what is no file is refused before anything is read', async () => {
  const { engine, hooks } = hooksOf(null);
  const load = hooks.load as (lane: string, file: unknown) => Promise<unknown>;
  await expect(load('a', 'x.pth')).rejects.toThrow('give a File, or {name, bytes}');
  await expect(load('c', { name: 'x', bytes: new Uint8Array(1) })).rejects.toThrow('no such lane');
  expect(engine.readings).toEqual([]);
});

test('a preset with fields is one step to undo', () => {
  const { store, hooks } = hooksOf(null);
  const before = hooks.get('a');
  expect(hooks.set('a', { preset: 'resnext50_32x4d', c: 8 })).toMatchObject({ c: 8, d: 4 });
  expect(store.getState().history.past).toHaveLength(1);
  store.getState().undo();
  expect(hooks.get('a')).toEqual(before);
});

test('the logits of a script’s run are of the network that it was begun on, wherever that is by then', async () => {
  const { engine, store, hooks } = hooksOf(null);
  const running = hooks.run('a', INPUT, SHAPE);
  store.getState().swap();
  const logits = Float32Array.of(1, 2);
  await asked(engine, 1);
  await engine.lastRun().finish({ logits });
  await running;
  expect(hooks.logits('a')).toBeNull();
  expect(hooks.logits('b')).toBe(logits);
});
