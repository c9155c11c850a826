import { expect, test } from 'vitest';
import { median } from './median';

test('the middle one, or the mean of the middle two', () => {
  expect(median([5, 1, 9])).toBe(5);
  expect(median([4, 2])).toBe(3);
  expect(median([7])).toBe(7);
  expect(median([])).toBe(0);
});
