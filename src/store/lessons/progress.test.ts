import { describe, expect, it } from 'vitest';
import { progressIn, readProgress, withSeen, withSolved, writeProgress } from './progress';

const storage = (kept: string | null) => {
  const items = new Map(kept === null ? [] : [['cardinal.lessons', kept]]);
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
};

describe('progress', () => {
  it('remembers the last step, those that were seen and those that were solved', () => {
    const kept = storage(null);
    let progress = withSeen(readProgress(kept), 'block', 3);
    progress = withSolved(withSeen(progress, 'block', 2), 'block', 2);
    writeProgress(progress, kept);
    expect(progressIn(readProgress(kept), 'block')).toEqual({ step: 2, seen: [2, 3], solved: [2] });
    expect(progressIn(readProgress(kept), 'stacking').seen).toEqual([]);
    expect(progressIn(readProgress(kept), 'toString').seen).toEqual([]);
  });

  it.each(['no JSON', '3', 'null', '{"block":7}', '{"block":{"step":-1,"seen":[],"solved":[]}}'])(
    'is none where the browser keeps %s',
    (kept) => {
      expect(readProgress(storage(kept))).toEqual({});
    },
  );

  it('is no fault where the browser keeps nothing', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => writeProgress({}, full)).not.toThrow();
  });
});
