import { beforeEach, describe, expect, test } from 'vitest';
import { differenceOf } from './drift';
import type { FormatDrift } from './formatDrift';
import { trainedLanes } from './lanes';
import type { CardinalStore } from './state';
import { createCardinalStore } from './store';
import { FakeEngine, settled, WASM } from './testing/fakeEngine';

const GPU = { ...WASM, name: 'webgpu', reason: 'hardware-adapter', halfWeights: true } as const;

describe('how far half floats are from float32', () => {
  test('the largest difference of a logit, beside the largest logit', () => {
    const drift = differenceOf(Float32Array.of(1, -8, 3), Float32Array.of(1.5, -8.25, 3));
    expect(drift).toEqual({ maxDifference: 0.5, largestLogit: 8, sameTop: true });
  });

  test('another order among the five most probable is told, below them it is not', () => {
    const full = Float32Array.of(9, 8, 7, 6, 5, 4, 3);
    expect(differenceOf(full, Float32Array.of(8, 9, 7, 6, 5, 4, 3)).sameTop).toBe(false);
    expect(differenceOf(full, Float32Array.of(9, 8, 7, 6, 5, 3, 4)).sameTop).toBe(true);
  });
});

describe('on the page', () => {
  let engine: FakeEngine;
  let store: CardinalStore;
  beforeEach(async () => {
    engine = new FakeEngine();
    const opening = { lanes: trainedLanes(), view: {}, problems: [] };
    store = createCardinalStore(engine, opening, null);
    store.setState({ backend: GPU });
    void store.getState().loadPhoto(new Blob(), 'dog.jpg');
    await settled();
    await engine.lastDecode().finish();
  });
  const formats = () => engine.runs.map(({ request }) => request.weightFormat);

  test('two runs on the photo that is shown tell it, one of each format', async () => {
    for (const run of engine.runs) await run.finish();
    const before = engine.runs.length;
    const drift = store.getState().driftOf('a');
    await expect.poll(() => engine.runs.length).toBe(before + 2);
    const [full, half] = engine.runs.slice(before);
    expect([full, half].map((run) => run?.request.weightFormat)).toEqual(['f32', 'f16']);
    const logits = (first: number) => Float32Array.of(first, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    await full?.finish({ logits: logits(4), weightBytes: 100 });
    await half?.finish({ logits: logits(3), weightBytes: 52, weightFormat: 'f16' });
    const expected: FormatDrift = {
      maxDifference: 1,
      largestLogit: 4,
      sameTop: true,
      bytes: { f32: 100, f16: 52 },
    };
    await expect(drift).resolves.toEqual(expected);
  });

  test('a device without half floats has none to tell of', async () => {
    const before = engine.runs.length;
    const drift = store.getState().driftOf('a');
    await expect.poll(() => engine.runs.length).toBe(before + 2);
    for (const run of engine.runs.slice(before)) await run.finish();
    await expect(drift).resolves.toBeNull();
  });

  test('another format has both answer anew, and no answer or time of the first stays', async () => {
    for (const run of engine.runs) await run.finish();
    const before = engine.runs.length;
    expect(formats()).toEqual(['f32', 'f32']);
    store.getState().chooseWeightFormat('f16');
    expect(formats().slice(before)).toEqual(['f16', 'f16']);
    expect(store.getState().runs.a.finished).toEqual([]);
    store.getState().chooseWeightFormat('f16');
    expect(engine.runs).toHaveLength(before + 2);
  });
});
