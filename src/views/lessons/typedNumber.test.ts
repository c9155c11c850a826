import { expect, it } from 'vitest';
import { typedNumber } from './typedNumber';

it.each([
  ['4608', 4608],
  ['4,608', 4608],
  ['147 456', 147_456],
  ['1.7', 1.7],
  ['1,7', 1.7],
  [' 3 ', 3],
  ['1.7 %', 1.7],
  ['25.56 M', 25_560_000],
  ['4,23G', 4_230_000_000],
  ['9.2k', 9200],
  ['2556万', 25_560_000],
])('%s is %d', (text, value) => {
  expect(typedNumber(text)).toBe(value);
});

it.each(['', 'three', '1.2.3', '3x', '-', 'M', '3 m', '3 kM'])('%s is no number', (text) => {
  expect(typedNumber(text)).toBeNull();
});
