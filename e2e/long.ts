import { test } from 'playwright/test';

/** Whether this is the run of `npm run test:all`. */
export const LONG = process.env.CARDINAL_LONG === '1';

/** Leaves the test that calls it, or one case of it, to the long run. */
export function longRunAlone(isLong = true): void {
  test.skip(isLong && !LONG, 'skipped: a part of the long run');
}
