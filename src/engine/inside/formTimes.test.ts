import { afterEach, expect, test, vi } from 'vitest';
import { BLOCK_FORMS, type BlockShape } from '../../core/blockForms';
import { residualOf } from '../../core/presets';
import { TRAINED } from '../../core/trained';
import { NO_CHECKPOINTS } from '../fixtures/noCheckpoints';
import { NODE_OPENERS } from '../fixtures/nodeBackends';
import { serveFiles } from '../fixtures/servedFiles';
import { Session } from '../session';
import { formTimes } from './formTimes';

const PRESET = 'cifar10-resnext29-4x6d';
const spec = residualOf(PRESET);
/** Its second block of stage 1. */
const shape: BlockShape = {
  channels: 4 * (spec.planes[0] ?? 0),
  cardinality: spec.cardinality,
  groupWidth: spec.groupWidth,
  px: spec.inputPx,
};
const hooks = { onProgress: () => undefined, signal: new AbortController().signal };

const session = new Session(NODE_OPENERS, NO_CHECKPOINTS);
afterEach(() => {
  session.close();
  vi.unstubAllGlobals();
});

function timed(block: string | null) {
  const { file = '', bytes = 0 } = TRAINED.find(({ presetId }) => presetId === PRESET) ?? {};
  const weights = { kind: 'file', url: `https://cardinal.test/${file}`, bytes } as const;
  const of = block === null ? null : { network: { spec, weights }, block };
  const where = { backend: 'wasm', preferred: null } as const;
  const order = { shape, forms: BLOCK_FORMS, rounds: 5, enoughMs: 0, of, ...where };
  return formTimes(session, order, NO_CHECKPOINTS, hooks);
}

test('a block of a trained network runs with its trained weights, the same in each form', async () => {
  serveFiles();
  const { forms, backend } = await timed('layer1.1');
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(backend).toMatchObject({ name: 'wasm', reason: 'forced' });
  for (const { timesMs, difference } of forms) {
    expect(timesMs).toHaveLength(5);
    expect(difference).toBeLessThan(1e-4);
  }
});

test('a block of no network runs with random weights; one that its network has not does not run', async () => {
  serveFiles();
  expect((await timed(null)).forms).toHaveLength(3);
  expect(fetch).not.toHaveBeenCalled();
  await expect(timed('layer9.1')).rejects.toThrow('layer9.1.conv1.weight');
});
