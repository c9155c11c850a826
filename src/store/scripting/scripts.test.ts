import { beforeEach, expect, test, vi } from 'vitest';
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
  return {
    engine,
    hooks: createScriptHooks(
      createCardinalStore(engine, opening, forced),
      engine,
      async ({ code }, subject) => `${subject}: ${code}`,
    ),
  };
}

test('a run goes to the backend that the link forces, before the page has asked for it too', () => {
  const { engine, hooks } = hooksOf('cpu');
  void hooks.run('a', INPUT, SHAPE);
  expect(engine.lastRun().request.backend).toBe('cpu');
  void hooks.run('a', INPUT, SHAPE, { backend: 'wasm' });
  expect(engine.lastRun().request.backend).toBe('wasm');
});

test('without a wish the engine chooses', () => {
  const { engine, hooks } = hooksOf(null);
  void hooks.run('a', INPUT, SHAPE);
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
