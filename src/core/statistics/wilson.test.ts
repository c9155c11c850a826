import { expect, test } from 'vitest';
import { wilson95 } from './wilson';

// Computed in Python by the formula, in double precision.
test.each([
  [8757, 10_000, 0.8690889824124017, 0.882022481211872],
  [8856, 10_000, 0.87921287474316, 0.8916909857133744],
  [7, 24, 0.14914648196960875, 0.49167693664496637],
  [0, 24, 0, 0.13797620467498017],
  [24, 24, 0.8620237953250198, 1],
])('%d of %d has the interval that Python computes', (hits, total, low, high) => {
  const [lower, upper] = wilson95(hits, total);
  expect(lower).toBeCloseTo(low, 12);
  expect(upper).toBeCloseTo(high, 12);
});

test('of nothing, nothing is known', () => {
  expect(wilson95(0, 0)).toEqual([0, 1]);
});
