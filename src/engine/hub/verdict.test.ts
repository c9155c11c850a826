import { expect, test } from 'vitest';
import { retryAfterMs } from './verdict';

test('Retry-After is seconds or a date', () => {
  const now = Date.UTC(2026, 0, 1, 12, 0, 0);
  expect(retryAfterMs('7', now)).toBe(7_000);
  expect(retryAfterMs('Thu, 01 Jan 2026 12:00:09 GMT', now)).toBe(9_000);
  expect(retryAfterMs('Thu, 01 Jan 2026 11:00:00 GMT', now)).toBe(0);
  expect(retryAfterMs('soon', now)).toBeNull();
  expect(retryAfterMs(null, now)).toBeNull();
});
