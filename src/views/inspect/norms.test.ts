import { expect, test } from 'vitest';
import { groupTicks, normFacts } from './norms';

test('the groups with the largest and smallest norm are found', () => {
  const extremes = { largest: 1, smallest: 2 };
  expect(normFacts(Float64Array.of(2, 5, 1, 5))).toEqual({ extremes, notFinite: 0 });
});

test('norms that are not finite are counted and leave the others their extremes', () => {
  const extremes = { largest: 0, smallest: 2 };
  expect(normFacts(Float64Array.of(2, Number.NaN, 1))).toEqual({ extremes, notFinite: 1 });
  expect(normFacts(Float64Array.of(Number.NaN))).toEqual({ extremes: null, notFinite: 1 });
  expect(normFacts(new Float64Array())).toEqual({ extremes: null, notFinite: 0 });
});

test('an axis names the first and last group and every few between', () => {
  expect(groupTicks(32, 10, 28)).toEqual([0, 3, 7, 11, 15, 19, 23, 27, 31]);
  expect(groupTicks(4, 80, 28)).toEqual([0, 1, 2, 3]);
  expect(groupTicks(64, 4, 28)).toEqual([0, 7, 15, 23, 31, 39, 47, 55, 63]);
  expect(groupTicks(1, 80, 28)).toEqual([0]);
});
