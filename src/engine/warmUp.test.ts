import { expect, test } from 'vitest';
import { isSettled, warmUp } from './warmUp';

test('five runs in a row that agree within 5 % are settled, and no fewer', () => {
  expect(isSettled([10, 10, 10, 10])).toBe(false);
  expect(isSettled([10, 10.4, 10.2, 10.1, 10.3])).toBe(true);
  expect(isSettled([10, 10.6, 10.2, 10.1, 10.3])).toBe(false);
  expect(isSettled([22, 21, 7, 7.1, 7.2, 7.1, 7])).toBe(true);
});

test('a device whose clock rises is run until it has risen', async () => {
  const times = [22, 21, 15, 9, 7, 7.1, 7, 7.2, 7.1, 99];
  const ran = await warmUp(() => Promise.resolve(times.shift() ?? 0));
  expect(ran).toEqual([22, 21, 15, 9, 7, 7.1, 7, 7.2, 7.1]);
});
