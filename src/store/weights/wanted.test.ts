import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HUB } from '../../core/hub';
import { presetOf } from '../../core/presets';
import { readLink, writeLink } from '../link/link';
import type { CardinalStore } from '../state';
import { createCardinalStore } from '../store';
import { FakeEngine } from '../testing/fakeEngine';
import { preprocessingFor, wantedOf } from './laneWeights';
import { declineWanted, officialWantedOf, openWanted } from './wanted';

const KEY = 'a'.repeat(64);
const SEEN = 'a.seen=200:bicubic:0.5_0.5_0.5:0.2_0.2_0.2';
const LINK = '?a=resnext50_32x4d&a.weights=IMAGENET1K_V2';

function opened(query = LINK) {
  const engine = new FakeEngine();
  const store = createCardinalStore(engine, readLink(query), null);
  return { engine, store, state: () => store.getState() };
}

const lane = (store: CardinalStore) => store.getState().history.present.a;
const linkOf = ({ getState }: CardinalStore) =>
  writeLink('', getState().history.present, getState().view);

/** As if the weights had been downloaded in an earlier visit. */
function keep(engine: FakeEngine, repo: string, whole = true): void {
  const source = { base: HUB, repo, file: 'model.safetensors', bytes: 1000, sha256: KEY };
  const file = { key: KEY, source, whole, keptBytes: whole ? 1000 : 10, atMs: 0 };
  engine.kept = { kind: 'opfs', files: [file], usedBytes: null, quotaBytes: null };
}

async function finishReading(engine: FakeEngine, presetId: string): Promise<void> {
  await vi.waitFor(() => expect(engine.readings).toHaveLength(1), 10_000);
  await engine.readings[0]?.finish({
    weightsId: 7,
    format: 'safetensors',
    fileBytes: 1000,
    tensors: 267,
    dtypes: { F32: 267 },
    part: null,
    parts: [],
    network: { spec: presetOf(presetId).spec, assumed: [], layout: 'torchvision' },
    refusal: null,
  });
}

/** A file of anyone's with the weights of a network. */
async function drop(store: CardinalStore, engine: FakeEngine, name: string, presetId: string) {
  const files = [{ name, blob: new Blob(['x']) }];
  const loading = store.getState().loadWeights('a', { fileName: name, files });
  await finishReading(engine, presetId);
  await loading;
}

beforeEach(() => {
  const names = JSON.stringify(Array.from({ length: 1000 }, (_, index) => `class ${index}`));
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  vi.stubGlobal('fetch', async () => new Response(names));
});

describe('the weights that a link was made with', () => {
  it('load from this browser where they are kept, and nothing is asked of the network', async () => {
    const { engine, store, state } = opened(`${LINK}&${SEEN}`);
    keep(engine, 'timm/resnext50_32x4d.tv2_in1k');
    const hubFiles = vi.spyOn(engine, 'hubFiles');
    const opening = openWanted(store, 'a');
    await finishReading(engine, 'resnext50_32x4d');
    await opening;
    expect(engine.readings[0]?.request.files).toEqual([{ key: KEY }]);
    expect(hubFiles).not.toHaveBeenCalled();
    expect(engine.downloads).toEqual([]);
    expect(lane(store).weights?.official?.name).toBe('IMAGENET1K_V2');
    expect(preprocessingFor(lane(store))).toMatchObject({ resizePx: 200, mean: [0.5, 0.5, 0.5] });
    expect(linkOf(store)).toContain(`a.weights=IMAGENET1K_V2&${SEEN}`);
    expect(state().history.past).toHaveLength(1);
  });

  it.each([
    ['nothing', null, true],
    ['other weights', 'timm/resnext50_32x4d.tv_in1k', true],
    ['a part', 'timm/resnext50_32x4d.tv2_in1k', false],
  ])('are offered, and not loaded, where %s is kept', async (_, repo, whole) => {
    const { engine, store } = opened();
    if (repo !== null) keep(engine, repo, whole);
    await openWanted(store, 'a');
    expect(engine.readings).toEqual([]);
    expect(engine.downloads).toEqual([]);
    expect(officialWantedOf(lane(store))?.hubRepo).toBe('timm/resnext50_32x4d.tv2_in1k');
    expect(linkOf(store)).toContain('a.weights=IMAGENET1K_V2');
  });

  it('are looked for once, whoever asks', async () => {
    const { engine, store } = opened();
    const hubKept = vi.spyOn(engine, 'hubKept');
    await Promise.all([openWanted(store, 'a'), openWanted(store, 'a')]);
    await openWanted(store, 'a');
    expect(hubKept).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['?a=resnet18&a.weights=IMAGENET1K_V2'],
    ['?a=resnet50&a.classes=10&a.weights=IMAGENET1K_V2'],
    ['?a=vgg16&a.weights=IMAGENET1K_V2'],
    ['?a=cifar10-resnext29-4x6d&a.weights=IMAGENET1K_V2'],
  ])('are reported where nothing was published for the network: %s', async (query) => {
    const { store, state } = opened(query);
    await openWanted(store, 'a');
    expect(state().notices).toMatchObject([
      { kind: 'link-field', field: 'a.weights', value: 'IMAGENET1K_V2' },
    ]);
    expect(lane(store).wanted).toBeNull();
    expect(linkOf(store)).not.toContain('weights');
  });

  it('are a named file’s too: its names and preprocessing come, and what the link chose stays', async () => {
    const { engine, store } = opened(`${LINK}&${SEEN}`);
    await drop(store, engine, 'resnext50_32x4d-1a0047aa.pth', 'resnext50_32x4d');
    expect(lane(store).weights?.official?.name).toBe('IMAGENET1K_V2');
    expect(preprocessingFor(lane(store)).resizePx).toBe(200);
  });
});

describe('the offer', () => {
  it('goes for good when it is declined: no undo brings it back', async () => {
    const { store, state } = opened();
    const { wanted } = lane(store);
    state().patch('a', { inputPx: 256 });
    state().patch('a', { inputPx: 288 });
    state().undo();
    if (wanted !== null) declineWanted(store, wanted);
    const seen = [lane(store).wanted];
    for (const travel of [state().undo, state().redo, state().redo]) {
      travel();
      seen.push(lane(store).wanted);
    }
    expect(seen).toEqual([null, null, null, null]);
    expect(lane(store).drawn.inputPx).toBe(288);
    expect(linkOf(store)).not.toContain('weights');
  });

  it('goes when other weights are dropped, which bring what is seen with them', async () => {
    const { engine, store, state } = opened(`${LINK}&${SEEN}`);
    await drop(store, engine, 'mine.pth', 'resnext50_32x4d');
    expect(lane(store).wanted).toBeNull();
    expect(preprocessingFor(lane(store)).resizePx).toBe(256);
    state().undo();
    expect(lane(store)).toMatchObject({ weights: null, wanted: null });
    expect(preprocessingFor(lane(store)).resizePx).toBe(200);
  });

  it('goes when weights of another network take the lane', async () => {
    const { engine, store, state } = opened();
    await drop(store, engine, 'tiny.pth', 'resnet18');
    state().undo();
    expect(lane(store).drawn).toEqual(presetOf('resnext50_32x4d').spec);
    expect(lane(store).wanted).toBeNull();
  });

  it('hides while the network is another, and moves with it', () => {
    const { store, state } = opened();
    state().patch('a', { classes: 10 });
    expect(wantedOf(lane(store))).toBeNull();
    expect(officialWantedOf(lane(store))).toBeNull();
    state().undo();
    state().swap();
    expect(wantedOf(lane(store))).toBeNull();
    expect(officialWantedOf(state().history.present.b)?.presetId).toBe('resnext50_32x4d');
    expect(linkOf(store)).toContain('b.weights=IMAGENET1K_V2');
  });

  it('does not come with a preset or a reset', () => {
    const { store, state } = opened();
    state().loadPreset('a', 'resnext50_32x4d');
    expect(lane(store).wanted).toBeNull();
    state().reset();
    expect(lane(store).wanted).toBeNull();
  });
});
