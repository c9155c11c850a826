import { describe, expect, test } from 'vitest';
import { uncertainty } from './uncertainty';

const even = (classes: number) => Array.from({ length: classes }, () => 1 / classes);
/** One class with a share, the rest even. */
const ahead = (share: number, classes: number) => [
  share,
  ...Array.from({ length: classes - 1 }, () => (1 - share) / (classes - 1)),
];

describe('entropy', () => {
  test('is nothing where one class has all, and the most where all have the same', () => {
    expect(uncertainty([0, 1, 0])).toEqual({ entropyBits: 0, normalised: 0, isUnsure: false });
    expect(uncertainty(even(8))).toMatchObject({ normalised: 1, isUnsure: true });
    expect(uncertainty(even(1000)).entropyBits).toBeCloseTo(9.966, 3);
  });

  test('is a bit for an even choice of two, whatever the classes', () => {
    expect(uncertainty([0.5, 0.5])).toMatchObject({ entropyBits: 1, normalised: 1 });
    expect(uncertainty([0.5, 0.5, 0, 0])).toMatchObject({ entropyBits: 1, normalised: 0.5 });
  });

  test('of one class or none is nothing', () => {
    expect(uncertainty([1])).toEqual({ entropyBits: 0, normalised: 0, isUnsure: false });
    expect(uncertainty([])).toEqual({ entropyBits: 0, normalised: 0, isUnsure: false });
  });
});

describe('an answer is unsure', () => {
  test.each([
    ['all alike', even(10), true],
    ['one of ten a little ahead', [0.35, 0.25, 0.2, 0.1, 0.1, 0, 0, 0, 0, 0], true],
    ['one of ten clearly ahead, the others even', ahead(0.5, 10), false],
    ['two of a thousand alike', [0.5, 0.5, ...Array.from({ length: 998 }, () => 0)], false],
    ['one of a thousand with little, far ahead of the rest', ahead(0.1, 1000), true],
    ['label smoothing: one with much, the rest spread thin', ahead(0.45, 1000), false],
  ])('%s', (_, probabilities, isUnsure) => {
    expect(uncertainty(probabilities).isUnsure).toBe(isUnsure);
  });
});
