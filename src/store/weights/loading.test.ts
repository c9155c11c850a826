import { describe, expect, it, vi } from 'vitest';
import { presetOf } from '../../core/presets';
import type { ArchSpec } from '../../core/spec';
import type { ReadWeights } from '../../worker/protocol';
import { readLink } from '../link/link';
import type { CardinalStore } from '../state';
import { createCardinalStore } from '../store';
import { FakeEngine, settled } from '../testing/fakeEngine';
import { preprocessingFor, weightsOf } from './laneWeights';

const order = (fileName: string) => ({
  fileName,
  files: [{ name: fileName, blob: new Blob(['x']) }],
});

let lastId = 0;
function read(spec: ArchSpec | null, change: Partial<ReadWeights> = {}): ReadWeights {
  lastId += 1;
  return {
    weightsId: lastId,
    format: 'torch-zip',
    fileBytes: 100,
    tensors: 10,
    dtypes: { F32: 10 },
    part: null,
    parts: [],
    network: spec && { spec, assumed: [], layout: 'torchvision' },
    refusal: spec === null ? { code: 'weights-misfit', params: { missing: 1 } } : null,
    ...change,
  };
}

function opened(query = '?a=resnet50&b=resnext50_32x4d'): {
  store: CardinalStore;
  engine: FakeEngine;
} {
  const engine = new FakeEngine();
  return { engine, store: createCardinalStore(engine, readLink(query), null) };
}

/** Until the loading code, which comes late, has asked the engine. */
async function asked(engine: FakeEngine, readings: number): Promise<void> {
  await vi.waitFor(() => expect(engine.readings).toHaveLength(readings), 10_000);
}

const lanes = (store: CardinalStore) => store.getState().history.present;
const TINY: ArchSpec = { ...presetOf('resnext29_8x64d').spec, classes: 7 };

describe('loading weights into a lane', () => {
  it('puts their network in its place in one step, and undo brings the old one back', async () => {
    const { store, engine } = opened();
    const loading = store.getState().loadWeights('a', order('tiny.pth'));
    await asked(engine, 1);
    expect(store.getState().readings.a?.fileName).toBe('tiny.pth');
    await engine.readings[0]?.finish(read(TINY));
    await loading;
    expect(lanes(store).a.drawn).toEqual(TINY);
    expect(weightsOf(lanes(store).a)?.source).toEqual({ kind: 'checkpoint', weightsId: lastId });
    expect(store.getState().readings.a).toBeNull();
    expect(store.getState().notices.at(-1)).toMatchObject({
      kind: 'weights',
      classes: 7,
      lane: 'a',
    });
    store.getState().undo();
    expect(lanes(store).a.presetId).toBe('resnet50');
    expect(weightsOf(lanes(store).a)).toBeNull();
    store.getState().redo();
    expect(weightsOf(lanes(store).a)).not.toBeNull();
  });

  it('keeps the network where they fit it, with its input size', async () => {
    const { store, engine } = opened('?a=resnet50&a.input=288');
    const before = lanes(store).a.drawn;
    expect(before.inputPx).toBe(288);
    const loading = store.getState().loadWeights('a', order('mine.pth'));
    await asked(engine, 1);
    await engine.readings[0]?.finish(read(presetOf('resnet50').spec));
    await loading;
    expect(lanes(store).a.drawn).toEqual(before);
    expect(store.getState().notices.at(-1)).toMatchObject({ kept: true });
  });

  it('leaves all as it was where the file fits no network, and says why', async () => {
    const { store, engine } = opened();
    const before = store.getState().history;
    const loading = store.getState().loadWeights('b', order('odd.pth'));
    await asked(engine, 1);
    await engine.readings[0]?.finish(read(null));
    await loading;
    expect(store.getState().history).toBe(before);
    expect(store.getState().refused.b?.fileName).toBe('odd.pth');
    expect(store.getState().notices.at(-1)).toMatchObject({
      kind: 'failure',
      failure: { code: 'weights-misfit' },
      subject: 'odd.pth',
    });
  });

  it('takes another entry of the same file, with what was chosen for the first', async () => {
    const { store, engine } = opened();
    const loading = store.getState().loadWeights('a', order('train.pth'));
    await asked(engine, 1);
    const parts = ['model_ema', 'model'];
    await engine.readings[0]?.finish(read(TINY, { part: 'model_ema', parts }));
    await loading;
    const labels = { source: 'file', fileName: 'names.txt', names: ['one'] } as const;
    store.getState().choose('a', { labels });
    const files = [{ weightsId: lastId }];
    const other = store
      .getState()
      .loadWeights('a', { fileName: 'train.pth', files, part: 'model' });
    await asked(engine, 2);
    expect(engine.readings[1]?.request).toEqual({ files, part: 'model' });
    await engine.readings[1]?.finish(read(TINY, { part: 'model', parts }));
    await other;
    expect(lanes(store).a.weights?.part).toBe('model');
    expect(lanes(store).a.choices.labels).toEqual(labels);
    store.getState().undo();
    expect(lanes(store).a.weights?.part).toBe('model_ema');
  });

  it('says nothing when it is cancelled', async () => {
    const { store, engine } = opened();
    const loading = store.getState().loadWeights('a', order('big.pth'));
    await asked(engine, 1);
    store.getState().cancelReading('a');
    await loading;
    expect(store.getState().notices).toEqual([]);
    expect(store.getState().readings.a).toBeNull();
  });

  it('is cancelled even where the last bytes came in that moment', async () => {
    const { store, engine } = opened();
    const loading = store.getState().loadWeights('a', order('odd.pth'));
    await asked(engine, 1);
    const finished = engine.readings[0]?.finish(read(null));
    store.getState().cancelReading('a');
    await finished;
    await loading;
    expect(store.getState().notices).toEqual([]);
    expect(store.getState().refused.a).toBeNull();
  });

  it('runs the photo with them at once', async () => {
    const { store, engine } = opened();
    const photo = store.getState().loadPhoto(new Blob(), 'cat.jpg');
    await settled();
    await engine.lastDecode().finish();
    await photo;
    expect(engine.runs).toHaveLength(0);
    const loading = store.getState().loadWeights('b', order('tiny.pth'));
    await asked(engine, 1);
    await engine.readings[0]?.finish(read(TINY));
    await loading;
    expect(engine.lastRun().request.network.weights).toEqual({
      kind: 'checkpoint',
      weightsId: lastId,
    });
  });
});

describe('weights dropped on no lane', () => {
  it('go to the network that they fit', async () => {
    const { store, engine } = opened();
    const placing = store.getState().placeWeights([order('x.pth')]);
    await asked(engine, 1);
    await engine.readings[0]?.finish(read(presetOf('resnext50_32x4d').spec));
    await placing;
    expect(weightsOf(lanes(store).b)).not.toBeNull();
    expect(weightsOf(lanes(store).a)).toBeNull();
  });

  it('make the pair where they are two, in one step', async () => {
    const { store, engine } = opened('?a=resnet18&b=resnet34');
    const placing = store.getState().placeWeights([order('x.pth'), order('y.pth')]);
    await asked(engine, 1);
    await engine.readings[0]?.finish(read(presetOf('resnet50').spec));
    await asked(engine, 2);
    await engine.readings[1]?.finish(read(TINY));
    await placing;
    expect(lanes(store).a.presetId).toBe('resnet50');
    expect(lanes(store).b.drawn).toEqual(TINY);
    store.getState().undo();
    expect([lanes(store).a.presetId, lanes(store).b.presetId]).toEqual(['resnet18', 'resnet34']);
  });
});

describe('weights of a lane', () => {
  async function loaded() {
    const { store, engine } = opened();
    const loading = store.getState().loadWeights('a', order('mine.pth'));
    await asked(engine, 1);
    await engine.readings[0]?.finish(read(presetOf('resnet50').spec));
    await loading;
    return store;
  }

  it('rest while they do not fit, and answer again when they do', async () => {
    const store = await loaded();
    store.getState().patch('a', { blocks: [3, 4, 7, 3] });
    expect(weightsOf(lanes(store).a)).toBeNull();
    store.getState().patch('a', { blocks: [3, 4, 6, 3] });
    expect(weightsOf(lanes(store).a)).not.toBeNull();
    store.getState().patch('a', { strideOn: '1x1' });
    expect(weightsOf(lanes(store).a)).not.toBeNull();
  });

  it('have no class names unless some are chosen', async () => {
    const store = await loaded();
    expect(weightsOf(lanes(store).a)?.classes).toBeNull();
    const names = Array.from({ length: 1000 }, (_, index) => `class ${index}`);
    store.getState().choose('a', { labels: { source: 'file', fileName: 'names.txt', names } });
    expect(weightsOf(lanes(store).a)?.classes).toEqual(names);
    store.getState().undo();
    expect(weightsOf(lanes(store).a)?.classes).toBeNull();
  });

  it('are shown what was chosen, at the network’s input size', async () => {
    const store = await loaded();
    const { cropPx: _, ...assumed } = preprocessingFor(lanes(store).a);
    store.getState().choose('a', {
      preprocessing: { ...assumed, resizePx: 232, interpolation: 'bicubic' },
    });
    expect(preprocessingFor(lanes(store).a)).toMatchObject({
      resizePx: 232,
      cropPx: 224,
      interpolation: 'bicubic',
    });
  });

  it('are let go, and the network stays', async () => {
    const store = await loaded();
    store.getState().dropWeights('a');
    expect(weightsOf(lanes(store).a)).toBeNull();
    expect(lanes(store).a.presetId).toBe('resnet50');
  });
});
