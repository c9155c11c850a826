import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HUB } from '../../core/hub';
import { type OfficialWeights, officialWeightsFor } from '../../core/officialWeights';
import { presetOf } from '../../core/presets';
import { readLink } from '../link/link';
import { createCardinalStore } from '../store';
import { FakeEngine } from '../testing/fakeEngine';
import type { KeptWeights } from './download';
import { weightsOf } from './laneWeights';

const SHA256 = 'a'.repeat(64);
const LISTING = [
  { path: 'config.json', bytes: 500, sha256: null, gitOid: null },
  { path: 'model.safetensors', bytes: 1000, sha256: SHA256, gitOid: null },
];

function official(): OfficialWeights {
  const [v1] = officialWeightsFor('resnet50');
  if (v1 === undefined) throw new Error('nothing was published for resnet50');
  return v1;
}

function opened() {
  const engine = new FakeEngine();
  engine.hubListing = LISTING;
  const store = createCardinalStore(engine, readLink('?a=resnet18&b=resnet50'), null);
  return { engine, store, state: () => store.getState() };
}

/** The weights as they are listed once they are whole. */
function keptFile(): KeptWeights {
  const repo = official().hubRepo;
  const source = { base: HUB, repo, file: 'model.safetensors', bytes: 1000, sha256: SHA256 };
  return { key: SHA256, source, whole: true, keptBytes: 1000, atMs: 0 };
}

/** Ends what is read as the network that the weights are for. */
async function finishReading(engine: FakeEngine, presetId = 'resnet50'): Promise<void> {
  await vi.waitFor(() => expect(engine.readings).toHaveLength(1), 10_000);
  await engine.readings[0]?.finish({
    weightsId: 7,
    format: 'safetensors',
    fileBytes: 1000,
    tensors: 267,
    dtypes: { F32: 267 },
    part: null,
    parts: [],
    network: {
      spec: presetOf(presetId).spec,
      assumed: [],
      layout: 'torchvision',
      normalisation: null,
    },
    refusal: null,
  });
}

beforeEach(() => {
  const names = JSON.stringify(Array.from({ length: 1000 }, (_, index) => `class ${index}`));
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  vi.stubGlobal('fetch', async () => new Response(names));
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
});

describe('official weights', () => {
  it('are downloaded by the size and hash of the listing, and come with names and preprocessing', async () => {
    const { engine, store, state } = opened();
    const getting = state().getOfficial('a', official());
    await vi.waitFor(() => expect(engine.downloads).toHaveLength(1), 10_000);
    expect(engine.downloads[0]?.request).toMatchObject({
      base: HUB,
      repo: 'timm/resnet50.tv_in1k',
      file: 'model.safetensors',
      expected: { bytes: 1000, sha256: SHA256 },
    });
    expect(state().downloads.a?.official).toBe(official());
    await engine.downloads[0]?.finish({ key: SHA256, bytes: 1000, sha256: SHA256, seconds: 1 });
    await finishReading(engine);
    await getting;
    expect(state().downloads.a).toBeNull();
    const lane = store.getState().history.present.a;
    expect(lane.presetId).toBe('resnet50');
    expect(lane.weights?.official).toBe(official());
    expect(weightsOf(lane)?.classes).toHaveLength(1000);
    expect(lane.weights?.preprocessing?.resizePx).toBe(256);
  });

  it('that are kept ask nothing of the network', async () => {
    const { engine, state } = opened();
    engine.kept = { kind: 'opfs', files: [keptFile()], usedBytes: null, quotaBytes: null };
    const getting = state().getOfficial('a', official());
    await finishReading(engine);
    await getting;
    expect(engine.downloads).toEqual([]);
    expect(engine.readings[0]?.request.files).toEqual([{ key: SHA256 }]);
  });

  it('that are of another network than the repository says are loaded as what they are', async () => {
    const { engine, state } = opened();
    const getting = state().getOfficial('a', official());
    await vi.waitFor(() => expect(engine.downloads).toHaveLength(1), 10_000);
    await engine.downloads[0]?.finish({ key: SHA256, bytes: 1000, sha256: SHA256, seconds: 1 });
    await finishReading(engine, 'resnet34');
    await getting;
    const lane = state().history.present.a;
    expect(lane.presetId).toBe('resnet34');
    expect(lane.weights).toMatchObject({
      fileName: 'timm/resnet50.tv_in1k',
      official: null,
      preprocessing: null,
      labels: null,
    });
  });

  it('that fail on their way change nothing but a notice', async () => {
    const { engine, state } = opened();
    const before = state().history;
    const getting = state().getOfficial('a', official());
    await vi.waitFor(() => expect(engine.downloads).toHaveLength(1), 10_000);
    await engine.downloads[0]?.fail('hub-wrong-hash');
    await getting;
    expect(state().history).toBe(before);
    expect(state().downloads.a).toBeNull();
    expect(state().notices.at(-1)).toMatchObject({ failure: { code: 'hub-wrong-hash' } });
  });

  it('say so where the repository has no such file', async () => {
    const { engine, state } = opened();
    engine.hubListing = [];
    await state().getOfficial('a', official());
    expect(state().notices.at(-1)).toMatchObject({ failure: { code: 'hub-not-found' } });
  });

  it('that the page shows as kept are not downloaded when they are gone', async () => {
    const { engine, state } = opened();
    const files = [keptFile()];
    engine.kept = { kind: 'opfs', files, usedBytes: null, quotaBytes: null };
    await state().learnKept();
    engine.kept = { ...engine.kept, files: [] };
    await state().getOfficial('a', official());
    expect(engine.downloads).toEqual([]);
    expect(state().notices.at(-1)).toMatchObject({ failure: { code: 'hub-not-kept' } });
    expect(state().kept?.files).toEqual([]);
    void state().getOfficial('a', official());
    await vi.waitFor(() => expect(engine.downloads).toHaveLength(1), 10_000);
  });

  it('that are cancelled when their last bytes are there are not loaded', async () => {
    const { engine, state } = opened();
    const getting = state().getOfficial('a', official());
    await vi.waitFor(() => expect(engine.downloads).toHaveLength(1), 10_000);
    const { hubKept } = engine;
    engine.hubKept = () => {
      state().cancelDownload('a');
      return hubKept.call(engine);
    };
    await engine.downloads[0]?.finish({ key: SHA256, bytes: 1000, sha256: SHA256, seconds: 1 });
    await getting;
    expect(state().downloads.a).toBeNull();
    expect(engine.readings).toEqual([]);
    expect(state().notices).toEqual([]);
  });

  it('that are cancelled while storage is looked at ask nothing of the network', async () => {
    const { engine, state } = opened();
    const hubFiles = vi.spyOn(engine, 'hubFiles');
    const { hubKept } = engine;
    engine.hubKept = () => {
      state().cancelDownload('a');
      return hubKept.call(engine);
    };
    await state().getOfficial('a', official());
    expect(hubFiles).not.toHaveBeenCalled();
    expect(state().downloads.a).toBeNull();
  });

  it('are given up without a word', async () => {
    const { engine, state } = opened();
    const getting = state().getOfficial('a', official());
    await vi.waitFor(() => expect(engine.downloads).toHaveLength(1), 10_000);
    state().cancelDownload('a');
    await getting;
    expect(state().downloads.a).toBeNull();
    expect(state().notices).toEqual([]);
  });
});

describe('a mirror', () => {
  it('is taken where it is an address, and remembered', async () => {
    const { engine, state } = opened();
    expect(await state().setHubBase('ftp://mirror')).toBe(false);
    expect(state().hubBase).toBeNull();
    expect(await state().setHubBase('https://mirror.example/hub/')).toBe(true);
    expect(state().hubBase).toBe('https://mirror.example/hub');
    void state().getOfficial('a', official());
    await vi.waitFor(() => expect(engine.downloads).toHaveLength(1), 10_000);
    expect(engine.downloads[0]?.request.base).toBe('https://mirror.example/hub');
    expect(await state().setHubBase('')).toBe(true);
    expect(state().hubBase).toBeNull();
  });

  it('holds until the page closes where the browser has no room to keep it', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    });
    const { engine, state } = opened();
    expect(await state().setHubBase('https://mirror.example/hub/')).toBe(true);
    await state().learnKept();
    expect(state().hubBase).toBe('https://mirror.example/hub');
    void state().getOfficial('a', official());
    await vi.waitFor(() => expect(engine.downloads).toHaveLength(1), 10_000);
    expect(engine.downloads[0]?.request.base).toBe('https://mirror.example/hub');
  });
});
