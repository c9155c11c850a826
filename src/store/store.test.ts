import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineError } from '../core/failure';
import { nameOf, networkOf } from './derived';
import { followCrops } from './followCrops';
import { openingLanes } from './lanes';
import { shownRun } from './runs';
import { SAMPLES } from './samples';
import type { CardinalStore } from './state';
import { createCardinalStore } from './store';
import { FakeEngine, settled, WASM } from './testing/fakeEngine';

const PHOTO = new Blob(['photo']);

let engine: FakeEngine;
let store: CardinalStore;

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  engine = new FakeEngine();
  store = createCardinalStore(engine, { lanes: openingLanes(), view: {}, problems: [] }, null);
});

const state = () => store.getState();
const lane = (id: 'a' | 'b') => state().history.present[id];
const shown = (id: 'a' | 'b') => shownRun(state().runs, id, lane(id), state().photo?.photoId);

async function load(name = 'cat.png'): Promise<void> {
  const loading = state().loadPhoto(PHOTO, name);
  await settled();
  await engine.lastDecode().finish();
  await loading;
}

describe('a photo', () => {
  it('runs nothing on networks without trained weights', async () => {
    await load();
    expect(state().photo?.name).toBe('cat.png');
    expect(engine.runs).toEqual([]);
  });

  it('runs both networks of the trained pair, each once', async () => {
    state().takeTrainedPair();
    await load();
    expect(engine.runs.map(({ request }) => request.network.weights.kind)).toEqual([
      'file',
      'file',
    ]);
  });

  it('runs the trained pair when the pair is taken after it', async () => {
    await load();
    state().takeTrainedPair();
    expect(engine.runs).toHaveLength(2);
  });

  it('keeps the one before it when it cannot be decoded', async () => {
    await load('good.png');
    const loading = state().loadPhoto(PHOTO, 'bad.png');
    await settled();
    expect(state().decoding).toBe('bad.png');
    await engine.lastDecode().fail('photo-truncated');
    await loading;
    expect(state().photo?.name).toBe('good.png');
    expect(state().decoding).toBeNull();
    expect(state().notices).toMatchObject([
      { kind: 'failure', subject: 'bad.png', failure: { code: 'photo-truncated' } },
    ]);
  });

  it('gives way to the one asked for last, whichever is decoded first', async () => {
    const first = state().loadPhoto(PHOTO, 'image.png');
    const second = state().loadPhoto(PHOTO, 'image.png');
    await settled();
    await engine.decodes[1]?.finish({ photoId: 22 });
    await engine.decodes[0]?.finish({ photoId: 11 });
    await Promise.all([first, second]);
    expect(state().photo?.photoId).toBe(22);
    expect(state().decoding).toBeNull();
  });

  it('comes back where the one asked for after it is none, whichever is decoded first', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const from = engine.decodes.length;
      const good = state().loadPhoto(PHOTO, 'good.png');
      const bad = state().loadPhoto(PHOTO, 'bad.png');
      await settled();
      for (const at of order) {
        const decode = engine.decodes[from + at];
        await (at === 0 ? decode?.finish({ photoId: 31 + from }) : decode?.fail('photo-truncated'));
      }
      await Promise.all([good, bad]);
      expect(state().photo?.photoId).toBe(31 + from);
    }
  });

  it('of the same name that is asked for twice shows the second one', async () => {
    const first = state().loadPhoto(PHOTO, 'image.png');
    const second = state().loadPhoto(PHOTO, 'image.png');
    await settled();
    await engine.decodes[0]?.finish({ photoId: 11 });
    await engine.decodes[1]?.finish({ photoId: 22 });
    await Promise.all([first, second]);
    expect(state().photo?.photoId).toBe(22);
  });

  it('says what there is to say about how it was read', async () => {
    const loading = state().loadPhoto(PHOTO, 'scan.jpg');
    await settled();
    await engine.lastDecode().finish({ notes: ['cmyk'] });
    await loading;
    expect(state().notices).toMatchObject([{ kind: 'photo-note', note: 'cmyk' }]);
  });
});

describe('a sample', () => {
  const [cat] = SAMPLES;

  it('is fetched and known as the sample that it is', async () => {
    vi.stubGlobal('fetch', async () => new Response(PHOTO));
    if (cat === undefined) throw new Error('no samples');
    const loading = state().loadSample(cat);
    await vi.waitFor(() => expect(engine.decodes).toHaveLength(1));
    await engine.lastDecode().finish();
    await loading;
    expect(state().photo?.sample).toBe(cat);
    expect(state().photo?.name).toBe('chelsea.png');
  });

  it('that cannot be fetched leaves a notice and nothing else', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
    if (cat === undefined) throw new Error('no samples');
    await state().loadSample(cat);
    expect(state().decoding).toBeNull();
    expect(state().notices).toMatchObject([
      { kind: 'failure', failure: { code: 'photo-unreachable', params: { status: 404 } } },
    ]);
  });
});

describe('a run', () => {
  beforeEach(async () => {
    await load();
    state().takeTrainedPair();
  });

  it('shows how far it is', () => {
    engine.runs[0]?.progress({ phase: 'forward', stage: 1, done: 4, total: 9 });
    expect(state().runs.a.active?.progress).toMatchObject({ stage: 1 });
  });

  it('that ends is the answer of its lane, and names the backend', async () => {
    await engine.runs[0]?.finish();
    expect(state().runs.a.active).toBeNull();
    expect(shown('a')).toMatchObject({ stale: false });
    expect(state().backend).toBe(WASM);
  });

  it('is stale once a knob has been turned, and fresh again when it is turned back', async () => {
    await engine.runs[0]?.finish();
    state().patch('a', { cardinality: 2 });
    expect(shown('a')).toMatchObject({ stale: true });
    state().undo();
    expect(shown('a')).toMatchObject({ stale: false });
  });

  it('during which a knob is turned never answers for the network shown', async () => {
    const before = networkOf(lane('b').drawn).key;
    state().patch('b', { cardinality: 8 });
    await engine.runs[1]?.finish();
    expect(shown('b')).toMatchObject({ stale: true, subject: { network: { key: before } } });
  });

  it('is cancelled without a notice and leaves the last answer', async () => {
    await engine.runs[0]?.finish();
    state().run();
    state().cancel('a');
    await settled();
    expect(state().runs.a.active).toBeNull();
    expect(shown('a')).toMatchObject({ stale: false });
    expect(state().notices).toEqual([]);
  });

  it('that is started again goes on when the one before it is cancelled', async () => {
    const first = engine.runs[0];
    state().run();
    await settled();
    expect(first?.isCancelled()).toBe(true);
    expect(state().runs.a.active).not.toBeNull();
  });

  it('that fails says so and keeps the last answer', async () => {
    await engine.runs[0]?.finish();
    state().run();
    await engine.runs[2]?.fail('out-of-memory');
    expect(state().runs.a.failed?.failure.code).toBe('out-of-memory');
    expect(shown('a')).toMatchObject({ stale: false });
    expect(state().notices).toMatchObject([
      { kind: 'failure', subject: nameOf(lane('a')).label, failure: { code: 'out-of-memory' } },
    ]);
  });

  it('is not repeated when the lanes are swapped', async () => {
    await engine.runs[0]?.finish();
    await engine.runs[1]?.finish();
    state().swap();
    expect(engine.runs).toHaveLength(2);
    expect(shown('a')).toMatchObject({ stale: false, subject: { key: expect.any(String) } });
    expect(shown('b')).toMatchObject({ stale: false });
  });
});

describe('a run under way', () => {
  it('moves with its network in a swap, and is not begun again', async () => {
    state().takeTrainedPair();
    await load();
    const shownAtA = state().runs.a.active?.subject;
    state().swap();
    expect(engine.runs).toHaveLength(2);
    expect(state().runs.b.active?.subject).toBe(shownAtA);
    engine.runs[0]?.progress({ phase: 'engine' });
    expect(state().runs.b.active?.progress).toEqual({ phase: 'engine' });
    await engine.runs[0]?.finish();
    expect(state().runs.b.active).toBeNull();
    expect(shown('b')).toMatchObject({ stale: false });
  });

  it('is not begun of itself where the network is too big for the device, as it is not when asked for', async () => {
    const limits = { maxWeightBytes: 1000, maxTensorBytes: 1000 };
    engine.backend = async () => ({ ...WASM, limits });
    await state().learnBackend();
    state().takeTrainedPair();
    await load();
    state().run();
    expect(engine.runs).toEqual([]);
  });
});

it('what was derived of a network stays while the other one’s knobs are turned', () => {
  const before = networkOf(lane('b').drawn);
  for (let classes = 1; classes <= 40; classes += 1) {
    state().patch('a', { classes });
    networkOf(lane('a').drawn);
  }
  expect(networkOf(lane('b').drawn)).toBe(before);
});

describe('running', () => {
  beforeEach(() => load());

  it('is of the lanes that have trained weights', () => {
    state().loadPreset('b', 'cifar10-resnext29-4x6d');
    engine.runs.length = 0;
    state().run();
    expect(engine.runs.map(({ request }) => request.network.weights.kind)).toEqual(['file']);
  });
});

describe('a network as ONNX', () => {
  const name = async (file: Blob | null) => (await file?.text()) ?? '';

  it('has trained weights where they are asked for and ship', async () => {
    state().takeTrainedPair();
    const file = 'weights of cifar10-resnet29-1x16d';
    expect(await name(await state().writeOnnx('a', true))).toBe(file);
    expect(await name(await state().writeOnnx('a', false))).not.toContain(file);
    state().patch('a', { classes: 11 });
    expect(await name(await state().writeOnnx('a', true))).not.toContain(file);
  });

  it('tells what failed, and gives nothing', async () => {
    state().takeTrainedPair();
    engine.onnx = () => Promise.reject(new EngineError('weights-unreachable', { status: 404 }));
    expect(await state().writeOnnx('b', true)).toBeNull();
    expect(state().notices).toMatchObject([
      {
        kind: 'failure',
        subject: 'Small ResNeXt-29 4x6d',
        failure: { code: 'weights-unreachable' },
      },
    ]);
  });
});

describe('what the networks see', () => {
  it('is nothing when the crop fails, rather than that of the photo before', async () => {
    followCrops(store, engine);
    await load();
    await settled();
    expect(state().crops.a).not.toBeNull();
    engine.crop = () => Promise.reject(new EngineError('photo-gone'));
    await load('next.png');
    await settled();
    expect(state().crops.a).toBeNull();
    expect(state().notices).toMatchObject([{ kind: 'failure', subject: 'next.png' }]);
  });

  it('is asked for once for each preprocessing and photo', async () => {
    followCrops(store, engine);
    await load();
    state().patch('a', { cardinality: 2 });
    state().patch('a', { inputPx: 64 });
    await settled();
    expect(engine.crops.map(({ preprocessing }) => preprocessing.cropPx)).toEqual([224, 224, 64]);
    expect(state().crops.a?.widthPx).toBe(64);
    expect(state().crops.b?.widthPx).toBe(224);
  });
});
