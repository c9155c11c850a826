import { expect, test } from 'vitest';
import { mcNemar } from './mcnemar';

// Sums of binomial coefficients as fractions, in Python.
test.each([
  [2, 9, 0.0654296875],
  [0, 5, 0.0625],
  [10, 14, 0.5412561893463135],
  [5, 5, 1],
  [1, 0, 1],
  [0, 0, 1],
])('few that differ, %d and %d: the exact binomial', (b, c, p) => {
  const test = mcNemar(b, c);
  expect(test).toMatchObject({ b, c, method: 'exact-binomial', chiSquare: null });
  expect(test.p).toBeCloseTo(p, 12);
});

// (|b - c| - 1)^2 / (b + c), and math.erfc(sqrt(x / 2)), in Python; 121 and 59 are Wikipedia's example.
test.each([
  [121, 59, 20.67222222222222, 5.450094825427123e-6],
  [300, 420, 19.668055555555554, 9.212865413257204e-6],
  [10, 15, 0.64, 0.4237107971667934],
  [20, 20, 0, 1],
])('many that differ, %d and %d: chi-square with the correction', (b, c, chiSquare, p) => {
  const test = mcNemar(b, c);
  expect(test.method).toBe('chi-square-corrected');
  expect(test.chiSquare).toBeCloseTo(chiSquare, 12);
  expect(test.p / p).toBeCloseTo(1, 10);
});

test('A against B is B against A', () => {
  expect(mcNemar(3, 11).p).toBe(mcNemar(11, 3).p);
});
