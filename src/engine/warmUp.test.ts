import { describe, expect, test } from 'vitest';
import { isSettled, warmUp } from './warmUp';

const of = (length: number, ms: (at: number) => number) =>
  Array.from({ length }, (_, at) => ms(at));

describe('runs in a row have settled', () => {
  test('where five that take long agree within 5 %, and no fewer', () => {
    expect(isSettled([110, 110, 110, 110])).toBe(false);
    expect(isSettled([100, 104, 102, 101, 103])).toBe(true);
    expect(isSettled([100, 106, 102, 101, 103])).toBe(false);
    expect(isSettled([220, 210, 170, 171, 172, 171, 170])).toBe(true);
  });

  test('where short ones agree with those half a second before', () => {
    expect(isSettled(of(99, () => 5))).toBe(false);
    expect(isSettled(of(105, () => 5))).toBe(true);
  });

  test('not while they get slowly shorter, though neighbours agree', () => {
    const rising = of(160, (at) => 6 * 0.998 ** at);
    expect(isSettled(rising)).toBe(false);
    expect(isSettled([...rising, ...of(150, () => 4.35)])).toBe(true);
  });
});

test('a device whose clock rises is run until it has risen', async () => {
  const times = [220, 210, 180, 150, 120, 121, 120, 122, 121, 99];
  const ran = await warmUp(() => Promise.resolve(times.shift() ?? 0));
  expect(ran).toEqual([220, 210, 180, 150, 120, 121, 120, 122, 121]);
});
