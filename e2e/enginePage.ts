import { test as base, expect, type Page, type TestInfo } from 'playwright/test';
import { watchFaults } from './faults';
import { servePage } from './pages/servePage.mjs';

/** A page that imports the engine, with `window.checks` on it. */
interface EnginePage {
  readonly page: Page;
  /** Console errors, violations and requests that leave the origin, so far. */
  readonly faults: readonly string[];
}

interface OfTest {
  /** The worker's page: its device and the shaders that were compiled for one test are there for the next. */
  engine: Page;
  /** A page of the test's own, for what opens or loses devices. */
  ownEngine: Page;
}

interface OfWorker {
  engineUrl: string;
  shared: EnginePage;
}

/** Playwright's test with the engine's page, which is built once for each worker. */
export const test = base.extend<OfTest, OfWorker>({
  engineUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are used off the pattern
    async ({}, use) => {
      const { url, close } = await servePage('engine.html');
      await use(url);
      await close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  shared: [
    async ({ browser, engineUrl }, use) => {
      const page = await browser.newPage();
      await use(await open(page, engineUrl));
      await page.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  engine: async ({ shared }, use, testInfo) => checked(shared, use, testInfo),
  ownEngine: async ({ page, engineUrl }, use, testInfo) =>
    checked(await open(page, engineUrl), use, testInfo),
});

async function open(page: Page, url: string): Promise<EnginePage> {
  const faults = await watchFaults(page, new URL(url).origin);
  await page.goto(url);
  await page.waitForFunction(() => 'checks' in window);
  return { page, faults };
}

async function checked(
  { page, faults }: EnginePage,
  use: (page: Page) => Promise<void>,
  testInfo: TestInfo,
): Promise<void> {
  // A software adapter compiles some dozens of shaders on the processor.
  testInfo.slow();
  testInfo.skip(!(await hasAdapter(page)), 'skipped: no adapter');
  const before = faults.length;
  await use(page);
  expect(faults.slice(before), 'faults of the page').toEqual([]);
}

export { expect };

async function hasAdapter(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await navigator.gpu?.requestAdapter()) != null);
}
