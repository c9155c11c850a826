import { expect, test } from 'vitest';
import { halves, overflowing } from './halves';

const bits = (...values: number[]) => [...halves(Float32Array.from(values))];

test('numbers that halves have are those halves', () => {
  expect(bits(0, -0, 1, -2, 0.5, 65_504)).toEqual([0, 0x8000, 0x3c00, 0xc000, 0x3800, 0x7bff]);
});

test('what lies between is rounded to the nearest, and from the middle to the even one', () => {
  const step = 2 ** -10;
  expect(bits(1 + step / 2, 1 + (3 * step) / 2, 1 + 0.51 * step, 2 - step / 4)).toEqual([
    0x3c00, 0x3c02, 0x3c01, 0x4000,
  ]);
});

test('the smallest lose bits, and what is below half of the least is zero', () => {
  const least = 2 ** -24;
  expect(bits(least, 3 * least, 0.5 * least, 0.51 * least, 2 ** -14, -(2 ** -15))).toEqual([
    1, 3, 0, 1, 0x400, 0x8200,
  ]);
});

test('what is too large becomes the largest of its sign, and NaN stays one', () => {
  const [large, negative, infinite, nan = 0] = bits(
    65_520,
    -1e9,
    Number.POSITIVE_INFINITY,
    Number.NaN,
  );
  expect([large, negative, infinite]).toEqual([0x7bff, 0xfbff, 0x7bff]);
  expect(nan & 0x7c00).toBe(0x7c00);
  expect(nan & 0x3ff).toBeGreaterThan(0);
});

test('numbers that no finite half is near to are found, and NaN is none of them', () => {
  expect(overflowing(Float32Array.of(1, -65_519, Number.NaN))).toBeUndefined();
  expect(overflowing(Float32Array.of(1, 65_520, 1e9))).toBe(65_520);
  expect(overflowing(Float32Array.of(Number.NEGATIVE_INFINITY))).toBe(Number.NEGATIVE_INFINITY);
});
