import { test as base, expect } from 'playwright/test';
import { watchFaults } from './faults';

export { expect };

/** Playwright's test, of which each fails on a fault of the page (see `watchFaults`). */
export const test = base.extend<{ faults: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are used off the pattern
  baseURL: async ({}, use) => {
    const url = process.env.CARDINAL_URL;
    if (!url) throw new Error('CARDINAL_URL is not set: the tests run by e2e/playwright.config.ts');
    await use(url);
  },
  faults: [
    async ({ page, baseURL }, use) => {
      const faults = await watchFaults(page, new URL(baseURL ?? '').origin);
      await use(faults);
      expect(faults, 'faults of the page').toEqual([]);
    },
    { auto: true },
  ],
});
