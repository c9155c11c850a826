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
    network: spec && { spec, assumed: [], layout: 'torchvision', normalisation: null },
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

describe('a reading that lasts', () => {
  /** Weights of ResNet-50 are being read for A. */
  async function reading() {
    const { store, engine } = opened('?a=resnet50&b=resnet34');
    const loading = store.getState().loadWeights('a', order('mine.pth'));
    await asked(engine, 1);
    const end = async () => {
      await engine.readings[0]?.finish(read(presetOf('resnet50').spec));
      await loading;
    };
    return { store, end, state: () => store.getState() };
  }

  it('leaves a network that was picked meanwhile, and offers what it read', async () => {
    const { store, state, end } = await reading();
    state().loadPreset('a', 'resnet18');
    const before = state().history;
    await end();
    expect(state().history).toBe(before);
    const offer = state().notices.at(-1);
    if (offer?.kind !== 'weights-late') throw new Error('nothing is offered');
    expect(offer).toMatchObject({ fileName: 'mine.pth', lane: 'a' });
    await state().putWeights('a', offer.weights);
    expect(lanes(store).a.presetId).toBe('resnet50');
    expect(weightsOf(lanes(store).a)).not.toBeNull();
    state().undo();
    expect(lanes(store).a.presetId).toBe('resnet18');
  });

  it('leaves a network whose knobs were turned meanwhile, unless the weights fit it', async () => {
    const turned = await reading();
    turned.state().patch('a', { cardinality: 2 });
    await turned.end();
    expect(lanes(turned.store).a).toMatchObject({ weights: null, drawn: { cardinality: 2 } });
    const larger = await reading();
    larger.state().patch('a', { inputPx: 288 });
    await larger.end();
    expect(lanes(larger.store).a).toMatchObject({
      weights: { fileName: 'mine.pth' },
      drawn: { inputPx: 288 },
    });
  });

  it('is shown with its network after a swap, and ends there', async () => {
    const { store, state, end } = await reading();
    state().swap();
    expect(state().readings).toMatchObject({ a: null, b: { fileName: 'mine.pth' } });
    state().undo();
    expect(state().readings).toMatchObject({ a: { fileName: 'mine.pth' }, b: null });
    state().redo();
    await end();
    expect(lanes(store).a).toMatchObject({ presetId: 'resnet34', weights: null });
    expect(lanes(store).b).toMatchObject({
      presetId: 'resnet50',
      weights: { fileName: 'mine.pth' },
    });
    expect(state().readings).toEqual({ a: null, b: null });
  });

  it('is not given up for one that was dropped on no lane', async () => {
    const { store, engine } = opened('?a=resnet50&b=resnet34');
    const first = store.getState().loadWeights('a', order('mine.pth'));
    await asked(engine, 1);
    const second = store.getState().placeWeights([order('other.pth')]);
    await asked(engine, 2);
    await engine.readings[1]?.finish(read(presetOf('resnet34').spec));
    await engine.readings[0]?.finish(read(presetOf('resnet50').spec));
    await Promise.all([first, second]);
    expect(lanes(store)).toMatchObject({
      a: { weights: { fileName: 'mine.pth' } },
      b: { weights: { fileName: 'other.pth' } },
    });
  });

  it('rejects for a script that came too late, by a code', async () => {
    const { store, engine } = opened('?a=resnet50&b=resnet34');
    const loading = store.getState().loadOrThrow('a', order('mine.pth'));
    await asked(engine, 1);
    store.getState().loadPreset('a', 'resnet18');
    const rejected = expect(loading).rejects.toMatchObject({ failure: { code: 'weights-late' } });
    await engine.readings[0]?.finish(read(presetOf('resnet50').spec));
    await rejected;
    expect(lanes(store).a.presetId).toBe('resnet18');
  });

  it('of a pair leaves what was picked meanwhile, and places the other', async () => {
    const { store, engine } = opened('?a=resnet50&b=resnet34');
    const placing = store.getState().placeWeights([order('x.pth'), order('y.pth')]);
    await asked(engine, 1);
    await engine.readings[0]?.finish(read(TINY));
    await asked(engine, 2);
    store.getState().loadPreset('b', 'resnet18');
    await engine.readings[1]?.finish(read(presetOf('resnet50').spec));
    await placing;
    expect(lanes(store)).toMatchObject({ a: { drawn: TINY }, b: { presetId: 'resnet18' } });
    expect(store.getState().notices).toMatchObject([
      { kind: 'weights', lane: 'a' },
      { kind: 'weights-late', fileName: 'y.pth', lane: 'b' },
    ]);
  });
});

describe('class names', () => {
  /** Official weights of ResNet-50 by their file's name, and the names when the test has them. */
  async function official(names: () => Promise<Response>) {
    vi.stubGlobal('document', { baseURI: 'http://localhost/' });
    vi.stubGlobal('fetch', names);
    vi.resetModules();
    const { store, engine } = opened('?a=resnet50&b=resnet34');
    const loading = store.getState().loadWeights('a', order('resnet50-0676ba61.pth'));
    await asked(engine, 1);
    await engine.readings[0]?.finish(read(presetOf('resnet50').spec));
    return { store, loading };
  }
  const NAMES = JSON.stringify(Array.from({ length: 1000 }, (_, index) => `class ${index}`));

  it('that do not come leave the weights in place, and can be tried again', async () => {
    const { store, loading } = await official(async () => new Response(null, { status: 503 }));
    await loading;
    expect(weightsOf(lanes(store).a)).toMatchObject({ classes: null });
    expect(lanes(store).a.weights?.official).not.toBeNull();
    await vi.waitFor(() =>
      expect(store.getState().notices.at(-1)).toMatchObject({
        kind: 'failure',
        failure: { code: 'labels-unreachable', params: { status: 503 } },
      }),
    );
    vi.stubGlobal('fetch', async () => new Response(NAMES));
    const { imagenetLabels } = await import('./labels');
    await store.getState().nameClasses('a', imagenetLabels());
    expect(weightsOf(lanes(store).a)?.classes?.[1]).toBe('class 1');
  });

  it('that come late name the weights which answer already, in one step with them', async () => {
    let come: (names: Response) => void = () => undefined;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { store, loading } = await official(
      () =>
        new Promise((resolve) => {
          come = resolve;
        }),
    );
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    await loading;
    expect(weightsOf(lanes(store).a)).toMatchObject({ classes: null });
    come(new Response(NAMES));
    await vi.waitFor(() => expect(weightsOf(lanes(store).a)?.classes?.[2]).toBe('class 2'));
    store.getState().undo();
    expect(weightsOf(lanes(store).a)).toBeNull();
  });

  it('are of the weights that they were asked for, wherever these are by then', async () => {
    const { store, engine } = opened('?a=resnet50&b=resnet50');
    const loading = store.getState().loadWeights('a', order('mine.pth'));
    await asked(engine, 1);
    await engine.readings[0]?.finish(read(presetOf('resnet50').spec));
    await loading;
    const labels = { source: 'file', fileName: 'names.txt', names: ['one'] } as const;
    const swapped = store.getState().nameClasses(
      'a',
      settled().then(() => labels),
    );
    store.getState().swap();
    await swapped;
    expect(lanes(store).b.choices.labels).toBe(labels);
    expect(lanes(store).a.choices.labels).toBeNull();
    const gone = store.getState().nameClasses(
      'b',
      settled().then(() => labels),
    );
    store.getState().dropWeights('b');
    await gone;
    expect(lanes(store).b.choices.labels).toBeNull();
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
    const before = weightsOf(lanes(store).a)?.key;
    store.getState().patch('a', { strides: [1, 2, 2, 1] });
    expect(weightsOf(lanes(store).a)?.key).toBe(before);
    store.getState().undo();
    expect(lanes(store).a.drawn).toMatchObject({ strides: [1, 2, 2, 2] });
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
