import { expect, test } from 'vitest';
import { BLOCK_FORMS, type BlockShape, buildBlockForm } from '../../core/blockForms';
import { EngineError } from '../../core/failure';
import type { Backend } from '../backend';
import type { BackendInfo } from '../backendInfo';
import { NODE_BACKENDS, nodeDevice } from '../fixtures/nodeBackends';
import type { RunProgress } from '../progress';
import { randomWeights } from '../weights/random';
import { measureForms } from './measureForms';

const SHAPE: BlockShape = { channels: 64, cardinality: 32, groupWidth: 2, px: 7 };
const PROJECTED: BlockShape = {
  channels: 16,
  channelsIn: 8,
  cardinality: 4,
  groupWidth: 3,
  px: 8,
  strides: [1, 2],
  shortcut: 'projection',
};
const orderOf = (shape: BlockShape) => ({
  shape,
  forms: BLOCK_FORMS,
  weights: randomWeights(buildBlockForm(shape, 'c'), 1),
  rounds: 6,
  enoughMs: 20_000,
});
const signal = new AbortController().signal;
const quiet = { onProgress: () => undefined, signal };

async function opened(name: (typeof NODE_BACKENDS)[number]): Promise<Backend> {
  const device = await nodeDevice(name);
  return { device, info: { ...device.facts, reason: 'forced' } };
}

test.each(NODE_BACKENDS)(
  'a block runs in each form, as often as is asked, and all give the same: %s',
  async (name) => {
    const open = await opened(name);
    for (const shape of [SHAPE, PROJECTED]) {
      const { forms, handoverMs, backend, settled } = await measureForms(
        open,
        orderOf(shape),
        quiet,
      );
      expect(forms.map(({ form }) => form)).toEqual(['a', 'b', 'c']);
      for (const { timesMs, difference, failure } of forms) {
        expect(failure).toBeNull();
        expect(timesMs).toHaveLength(6);
        expect(Math.min(...timesMs)).toBeGreaterThan(0);
        expect(difference).toBeLessThan(1e-4);
      }
      expect(handoverMs).toHaveLength(6);
      expect([backend.name, settled]).toEqual([name, true]);
    }
    open.device.dispose();
  },
);

test('weights that are cut wrong show: the outputs are compared, not taken for equal', async () => {
  const open = await opened('cpu');
  const { weights, ...order } = orderOf(PROJECTED);
  let asked = 0;
  // Every form asks for its own: those of (a) are other numbers than those of (b) and (c).
  const tensor = (name: string) => {
    const values = weights.tensor(name);
    if (name !== 'conv2.weight') return values;
    asked += 1;
    return asked === 1 ? values.map((value) => value + 0.05) : values;
  };
  const { forms } = await measureForms(open, { ...order, weights: { tensor } }, quiet);
  expect(forms[0]?.difference).toBeGreaterThan(1e-3);
  expect(forms[1]?.difference).toBeLessThan(1e-4);
  open.device.dispose();
});

test('after enough time no further turn is begun, but five there are', async () => {
  const open = await opened('wasm');
  const { forms } = await measureForms(open, { ...orderOf(SHAPE), rounds: 50, enoughMs: 0 }, quiet);
  expect(forms.map(({ timesMs }) => timesMs.length)).toEqual([5, 5, 5]);
  open.device.dispose();
});

test('a form that is too big is told, with its bytes, and the others are timed', async () => {
  const device = await nodeDevice('wasm');
  // Form (a) puts out all channels once for each path; here one tensor of (c) is below 1 GB, 128 of them not.
  const big = { channels: 512, cardinality: 128, groupWidth: 1, px: 64 };
  const open = { device, info: { ...device.facts, reason: 'forced' } as BackendInfo };
  const few = { forms: ['a', 'c'], rounds: 5, enoughMs: 0 } as const;
  const { forms } = await measureForms(open, { ...orderOf(big), ...few }, quiet);
  expect(forms.map(({ form, failure }) => [form, failure?.code])).toEqual([
    ['c', undefined],
    ['a', 'too-big'],
  ]);
  expect(forms.at(-1)?.failure?.params.bytes).toBeGreaterThan(2 ** 30);
  device.dispose();
});

test('it tells how far it is, and ends where it is cancelled', async () => {
  const open = await opened('wasm');
  const told: RunProgress[] = [];
  const abort = new AbortController();
  const onProgress = (progress: RunProgress) => {
    told.push(progress);
    if (told.length === 5) abort.abort();
  };
  const measuring = measureForms(open, orderOf(SHAPE), { onProgress, signal: abort.signal });
  await expect(measuring).rejects.toEqual(new EngineError('cancelled'));
  expect(told[0]).toEqual({ phase: 'measure', done: 0, total: 9 });
  expect(told).toHaveLength(5);
  open.device.dispose();
});
