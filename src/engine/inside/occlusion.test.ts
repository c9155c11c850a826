import { afterEach, describe, expect, test, vi } from 'vitest';
import { softmax } from '../../core/answer';
import { EngineError } from '../../core/failure';
import { cover, patchesOf } from '../../core/patches';
import { hashedLook, insideOf, OCCLUSION, runsOf, trainedLook } from '../fixtures/looking';
import { TINY } from '../fixtures/networks';
import { NO_CHECKPOINTS } from '../fixtures/noCheckpoints';
import { NODE_BACKENDS, NODE_OPENERS } from '../fixtures/nodeBackends';
import { difference } from '../fixtures/numbers';
import { QUIET } from '../fixtures/pass';
import { serveFiles } from '../fixtures/servedFiles';
import { sessionOn } from '../fixtures/sessionOn';
import { TRAINED_IDS } from '../fixtures/trained';
import type { RunProgress } from '../progress';
import { type RunOrder, Session } from '../session';
import { type OcclusionOrder, occlusion, type Readout } from './occlusion';
import { plainRun, type Run } from './order';

const CLASS: Readout = { kind: 'class', index: 3 };
const lookAt = (grid: [number, number], readout: Readout = CLASS): OcclusionOrder => ({
  ...hashedLook(TINY),
  grid,
  patchPx: 7,
  readout,
});

describe.each(NODE_BACKENDS)('on the %s backend', (backend) => {
  const session = sessionOn(backend);

  test('each position is what a run of the covered image alone gives', async () => {
    const look = lookAt([3, 5]);
    const { data, plain } = await occlusion(runsOf(session), look, QUIET);
    const probability = async (input: Float32Array) => {
      const { values } = await session.run({ ...plainRun(look), input }, QUIET);
      return softmax(values)[3] ?? Number.NaN;
    };
    expect(plain).toBeCloseTo(await probability(look.input), 6);
    const want: number[] = [];
    for (const patch of patchesOf([3, 5], 7, [32, 32])) {
      const input = look.input.slice();
      cover(input, patch, 32, 3);
      want.push(plain - (await probability(input)));
    }
    expect(difference(data, want)).toBeLessThan(1e-6);
    expect(new Set(data).size).toBeGreaterThan(10);
  });

  test('a place in a layer changes where its receptive field is covered, and nowhere else', async () => {
    const readout = { kind: 'position', layer: 'layer1.0.relu2', y: 0, x: 31 } as const;
    const { data, plain } = await occlusion(runsOf(session), lookAt([8, 8], readout), QUIET);
    expect(plain).toBeGreaterThan(0);
    // The field of 5 px at the right end of the first row.
    expect(data[7]).toBeGreaterThan(0);
    expect([data[0], data[56], data[63], data[36]]).toEqual([0, 0, 0, 0]);
  });
});

afterEach(() => vi.unstubAllGlobals());

// In plain JavaScript these 68 images take half a minute.
test.each(TRAINED_IDS)('%s: the map is what PyTorch gives with the same px covered', async (id) => {
  serveFiles();
  const session = new Session(NODE_OPENERS, NO_CHECKPOINTS);
  const look = await trainedLook(id);
  for (const { readout, plain, data } of insideOf(id).occlusions) {
    const map = await occlusion(runsOf(session), { ...look, ...OCCLUSION, readout }, QUIET);
    expect(map.shape).toEqual([4, 4]);
    expect(Math.abs(map.plain - plain)).toBeLessThan(1e-4);
    expect(difference(map.data, data)).toBeLessThan(1e-4);
  }
  session.close();
});

/** A session whose runs are looked at. */
function watched(change: (order: RunOrder) => void = () => undefined) {
  const session = new Session(NODE_OPENERS, NO_CHECKPOINTS);
  const orders: RunOrder[] = [];
  const run: Run = (order, hooks) => {
    orders.push(order);
    change(order);
    return session.run(order, hooks);
  };
  return { session, orders, run };
}

test('images go in batches of eight with the plain one first, and progress counts them', async () => {
  const { session, orders, run } = watched();
  const told: RunProgress[] = [];
  const onProgress = (progress: RunProgress) => told.push(progress);
  await occlusion(run, lookAt([4, 5]), { ...QUIET, onProgress });
  expect(orders.map(({ inputShape }) => inputShape[0])).toEqual([8, 8, 8]);
  expect(orders[0]?.input.subarray(0, 32 * 32 * 3)).toEqual(lookAt([1, 1]).input);
  expect(told.filter(({ phase }) => phase === 'images')).toEqual(
    [8, 16, 21].map((done) => ({ phase: 'images', done, total: 21 })),
  );
  expect(told.filter(({ phase }) => phase === 'forward')).toEqual([]);
  session.close();
});

test('where there is no room for a batch, smaller ones give the same map', async () => {
  const whole = watched();
  const want = await occlusion(whole.run, lookAt([3, 4]), QUIET);
  whole.session.close();
  const small = watched(({ inputShape: [images = 0] }) => {
    if (images > 3) throw new EngineError('too-big', { images });
  });
  // What is thrown before a promise is there is a failure of the run all the same.
  const run: Run = async (order, hooks) => small.run(order, hooks);
  const { data } = await occlusion(run, lookAt([3, 4]), QUIET);
  expect(small.orders.map(({ inputShape }) => inputShape[0])).toEqual([8, 4, 2, 2, 2, 2, 2, 2, 2]);
  expect(difference(data, want.data)).toBeLessThan(1e-6);
  small.session.close();
});

test('a cancel ends it within the batch under way', async () => {
  const controller = new AbortController();
  const { session, orders, run } = watched(() => {
    if (orders.length === 2) controller.abort();
  });
  const hooks = { onProgress: () => undefined, signal: controller.signal };
  const map = occlusion(run, lookAt([14, 14]), hooks);
  await expect(map).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  expect(orders).toHaveLength(2);
  session.close();
});

const place = (layer: string, y: number, x: number): Readout => ({ kind: 'position', layer, y, x });
test.each<[Partial<OcclusionOrder>, string]>([
  [{ grid: [0, 4] }, 'patches-malformed'],
  [{ grid: [2.5, 4] }, 'patches-malformed'],
  [{ grid: [1000, 1000] }, 'patches-malformed'],
  [{ patchPx: 0 }, 'patches-malformed'],
  [{ readout: { kind: 'class', index: 7 } }, 'class-unknown'],
  [{ readout: place('layer9', 0, 0) }, 'tap-unknown'],
  [{ readout: place('layer2', 16, 0) }, 'position-unknown'],
  [{ readout: place('layer2', 0, -1) }, 'position-unknown'],
  [{ spec: { ...TINY, includeTop: false } }, 'class-unknown'],
  [{ inputShape: [2, 32, 32, 3] }, 'input-shape'],
])('%o is refused before anything is run', async (change, code) => {
  const run = vi.fn();
  const map = occlusion(run, { ...lookAt([4, 4]), ...change }, QUIET);
  await expect(map).rejects.toMatchObject({ failure: { code } });
  expect(run).not.toHaveBeenCalled();
});
