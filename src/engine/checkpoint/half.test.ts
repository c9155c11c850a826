import { expect, test } from 'vitest';
import { halfBits, halfOfFloatBits } from './half';

const scratch = new DataView(new ArrayBuffer(4));
const bitsOf = (value: number) => {
  scratch.setFloat32(0, value);
  return scratch.getUint32(0);
};
const half = (value: number) => halfOfFloatBits(bitsOf(value));

/** What a half stands for, by the words of IEEE 754. */
function meaning(bits: number): number {
  const [sign, exponent, fraction] = [bits & 0x8000 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

test('every half becomes the float32 that it stands for, and that float32 the half again', () => {
  const values = new Float32Array(Uint32Array.from(halfBits()).buffer);
  const wrong = Array.from(values.keys()).filter((bits) => {
    const back = Number.isNaN(values[bits]) ? bits | 0x200 : bits;
    const isRight = Object.is(values[bits], meaning(bits));
    return !isRight || halfOfFloatBits(halfBits()[bits] ?? 0) !== back;
  });
  expect(values).toHaveLength(65_536);
  expect(wrong).toEqual([]);
});

test('a float32 between two halves goes to the nearer one, a tie to the even', () => {
  expect(half(1 + 2 ** -11)).toBe(0x3c00);
  expect(half(1 + 2 ** -11 + 2 ** -20)).toBe(0x3c01);
  expect(half(1 + 3 * 2 ** -11)).toBe(0x3c02);
  expect(half(2 ** -25)).toBe(0);
  expect(half(2 ** -25 + 2 ** -40)).toBe(1);
  expect(half(3 * 2 ** -25)).toBe(2);
  expect(half(2 ** -14 - 2 ** -26)).toBe(0x0400);
  expect(half(-1 - 2 ** -11)).toBe(0xbc00);
});

test('what no half reaches becomes infinite', () => {
  expect(half(65_504)).toBe(0x7bff);
  expect(half(65_519)).toBe(0x7bff);
  expect(half(65_520)).toBe(0x7c00);
  expect(half(-1e30)).toBe(0xfc00);
});
