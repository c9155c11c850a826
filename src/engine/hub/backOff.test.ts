import { expect, test } from 'vitest';
import type { FailureCode } from '../../core/failure';
import { backOffMs, wait } from './backOff';

function waitMs(retry: number, random: number, reason: FailureCode = 'hub-cut'): number {
  return backOffMs(retry, reason, { backOffMs: 500 }, random);
}

test('waits double, are spread over their upper half, and end at half a minute', () => {
  expect([1, 2, 3].map((retry) => waitMs(retry, 0))).toEqual([250, 500, 1000]);
  expect([1, 2, 3].map((retry) => waitMs(retry, 1))).toEqual([500, 1000, 2000]);
  expect(waitMs(20, 1)).toBe(30_000);
});

test('a server that asks for quiet without saying for how long gets more of it', () => {
  const waits = [1, 2, 3, 4, 5].map((retry) => waitMs(retry, 1, 'hub-rate-limited-unsaid'));
  expect(waits).toEqual([4_000, 8_000, 16_000, 30_000, 30_000]);
});

test('a wait ends at once when it is cancelled, before or meanwhile', async () => {
  const controller = new AbortController();
  const waiting = wait(60_000, controller.signal);
  controller.abort();
  await expect(waiting).rejects.toThrow('cancelled');
  await expect(wait(60_000, controller.signal)).rejects.toThrow('cancelled');
});
