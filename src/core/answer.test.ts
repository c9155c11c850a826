import { describe, expect, it } from 'vitest';
import { rankClasses, softmax } from './answer';

describe('softmax', () => {
  it('sums to one and keeps the order', () => {
    const shares = softmax([1, 3, 2]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(shares[1]).toBeGreaterThan(shares[2] ?? 1);
  });

  it('does not overflow on large logits', () => {
    expect(softmax(new Float32Array([2000, 0]))).toEqual([1, 0]);
  });

  it('does not change when all logits are shifted', () => {
    const shifted = softmax([101, 103]);
    softmax([1, 3]).forEach((share, index) => {
      expect(shifted[index]).toBeCloseTo(share, 12);
    });
  });

  it('is empty for no logits', () => {
    expect(softmax([])).toEqual([]);
  });
});

describe('rankClasses', () => {
  it('puts the likeliest first', () => {
    const names = rankClasses([0, 2, 1], ['cat', 'dog', 'frog']).map(({ name }) => name);
    expect(names).toEqual(['dog', 'frog', 'cat']);
  });

  it('keeps each with its place, of equals the first in order', () => {
    expect(rankClasses([1, 2, 1], ['cat', 'dog', 'frog']).map(({ index }) => index)).toEqual([
      1, 0, 2,
    ]);
  });

  it('names none where nobody knows the names', () => {
    expect(rankClasses([0, 2], null)).toMatchObject([
      { index: 1, name: null },
      { index: 0, name: null },
    ]);
  });

  it('gives the likeliest few as the first of all, whatever their order', () => {
    const logits = Array.from({ length: 1000 }, (_, index) => ((index * 7919) % 101) / 10);
    const all = rankClasses(logits, null);
    expect(all).toHaveLength(1000);
    for (const most of [0, 1, 5, 32, 33, 999]) {
      expect(rankClasses(logits, null, most)).toEqual(all.slice(0, most));
    }
    expect(rankClasses([1, 2], null, 5)).toHaveLength(2);
  });

  it('refuses logits that are not one for each class', () => {
    expect(() => rankClasses([1, 2], ['cat'])).toThrow('1 classes for logits: 2');
  });
});
