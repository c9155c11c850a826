import { beforeEach, expect, test, vi } from 'vitest';
import { residualOf, TRAINED_PAIR } from '../../core/presets';
import { trainedLanes } from '../lanes';
import { createCardinalStore } from '../store';
import { FakeEngine, WASM } from '../testing/fakeEngine';
import { createScriptHooks } from './scripts';

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
});

async function opened(forced: 'cpu' | null = null) {
  const engine = new FakeEngine();
  const opening = { lanes: trainedLanes(), view: {}, problems: [] };
  const store = createCardinalStore(engine, opening, forced);
  const hooks = createScriptHooks(store, engine, async ({ code }) => code);
  void store.getState().loadPhoto(new Blob(), 'cat.png');
  await vi.waitFor(() => expect(engine.decodes).toHaveLength(1));
  await engine.lastDecode().finish();
  const asked = async (count: number) => {
    await vi.waitFor(() => expect(engine.looks).toHaveLength(count), 10_000);
    return engine.looks[count - 1];
  };
  return { engine, store, hooks, asked };
}

test('cam asks for the class on the photo that is shown, and gives the map with its logit and bias', async () => {
  const { hooks, asked } = await opened('cpu');
  const cam = hooks.cam('a', 3);
  const look = await asked(1);
  expect(look).toMatchObject({
    call: 'cam',
    request: {
      network: {
        spec: residualOf(TRAINED_PAIR.a),
        weights: { kind: 'file', url: `weights/${TRAINED_PAIR.a}.safetensors` },
      },
      input: { kind: 'photo', photoId: 1, preprocessing: { cropPx: 32 } },
      classIndex: 3,
      backend: 'cpu',
    },
  });
  const map = { shape: [1, 2], data: Float32Array.of(1, 2), logit: 1.75, bias: 0.25 } as const;
  await look?.finish({ ...map, backend: WASM, elapsedMs: 3 });
  expect(await cam).toEqual(map);
});

test('ablate switches paths, all of them, the branch or the shortcut off', async () => {
  const { hooks, asked } = await opened();
  for (const [at, off] of ([[3, 7], 'all', 'branch', 'residual'] as const).entries()) {
    const made = hooks.ablate('b', 'layer1.0', off);
    const look = await asked(at + 1);
    expect(look?.request).toMatchObject({ block: 'layer1.0', off });
    expect(look?.request).not.toHaveProperty('backend');
    const logits = Float32Array.of(at);
    await look?.finish({ logits, backend: WASM, elapsedMs: 1 });
    expect(await made).toEqual({ logits });
  }
});

test('occlusion takes 14 x 14 positions of a quarter of the side unless it is told', async () => {
  const { hooks, asked } = await opened();
  void hooks.occlusion('a', 2);
  expect((await asked(1))?.request).toMatchObject({
    grid: [14, 14],
    patchPx: 8,
    readout: { kind: 'class', index: 2 },
  });
  const made = hooks.occlusion('a', 2, { grid: [1, 2], patchPx: 5 });
  const look = await asked(2);
  expect(look?.request).toMatchObject({ grid: [1, 2], patchPx: 5 });
  const map = { shape: [1, 2], data: Float32Array.of(0, 0.5), plain: 0.75 } as const;
  await look?.finish({ ...map, backend: WASM });
  expect(await made).toEqual(map);
});

test('what is no class, block or part of one is refused, and the engine is not asked', async () => {
  const { engine, hooks } = await opened();
  const cam = hooks.cam as (lane: string, index: unknown) => Promise<unknown>;
  const ablate = hooks.ablate as (lane: string, block: unknown, off: unknown) => Promise<unknown>;
  await expect(cam('c', 1)).rejects.toThrow('no such lane');
  await expect(cam('a', 'cat')).rejects.toThrow(
    new TypeError('a class is its place among the logits, from 0: cat'),
  );
  await expect(ablate('a', 7, 'all')).rejects.toThrow('no name of a block: 7');
  await expect(ablate('a', 'layer1.0', 'half')).rejects.toThrow("'branch' or 'residual': half");
  await expect(ablate('a', 'layer1.0', ['1'])).rejects.toThrow('off are numbers of paths');
  expect(engine.looks).toEqual([]);
});

test('without a photo there is nothing to look at', async () => {
  const engine = new FakeEngine();
  const opening = { lanes: trainedLanes(), view: {}, problems: [] };
  const store = createCardinalStore(engine, opening, null);
  const hooks = createScriptHooks(store, engine, async ({ code }) => code);
  await expect(hooks.cam('a', 0)).rejects.toThrow(new TypeError('no photo is shown'));
});

test('a failure of the engine is the script’s', async () => {
  const { hooks, asked } = await opened();
  const made = hooks.ablate('a', 'layer9.0', []);
  const refused = expect(made).rejects.toMatchObject({ failure: { code: 'block-unknown' } });
  await (await asked(1))?.fail('block-unknown');
  await refused;
});
