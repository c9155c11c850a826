import { expect, test } from 'vitest';
import { erfc } from './erfc';

// Python's math.erfc.
test.each([
  [0, 1],
  [0.1, 0.8875370839817152],
  [0.5, 0.4795001221869535],
  [1, 0.15729920705028513],
  [1.9, 0.0072095707647425325],
  [2.5, 0.0004069520174449589],
  [4, 1.541725790028002e-8],
  [8, 1.1224297172982928e-29],
])('erfc of %d is what Python has', (x, expected) => {
  expect(erfc(x) / expected).toBeCloseTo(1, 11);
});
