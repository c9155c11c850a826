import { expect, test } from 'vitest';
import { real } from './real';

test.each([
  [-0.0123456, '−0.01235'],
  [2.5, '2.5'],
  [0, '0'],
  [1.23456e-7, '1.235e−7'],
  [-3.00004, '−3'],
  [1.5e25, '1.5e25'],
])('%d reads as %s', (value, text) => {
  expect(real(value)).toBe(text);
});
