import * as tf from '@tensorflow/tfjs-core';
import { afterEach, expect, test, vi } from 'vitest';
import { EngineError } from '../core/failure';
import { residualOf } from '../core/presets';
import type { ResNetSpec } from '../core/spec';
import { TRAINED } from '../core/trained';
import type { Openers } from './backend';
import { NO_CHECKPOINTS } from './fixtures/noCheckpoints';
import { NODE_OPENERS } from './fixtures/nodeBackends';
import { serveFiles } from './fixtures/servedFiles';
import { relativeError, trainedExpectation, trainedInput } from './fixtures/trained';
import type { RunProgress } from './progress';
import { type RunOrder, Session } from './session';

const spec = residualOf('cifar10-resnet29-1x16d');
const tiny: ResNetSpec = {
  ...spec,
  blocks: [1],
  strides: [1],
  planes: [4],
  groupWidth: 4,
  stemWidth: 4,
};
const order = (seed: number, changes: Partial<RunOrder> = {}): RunOrder => ({
  spec: tiny,
  weights: { kind: 'random', seed },
  input: new Float32Array(32 * 32 * 3).fill(0.5),
  inputShape: [1, 32, 32, 3],
  backend: null,
  taps: [],
  timed: false,
  ...changes,
});
const signal = new AbortController().signal;
const quiet = { onProgress: () => undefined, signal };

const sessions: Session[] = [];
function openSession(openers = NODE_OPENERS): Session {
  const session = new Session(openers, NO_CHECKPOINTS);
  sessions.push(session);
  return session;
}
afterEach(() => {
  for (const session of sessions.splice(0)) session.close();
  vi.unstubAllGlobals();
});

test('a trained network is fetched once and gives what PyTorch gives', async () => {
  serveFiles();
  const session = openSession();
  await session.backend('cpu');
  const [{ file, bytes } = { file: '', bytes: 0 }] = TRAINED;
  const weights = { kind: 'file', url: `https://cardinal.test/${file}`, bytes } as const;
  const input = await trainedInput('chelsea');
  const told: RunProgress[] = [];
  const hooks = { onProgress: (progress: RunProgress) => told.push(progress), signal };
  const first = await session.run(order(0, { spec, weights, input }), hooks);
  const again = await session.run(order(0, { spec, weights, input }), quiet);
  const { logits } = trainedExpectation('chelsea', 'cifar10-resnet29-1x16d');
  expect(relativeError(first.values, logits)).toBeLessThan(2e-3);
  expect(again.values).toEqual(first.values);
  expect(first.backend).toMatchObject({ name: 'cpu', reason: 'forced' });
  expect(fetch).toHaveBeenCalledTimes(1);
  expect([...new Set(told.map(({ phase }) => phase))]).toEqual(['engine', 'weights', 'forward']);
  expect(told.findLast(({ phase }) => phase === 'weights')).toMatchObject({
    done: bytes,
    total: bytes,
  });
});

test('a network that was prepared with its weights is there for the run; without them none are fetched', async () => {
  serveFiles();
  const session = openSession();
  const [{ file, bytes } = { file: '', bytes: 0 }] = TRAINED;
  const weights = { kind: 'file', url: `https://cardinal.test/${file}`, bytes } as const;
  await session.prepare({ spec, weights: null }, signal);
  expect(fetch).not.toHaveBeenCalled();
  await session.prepare({ spec, weights }, signal);
  const told: RunProgress[] = [];
  await session.run(order(0, { spec, weights }), {
    ...quiet,
    onProgress: (each) => told.push(each),
  });
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(told.filter(({ phase }) => phase === 'weights')).toEqual([]);
});

test('a preparation that is told to stop fails, and the run after it answers', async () => {
  const session = openSession();
  const weights = { kind: 'random', seed: 1 } as const;
  await expect(session.prepare({ spec: tiny, weights }, AbortSignal.abort())).rejects.toMatchObject(
    { failure: { code: 'cancelled' } },
  );
  expect((await session.run(order(1), quiet)).values).toHaveLength(10);
});

test('a network that is loaded is run as often as waking takes, one that is not is left alone', async () => {
  const session = openSession();
  const run = vi.spyOn(session, 'run');
  const weights = { kind: 'random', seed: 1 } as const;
  await session.prepare({ spec: tiny, weights, wakePasses: 3 }, signal);
  expect(run).not.toHaveBeenCalled();
  await session.run(order(1), quiet);
  run.mockClear();
  await session.prepare({ spec: tiny, weights, wakePasses: 3 }, signal);
  expect(run).toHaveBeenCalledTimes(3);
  await expect(
    session.prepare({ spec: tiny, weights, wakePasses: 3 }, AbortSignal.abort()),
  ).rejects.toMatchObject({ failure: { code: 'cancelled' } });
});

test('half floats are left aside on a device that has none, and it is told', async () => {
  const session = openSession();
  const full = await session.run(order(1), quiet);
  const half = await session.run(order(1, { weightFormat: 'f16' }), quiet);
  expect(half.weightFormat).toBe('f32');
  expect(half.weightBytes).toBe(full.weightBytes);
  expect(half.values).toEqual(full.values);
});

test('a file that is not there is unreachable, by name', async () => {
  serveFiles();
  const url = 'https://cardinal.test/nowhere.safetensors';
  const weights = { kind: 'file', url, bytes: 1 } as const;
  await expect(openSession().run(order(0, { weights }), quiet)).rejects.toMatchObject({
    failure: { code: 'weights-unreachable', params: { url, status: 404 } },
  });
});

test('of many networks three stay loaded, and none after closing', async () => {
  const session = openSession();
  await session.backend('cpu');
  const before = tf.memory().numTensors;
  await session.run(order(0), quiet);
  const perNetwork = tf.memory().numTensors - before;
  for (const seed of [1, 2, 3, 0, 4]) await session.run(order(seed), quiet);
  expect(tf.memory().numTensors - before).toBe(3 * perNetwork);
  session.close();
  expect(tf.memory().numTensors).toBe(before);
});

test('a run that is cancelled leaves nothing half loaded, and the next one runs', async () => {
  const session = openSession();
  await session.backend('cpu');
  const before = tf.memory().numTensors;
  const controller = new AbortController();
  const onProgress = ({ phase }: RunProgress) => {
    if (phase === 'weights') controller.abort();
  };
  const cancelled = session.run(order(0), { onProgress, signal: controller.signal });
  await expect(cancelled).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  expect(tf.memory().numTensors).toBe(before);
  expect((await session.run(order(0), quiet)).shape).toEqual([10]);
});

test('both networks of a comparison run on the backend that was asked for', async () => {
  const session = openSession();
  const info = await session.backend('wasm');
  const [a, b] = [await session.run(order(0), quiet), await session.run(order(1), quiet)];
  expect([a.backend, b.backend]).toEqual([info, info]);
  expect((await session.backend('cpu')).name).toBe('cpu');
  const c = await session.run(order(0), quiet);
  expect(c.backend.name).toBe('cpu');
  expect(relativeError(c.values, [...a.values])).toBeLessThan(1e-4);
});

test('a run does not fall back from a backend that was forced and is not there', async () => {
  const session = openSession();
  const unavailable = { failure: { code: 'backend-unavailable', params: { backend: 'webgpu' } } };
  await expect(session.backend('webgpu')).rejects.toMatchObject(unavailable);
  await expect(session.run(order(0), quiet)).rejects.toMatchObject(unavailable);
  expect((await session.backend(null)).name).toBe('wasm');
});

test('an input of another size is refused with both shapes', async () => {
  const wrong = order(0, { inputShape: [1, 32, 32, 4] });
  await expect(openSession().run(wrong, quiet)).rejects.toMatchObject({
    failure: { code: 'input-shape', params: { expected: '1x32x32x3', got: '1x32x32x4' } },
  });
});

test('images at once give what each gives alone, from weights that are loaded once', async () => {
  const session = openSession();
  await session.backend('wasm');
  const input = Float32Array.from({ length: 3 * 32 * 32 * 3 }, (_, at) => Math.sin(at));
  const taps = ['layer1'];
  const told: RunProgress[] = [];
  const hooks = { onProgress: (progress: RunProgress) => told.push(progress), signal };
  const batch = order(7, { input, inputShape: [3, 32, 32, 3], taps, timed: true });
  const { values, shape, taps: tapped, perLayer, peakBytes } = await session.run(batch, hooks);
  expect(shape).toEqual([3, 10]);
  expect(tapped.layer1?.shape).toEqual([3, 32, 32, 16]);
  const loads = told.filter(({ phase }) => phase === 'weights').length;
  const second = input.subarray(32 * 32 * 3, 2 * 32 * 32 * 3);
  const alone = await session.run(order(7, { input: second, taps, timed: true }), hooks);
  expect(told.filter(({ phase }) => phase === 'weights')).toHaveLength(loads);
  expect(relativeError(values.slice(10, 20), [...alone.values])).toBeLessThan(1e-5);
  expect(alone.shape).toEqual([10]);
  expect(peakBytes).toBeGreaterThan(2.5 * alone.peakBytes);
  expect(perLayer?.[0]?.macs).toBe(3 * (alone.perLayer?.[0]?.macs ?? 0));
});

test('no images, part of one, or more than eight are refused with what is taken', async () => {
  for (const count of [0, 1.5, 9]) {
    const input = new Float32Array(count * 32 * 32 * 3);
    const wrong = order(0, { input, inputShape: [count, 32, 32, 3] });
    await expect(openSession().run(wrong, quiet)).rejects.toMatchObject({
      failure: {
        code: 'input-shape',
        params: { expected: '1..8x32x32x3', got: `${count}x32x32x3`, elements: input.length },
      },
    });
  }
});

test('images that make a tensor too big are refused by its layer, with the count', async () => {
  const cpu = async () => {
    const device = await NODE_OPENERS.cpu();
    const limits = { ...device.facts.limits, maxTensorBytes: 2 * 32 * 32 * 16 * 4 };
    return { ...device, facts: { ...device.facts, limits } };
  };
  const session = openSession({ ...NODE_OPENERS, cpu });
  await session.backend('cpu');
  const batch = (count: number) =>
    order(0, {
      input: new Float32Array(count * 32 * 32 * 3),
      inputShape: [count, 32, 32, 3],
    });
  expect((await session.run(batch(2), quiet)).shape).toEqual([2, 10]);
  await expect(session.run(batch(3), quiet)).rejects.toMatchObject({
    failure: {
      code: 'too-big',
      params: { reason: 'tensor-too-big', layer: 'layer1.0.conv3', images: 3 },
    },
  });
});

test('a network over two gigabytes of weights is refused before any is made', async () => {
  const big = { ...residualOf('resnext101_64x4d'), cardinality: 128, groupWidth: 64 };
  const input = new Float32Array(224 * 224 * 3);
  const tooBig = order(0, { spec: big, input, inputShape: [1, 224, 224, 3] });
  await expect(openSession().run(tooBig, quiet)).rejects.toMatchObject({
    failure: { code: 'too-big', params: { reason: 'weights-too-big' } },
  });
});

test('a device that was lost is opened anew at the next call', async () => {
  let opened = 0;
  const lost = { value: false };
  const cpu = async () => {
    opened += 1;
    const device = await NODE_OPENERS.cpu();
    return {
      ...device,
      get lost() {
        return lost.value;
      },
    };
  };
  const session = new Session({ ...NODE_OPENERS, cpu }, NO_CHECKPOINTS);
  sessions.push(session);
  await session.backend('cpu');
  await session.run(order(0), quiet);
  expect(opened).toBe(1);
  lost.value = true;
  await session.run(order(0), quiet);
  expect(opened).toBe(2);
});

test('a device that is lost on the way is opened anew, once, and the answer is the same', async () => {
  const opened = vi.fn(NODE_OPENERS.cpu);
  let losses = 1;
  const session = new Session(
    {
      ...NODE_OPENERS,
      cpu: async () => {
        const device = await opened();
        return {
          ...device,
          guard: async (work) => {
            const made = await device.guard(work);
            if (losses-- > 0) throw new EngineError('device-lost', { reason: 'destroyed' });
            return made;
          },
        };
      },
    },
    NO_CHECKPOINTS,
  );
  sessions.push(session);
  await session.backend('cpu');
  const rebuilt = await session.run(order(3), quiet);
  expect(rebuilt.rebuilt).toBe(true);
  expect(opened).toHaveBeenCalledTimes(2);
  const again = await session.run(order(3), quiet);
  expect(again.rebuilt).toBe(false);
  expect(again.values).toEqual(rebuilt.values);
  losses = 2;
  await expect(session.run(order(3), quiet)).rejects.toMatchObject({
    failure: { code: 'device-lost' },
  });
});

test('taps are given by their names, and a name that is none is refused', async () => {
  const session = openSession();
  await session.backend('cpu');
  const { taps, perLayer, dispatches } = await session.run(
    order(5, { taps: ['layer1', 'layer1.0.conv2'], timed: true }),
    quiet,
  );
  expect(taps.layer1?.shape).toEqual([1, 32, 32, 16]);
  expect(taps['layer1.0.conv2']?.data).toHaveLength(32 * 32 * 4);
  expect(perLayer).toHaveLength(dispatches);
  await expect(session.run(order(5, { taps: ['layer9'] }), quiet)).rejects.toMatchObject({
    failure: { code: 'tap-unknown', params: { layer: 'layer9' } },
  });
});

/** A GPU that is the CPU of tests, and is lost and gone when it is told so. */
function fakeGpu() {
  const gpu = { isThere: true, losses: 0, opened: 0 };
  const webgpu: Openers['webgpu'] = async () => {
    if (!gpu.isThere) return { reason: 'no-adapter' };
    gpu.opened += 1;
    const device = await NODE_OPENERS.cpu();
    const state = { lost: false };
    return {
      ...device,
      facts: { ...device.facts, name: 'webgpu' },
      get lost() {
        return state.lost;
      },
      guard: async (work) => {
        const made = await device.guard(work);
        if (gpu.losses-- > 0) {
          state.lost = true;
          throw new EngineError('device-lost', { reason: 'unknown' });
        }
        return made;
      },
    };
  };
  return { gpu, session: openSession({ ...NODE_OPENERS, webgpu }) };
}

test('a backend that is preferred is taken while it is there, and one that is forced alone is waited for', async () => {
  const { gpu, session } = fakeGpu();
  const fast = await session.run(order(1, { preferred: 'webgpu' }), quiet);
  expect(fast.backend).toMatchObject({ name: 'webgpu', reason: 'hardware-adapter' });
  const small = await session.run(order(1, { preferred: 'wasm' }), quiet);
  expect(small.backend).toMatchObject({ name: 'wasm', reason: 'calibrated' });
  Object.assign(gpu, { isThere: false, losses: 1 });
  const after = await session.run(order(1, { preferred: 'webgpu' }), quiet);
  expect(after).toMatchObject({ backend: { name: 'wasm', reason: 'no-adapter' }, rebuilt: true });
  expect(relativeError(after.values, [...fast.values])).toBeLessThan(1e-4);
  const forced = session.run(order(1, { backend: 'webgpu' }), quiet);
  await expect(forced).rejects.toMatchObject({ failure: { code: 'backend-unavailable' } });
});

test('a GPU that is lost as often as it is opened gives way, unless it is forced', async () => {
  const { gpu, session } = fakeGpu();
  gpu.losses = 2;
  const result = await session.run(order(1), quiet);
  expect(result).toMatchObject({ backend: { name: 'wasm', reason: 'device-lost' }, rebuilt: true });
  expect((await session.run(order(1, { preferred: 'webgpu' }), quiet)).backend.name).toBe('wasm');
  expect(gpu.opened).toBe(2);
  gpu.losses = 2;
  await expect(session.run(order(1, { backend: 'webgpu' }), quiet)).rejects.toMatchObject({
    failure: { code: 'device-lost' },
  });
});

test('an adapter that turns up late is taken when the backend is asked for again, and by no run before', async () => {
  const { gpu, session } = fakeGpu();
  gpu.isThere = false;
  expect(await session.backend(null)).toMatchObject({ name: 'wasm', reason: 'no-adapter' });
  gpu.isThere = true;
  expect((await session.run(order(1), quiet)).backend.name).toBe('wasm');
  expect(await session.backend(null)).toMatchObject({ name: 'webgpu', reason: 'hardware-adapter' });
  expect((await session.run(order(1), quiet)).backend.name).toBe('webgpu');
  expect(gpu.opened).toBe(1);
});

test('weights that are no longer at hand leave the device open', async () => {
  const { gpu, session } = fakeGpu();
  const gone = order(1, { weights: { kind: 'checkpoint', weightsId: 7 } });
  await expect(session.run(gone, quiet)).rejects.toMatchObject({
    failure: { code: 'weights-gone' },
  });
  await session.run(order(1), quiet);
  expect(gpu.opened).toBe(1);
});
