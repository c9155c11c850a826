import { test as base, expect, type Page } from 'playwright/test';
import { watchFaults } from './faults';
import { followRequests } from './stillWaiting';

export { expect };

/** What React draws, and not the head that index.html has of the page already. */
const DRAWN = '#root > :not([inert])';

/** Makes `page.goto` wait until the page is drawn, which is a moment after it has loaded: what is pressed before is lost. */
function waitUntilDrawn(page: Page): void {
  const load = page.goto.bind(page);
  page.goto = async (...target) => {
    const response = await load(...target);
    if ((await page.locator('#root').count()) > 0) {
      await page.locator(DRAWN).first().waitFor({ state: 'attached' });
    }
    return response;
  };
}

/** Playwright's test, of which each fails on a fault of the page (see `watchFaults`). */
export const test = base.extend<{ faults: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are used off the pattern
  baseURL: async ({}, use) => {
    const url = process.env.CARDINAL_URL;
    if (!url) throw new Error('CARDINAL_URL is not set: the tests run by e2e/playwright.config.ts');
    await use(url);
  },
  page: async ({ page }, use, info) => {
    waitUntilDrawn(page);
    const tellWhatIsWaitedFor = followRequests(page);
    await use(page);
    if (info.status === info.expectedStatus) return;
    await info.attach('what was waited for', {
      body: await tellWhatIsWaitedFor(),
      contentType: 'text/plain',
    });
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
