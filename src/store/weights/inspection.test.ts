import { describe, expect, it, vi } from 'vitest';
import { EngineError } from '../../core/failure';
import type { ReadWeights } from '../../worker/protocol';
import { readLink } from '../link/link';
import { createCardinalStore } from '../store';
import { FakeEngine } from '../testing/fakeEngine';

const STATS = {
  count: 1,
  range: { min: 0, max: 0 },
  mean: 0,
  std: 0,
  nan: 0,
  infinite: 0,
  zeros: 1,
  histogram: new Uint32Array(64),
  groupNorms: null,
};

function readAs(weightsId: number): ReadWeights {
  return {
    weightsId,
    format: 'safetensors',
    fileBytes: 1,
    tensors: 1,
    dtypes: {},
    part: null,
    parts: [],
    network: null,
    refusal: null,
  };
}

async function opened() {
  const engine = new FakeEngine();
  const stats = vi.spyOn(engine, 'tensorStats').mockResolvedValue(STATS);
  const store = createCardinalStore(engine, readLink(''), null);
  return { engine, store, stats, inspection: await store.getState().inspection() };
}

describe('looking into a checkpoint', () => {
  it('asks for a tensor once, and again for that of another file', async () => {
    const { stats, inspection } = await opened();
    expect(await inspection.stats(1, 'fc.bias')).toBe(STATS);
    await inspection.stats(1, 'fc.bias');
    expect(stats).toHaveBeenCalledTimes(1);
    await inspection.stats(2, 'fc.bias');
    expect(stats).toHaveBeenCalledTimes(2);
  });

  it('lets go of what was looked at longest ago', async () => {
    const { stats, inspection } = await opened();
    for (let tensor = 0; tensor <= 200; tensor += 1) await inspection.stats(1, `${tensor}`);
    stats.mockClear();
    await inspection.stats(1, '200');
    expect(stats).not.toHaveBeenCalled();
    await inspection.stats(1, '0');
    expect(stats).toHaveBeenCalledTimes(1);
  });

  it('tells of a failure, and asks again the next time', async () => {
    const { store, stats, inspection } = await opened();
    stats.mockRejectedValueOnce(new EngineError('weights-gone'));
    expect(await inspection.stats(1, 'fc.bias')).toBeNull();
    expect(store.getState().notices.at(-1)).toMatchObject({
      kind: 'failure',
      failure: { code: 'weights-gone' },
      subject: 'fc.bias',
    });
    expect(await inspection.stats(1, 'fc.bias')).toBe(STATS);
  });

  it('gives nothing of a comparison that was cancelled or failed, and tells of the failure alone', async () => {
    const { engine, store, inspection } = await opened();
    const stop = new AbortController();
    const hooks = { onProgress: () => undefined, signal: stop.signal };
    expect(await inspection.diff(1, 2, hooks)).toEqual([]);
    const fails = (code: 'internal' | 'weights-gone') => ({
      result: Promise.reject(new EngineError(code)),
      cancel: () => undefined,
    });
    vi.spyOn(engine, 'diffWeights').mockImplementationOnce(() => fails('internal'));
    expect(await inspection.diff(1, 2, hooks)).toBeNull();
    expect(store.getState().notices.at(-1)).toMatchObject({ failure: { code: 'internal' } });
    const reading = inspection.read('a.pth', [], hooks);
    await vi.waitFor(() => expect(engine.readings).toHaveLength(1));
    const told = store.getState().notices.length;
    stop.abort();
    expect(await reading).toBeNull();
    expect(store.getState().notices).toHaveLength(told);
  });

  it('reads the page’s own weights anew once the worker that had read them is gone', async () => {
    const { engine, store, stats, inspection } = await opened();
    vi.stubGlobal('document', { baseURI: 'http://localhost/' });
    vi.stubGlobal('fetch', async () => new Response('weights'));
    const shipped = async (weightsId: number) => {
      const reading = inspection.shipped('weights/a.safetensors');
      await vi.waitFor(() => expect(engine.readings).toHaveLength(weightsId));
      await engine.readings.at(-1)?.finish(readAs(weightsId));
      return reading;
    };
    expect(await shipped(1)).toBe(1);
    expect(await inspection.shipped('weights/a.safetensors')).toBe(1);
    // No lane has the file, and a failure names it all the same.
    vi.spyOn(engine, 'tensors').mockRejectedValueOnce(new EngineError('internal'));
    expect(await inspection.tensors(1)).toBeNull();
    expect(store.getState().notices.at(-1)).toMatchObject({ subject: 'weights/a.safetensors' });
    stats.mockRejectedValueOnce(new EngineError('weights-gone'));
    expect(await inspection.stats(1, 'fc.bias')).toBeNull();
    expect(await shipped(2)).toBe(2);
  });
});
