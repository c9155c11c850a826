import { expect, test, vi } from 'vitest';
import { residualOf } from '../core/presets';
import { createEngineClient, type EngineWorker } from './client';
import type { Calls, FromWorker, ToWorker } from './protocol';

/** A worker that records what it is told, and says what the test makes it say. */
class FakeWorker extends EventTarget implements EngineWorker {
  readonly told: ToWorker[] = [];
  terminated = false;
  postMessage(message: ToWorker): void {
    this.told.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(data: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  crash(): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of its mind' }));
  }
  doNotCome(): void {
    this.dispatchEvent(new Event('error'));
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const client = createEngineClient(() => {
    const made = new FakeWorker();
    workers.push(made);
    return made;
  });
  const last = (): FakeWorker => {
    const made = workers.at(-1);
    if (made === undefined) throw new Error('no worker was made');
    return made;
  };
  return { client, workers, last };
}

const request: Calls['run']['request'] = {
  network: { spec: residualOf('resnet18'), weights: { kind: 'random', seed: 1 } },
  input: { kind: 'tensor', data: new Float32Array(1), shape: [1, 1, 1, 1] },
};
const picture = { widthPx: 1, heightPx: 1, rgba: new Uint8ClampedArray(4) };
const preprocessing = {
  resizePx: 1,
  cropPx: 1,
  interpolation: 'bilinear',
  mean: [0, 0, 0],
  std: [1, 1, 1],
} as const;

test('the worker is made at the first call, and once', async () => {
  const { client, workers, last } = setUp();
  expect(workers).toHaveLength(0);
  const first = client.crop({ photoId: 1, preprocessing });
  const second = client.crop({ photoId: 2, preprocessing });
  expect(workers).toHaveLength(1);
  const [a, b] = last().told.map(({ id }) => id);
  last().say({ id: b ?? 0, kind: 'value', value: { ...picture, widthPx: 2 } });
  last().say({ id: a ?? 0, kind: 'value', value: picture });
  expect((await first).widthPx).toBe(1);
  expect((await second).widthPx).toBe(2);
});

test('progress and failure reach the run that they are of', async () => {
  const { client, last } = setUp();
  const told: unknown[] = [];
  const { result } = client.run(request, (progress) => told.push(progress));
  client.run(request, () => told.push('other')).result.catch(() => undefined);
  const id = last().told[0]?.id ?? 0;
  last().say({ id, kind: 'progress', progress: { phase: 'engine' } });
  last().say({ id, kind: 'failed', failure: { code: 'too-big', params: { bytes: 3 } } });
  await expect(result).rejects.toMatchObject({
    failure: { code: 'too-big', params: { bytes: 3 } },
  });
  expect(told).toEqual([{ phase: 'engine' }]);
});

test('a cancel rejects at once, tells the worker, and what comes later is not heard', async () => {
  const { client, last } = setUp();
  const told: unknown[] = [];
  const run = client.run(request, (progress) => told.push(progress));
  run.cancel();
  run.cancel();
  await expect(run.result).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  const id = last().told[0]?.id ?? 0;
  expect(last().told.slice(1)).toEqual([{ id, call: 'cancel' }]);
  last().say({ id, kind: 'progress', progress: { phase: 'engine' } });
  last().say({ id, kind: 'failed', failure: { code: 'cancelled', params: {} } });
  expect(told).toEqual([]);
});

test('a crash fails all that is pending, and the next call has a new worker', async () => {
  const { client, workers, last } = setUp();
  const pending = [client.backend({ forced: null }), client.crop({ photoId: 1, preprocessing })];
  const crashed = last();
  crashed.crash();
  for (const call of pending) {
    await expect(call).rejects.toMatchObject({
      failure: { code: 'internal', params: { detail: 'out of its mind' } },
    });
  }
  expect(crashed.terminated).toBe(true);
  const next = client.crop({ photoId: 1, preprocessing });
  expect(workers).toHaveLength(2);
  crashed.crash();
  last().say({ id: last().told[0]?.id ?? 0, kind: 'value', value: picture });
  expect(await next).toEqual(picture);
});

test('a worker whose script does not come is a missing part, and the next call asks for it anew', async () => {
  const { client, workers, last } = setUp();
  const call = client.backend({ forced: null });
  last().doNotCome();
  await expect(call).rejects.toMatchObject({ failure: { code: 'part-missing' } });
  client.crop({ photoId: 1, preprocessing });
  expect(workers).toHaveLength(2);
});

test('a message that cannot be sent fails its call alone', async () => {
  const { client, last } = setUp();
  const good = client.crop({ photoId: 1, preprocessing });
  const postMessage = last().postMessage.bind(last());
  last().postMessage = () => {
    throw new DOMException('could not be cloned', 'DataCloneError');
  };
  await expect(client.crop({ photoId: 2, preprocessing })).rejects.toMatchObject({
    failure: { code: 'internal' },
  });
  last().postMessage = postMessage;
  last().say({ id: last().told[0]?.id ?? 0, kind: 'value', value: picture });
  expect(await good).toEqual(picture);
});

test('a preparation loads weights from the address that a run loads them from', () => {
  const { client, last } = setUp();
  vi.stubGlobal('document', { baseURI: 'http://localhost/cardinal/' });
  const weights = { kind: 'file', url: 'weights/a.safetensors', bytes: 1 } as const;
  const { spec } = request.network;
  client.prepare({ spec, weights });
  client.run({ ...request, network: { spec, weights } }, () => undefined);
  vi.unstubAllGlobals();
  const url = 'http://localhost/cardinal/weights/a.safetensors';
  expect(last().told).toMatchObject([{ weights: { url } }, { network: { weights: { url } } }]);
});

test('a camera’s frame is given away, and nothing else is', () => {
  const { client, last } = setUp();
  void client.frame({ frame: null });
  const post = vi.spyOn(last(), 'postMessage');
  const frame = {} as ImageBitmap;
  void client.frame({ frame });
  void client.crop({ photoId: 1, preprocessing });
  expect(post.mock.calls.map((call) => (call as unknown[])[1])).toEqual([[frame], []]);
});
