import { expect, it } from 'vitest';
import { settled } from '../testing/fakeEngine';
import { latestOnly } from './latest';

it('works on one at a time, and of those that wait on the newest alone', async () => {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const ask = latestOnly<number>((value) => {
    begun.push(value);
    return new Promise((resolve) => ends.push(resolve));
  });
  for (const value of [1, 2, 3, 4]) ask(value);
  expect(begun).toEqual([1]);
  ends[0]?.();
  await settled();
  expect(begun).toEqual([1, 4]);
  ends[1]?.();
  await settled();
  ask(5);
  expect(begun).toEqual([1, 4, 5]);
});
