import { expect, test, vi } from 'vitest';
import type { BlockShape } from '../../core/blockForms';
import { presetOf } from '../../core/presets';
import type { FormTimes } from '../../worker/protocol';
import { measuredBlock } from '../forms';
import { laneOf, trainedLanes } from '../lanes';
import { createCardinalStore } from '../store';
import { FakeEngine, WASM } from '../testing/fakeEngine';

const GROUPED: BlockShape = { channels: 64, cardinality: 4, groupWidth: 6, px: 32 };
const PLAIN: BlockShape = { channels: 64, cardinality: 1, groupWidth: 16, px: 32 };
const blockOf = (lane: 'a' | 'b', shape: BlockShape) => {
  return { shape, of: { lane, block: 'layer1.1' } };
};
const timesOf = (...medianMs: number[]): FormTimes => ({
  backend: WASM,
  forms: medianMs.map((ms, at) => ({
    form: at === 0 ? 'a' : 'c',
    timesMs: [ms],
    dispatches: 1,
    peakBytes: 1,
    difference: 0,
    failure: null,
  })),
  handoverMs: [0],
  settled: true,
});

function opened(lanes = trainedLanes()) {
  const engine = new FakeEngine();
  const store = createCardinalStore(engine, { lanes, view: {}, problems: [] }, 'wasm');
  const asked = async (count: number) => {
    await vi.waitFor(() => expect(engine.forms).toHaveLength(count), 10_000);
    const order = engine.forms[count - 1];
    if (order === undefined) throw new Error(`not asked so often: ${count}`);
    return order;
  };
  return { engine, get: store.getState, asked };
}

test('both blocks are timed one after the other, with the weights of their networks, on the backend in use', async () => {
  const { get, asked } = opened();
  const done = get().measureForms('blocks', [blockOf('a', PLAIN), blockOf('b', GROUPED)]);
  const first = await asked(1);
  expect(first.request).toMatchObject({
    shape: PLAIN,
    forms: ['c'],
    backend: 'wasm',
    of: { block: 'layer1.1', network: { weights: { kind: 'file' } } },
  });
  first.progress({ phase: 'measure', done: 3, total: 6 });
  expect(get().forms.active?.share).toBe(0.25);
  await first.finish(timesOf(2));
  const second = await asked(2);
  expect(second.request).toMatchObject({ shape: GROUPED, forms: ['a', 'b', 'c'] });
  await second.finish(timesOf(5, 3));
  await done;
  expect(get().forms.active).toBeNull();
  expect(measuredBlock(get().forms, GROUPED)).toMatchObject({ weights: 'trained' });
  expect(measuredBlock(get().forms, { ...GROUPED, px: 16 })).toBeNull();
  // What stands for the same shape in other words is the same shape.
  const inFull = { ...GROUPED, channelsIn: 64, strides: [1, 1], shortcut: 'identity' } as const;
  expect(measuredBlock(get().forms, inFull)?.times).toEqual(timesOf(5, 3));
});

test('networks without trained weights are timed with random ones, and two blocks of one shape once', async () => {
  const resnet = laneOf(presetOf('resnet50'));
  const { engine, get, asked } = opened({ a: resnet, b: resnet });
  const done = get().measureForms('blocks', [blockOf('a', PLAIN), blockOf('b', PLAIN)]);
  const only = await asked(1);
  expect(only.request.of).toBeNull();
  await only.finish(timesOf(2));
  await done;
  expect(engine.forms).toHaveLength(1);
  expect(measuredBlock(get().forms, PLAIN)?.weights).toBe('random');
});

test('a cancel leaves what was measured, a failure says so, and neither goes on', async () => {
  const { engine, get, asked } = opened();
  const both = [blockOf('a', PLAIN), blockOf('b', GROUPED)];
  const done = get().measureForms('blocks', both);
  await (await asked(1)).finish(timesOf(2));
  await asked(2);
  get().forms.active?.cancel();
  await done;
  expect(get().forms).toMatchObject({ active: null, failure: null });
  expect(measuredBlock(get().forms, PLAIN)).not.toBeNull();
  expect(measuredBlock(get().forms, GROUPED)).toBeNull();

  const again = get().measureForms('blocks', both);
  await (await asked(3)).fail('device-lost');
  await again;
  expect(get().forms).toMatchObject({ active: null, failure: { code: 'device-lost' } });
  expect(engine.forms).toHaveLength(3);
});

test('a second order takes the place of the first', async () => {
  const { get, asked } = opened();
  const first = get().measureForms('blocks', [blockOf('b', GROUPED)]);
  const old = await asked(1);
  const second = get().measureForms('blocks', [blockOf('b', GROUPED)]);
  const next = await asked(2);
  await first;
  expect(get().forms.active).not.toBeNull();
  old.progress({ phase: 'measure', done: 1, total: 2 });
  expect(get().forms.active?.share).toBeNull();
  await next.finish(timesOf(7, 7));
  await second;
  expect(measuredBlock(get().forms, GROUPED)?.times).toEqual(timesOf(7, 7));
});
