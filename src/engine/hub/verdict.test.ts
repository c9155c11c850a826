import { expect, test } from 'vitest';
import { askedWaitMs } from './verdict';

const NOW_MS = Date.UTC(2026, 0, 1, 12, 0, 0);

test.each([
  ['7', 7_000],
  ['Thu, 01 Jan 2026 12:00:09 GMT', 9_000],
  ['Thu, 01 Jan 2026 11:00:00 GMT', 0],
  ['soon', null],
])('Retry-After %s is a wait of %s ms', (value, ms) => {
  expect(askedWaitMs(new Headers({ 'retry-after': value }), NOW_MS)).toBe(ms);
});

test('RateLimit says when the next window begins, where there is no Retry-After', () => {
  const headers = new Headers({ ratelimit: '"resolvers";r=0;t=55' });
  expect(askedWaitMs(headers, NOW_MS)).toBe(55_000);
  headers.set('retry-after', '7');
  expect(askedWaitMs(headers, NOW_MS)).toBe(7_000);
});

test('headers that may not be read say nothing', () => {
  expect(askedWaitMs(new Headers(), NOW_MS)).toBeNull();
});
