import { expect, test } from 'vitest';
import { backOffMs, wait } from './backOff';

test('waits double, are spread over their upper half, and end at half a minute', () => {
  expect([1, 2, 3].map((retry) => backOffMs(retry, 500, 0))).toEqual([250, 500, 1000]);
  expect([1, 2, 3].map((retry) => backOffMs(retry, 500, 1))).toEqual([500, 1000, 2000]);
  expect(backOffMs(20, 500, 1)).toBe(30_000);
});

test('a wait ends at once when it is cancelled, before or meanwhile', async () => {
  const controller = new AbortController();
  const waiting = wait(60_000, controller.signal);
  controller.abort();
  await expect(waiting).rejects.toThrow('cancelled');
  await expect(wait(60_000, controller.signal)).rejects.toThrow('cancelled');
});
