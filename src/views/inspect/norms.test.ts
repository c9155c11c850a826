import { expect, test } from 'vitest';
import { extremesOf } from './norms';

test('the groups with the largest and smallest norm are found', () => {
  expect(extremesOf(Float64Array.of(2, 5, 1, 5))).toEqual({ largest: 1, smallest: 2 });
});

test('norms that are not finite have no extremes', () => {
  expect(extremesOf(Float64Array.of(2, Number.NaN))).toBeNull();
  expect(extremesOf(new Float64Array())).toBeNull();
});
