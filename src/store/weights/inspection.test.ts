import { describe, expect, it, vi } from 'vitest';
import { EngineError } from '../../core/failure';
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

async function opened() {
  const engine = new FakeEngine();
  const stats = vi.spyOn(engine, 'tensorStats').mockResolvedValue(STATS);
  const store = createCardinalStore(engine, readLink(''), null);
  return { store, stats, inspection: await store.getState().inspection() };
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
});
