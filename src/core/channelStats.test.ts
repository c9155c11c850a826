import { expect, test } from 'vitest';
import { byEnergy, channelOf, channelStats } from './channelStats';

/** Three channels at four positions. */
const MAP = {
  shape: [1, 2, 2, 3],
  data: Float32Array.of(1, 0, -2, 2, 0, -4, 3, 0, 6, 4, 0, 0),
};

test('least, largest, mean and energy are told of each channel', () => {
  const { min, max, mean, energy } = channelStats(MAP);
  expect([...min]).toEqual([1, 0, -4]);
  expect([...max]).toEqual([4, 0, 6]);
  expect([...mean]).toEqual([2.5, 0, 0]);
  expect([...energy]).toEqual([7.5, 0, 14]);
});

test('channels go by energy, of equals the first in order', () => {
  expect(byEnergy(channelStats(MAP))).toEqual([2, 0, 1]);
  expect(byEnergy({ energy: Float64Array.of(1, 2, 1, 2) })).toEqual([1, 3, 0, 2]);
});

test('a channel is read row by row', () => {
  expect([...channelOf(MAP, 2)]).toEqual([-2, -4, 6, 0]);
  for (const none of [-1, 3, Number.NaN]) expect(() => channelOf(MAP, none)).toThrow('no channel');
});

test('a map without values has no numbers', () => {
  expect(() => channelStats({ shape: [1, 0, 0, 3], data: new Float32Array() })).toThrow(
    'no values',
  );
});
