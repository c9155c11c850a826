import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test as plain } from 'playwright/test';
import { DIST } from '../scripts/build.mjs';
import { serve } from '../scripts/server.mjs';
import { longRunAlone } from './long';

/** A copy of the built app that a test may change and serve, stop and serve again at the same address. */
interface Host {
  /** Any name under localhost is this machine to a browser, and unlike localhost itself it is kept. */
  readonly url: string;
  readonly files: string;
  start(headers?: Record<string, string>): Promise<void>;
  stop(): Promise<void>;
}

const test = plain.extend<{ host: Host }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are used off the pattern
  host: async ({}, use) => {
    const directory = await mkdtemp(join(tmpdir(), 'cardinal-offline-'));
    const files = join(directory, 'some/path');
    await cp(DIST, files, { recursive: true });
    let port = 0;
    let close: (() => Promise<void>) | null = null;
    const host: Host = {
      files,
      get url() {
        return `http://cardinal.localhost:${port}/some/path/`;
      },
      start: async (headers) => {
        const served = await serve(directory, { port, ...(headers && { headers }) });
        port = Number(new URL(served.url).port);
        close = served.close;
      },
      stop: async () => {
        await close?.();
        close = null;
      },
    };
    await use(host);
    await host.stop();
    await rm(directory, { recursive: true });
  },
});

const kept = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active?.state !== 'activated') {
      await new Promise((resolve) =>
        active?.addEventListener('statechange', resolve, { once: true }),
      );
    }
  });

const answerOf = (page: Page, lane: string) => page.locator(`[data-answers="${lane}"]`);

test('without a network the page opens, answers, has each view and follows a link, from any path of a plain host', async ({
  page,
  host,
}) => {
  // A host of plain files sets no headers: the page brings its own.
  await host.start({});
  await page.goto(host.url);
  await kept(page);
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Playwright's pages are private ones, from which nothing is installed.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  await host.stop();

  await page.reload();
  await expect(answerOf(page, 'a')).toContainText('cat');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expect(page.getByRole('tab')).toHaveCount(5);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expect(page.getByRole('tabpanel').locator('h3, h4, table, svg').first()).toBeVisible();
  }
  await page.goto(`${host.url}?a=resnet18&b=resnet34&panel=paper`);
  await expect(page.getByTestId('lane-b')).toHaveAttribute('aria-label', /ResNet-34/);
  await expect(page.getByText('did not come')).toHaveCount(0);
});

test('a newer version is offered, taken only when asked, and the networks stay', async ({
  page,
  host,
}) => {
  longRunAlone();
  await host.start();
  await page.goto(`${host.url}?a=resnet18&b=resnet34`);
  await kept(page);
  await host.stop();
  const index = join(host.files, 'index.html');
  const worker = join(host.files, 'serviceWorker.js');
  const html = await readFile(index, 'utf8');
  await writeFile(index, html.replace('<title>', '<title>Newer '));
  const script = await readFile(worker, 'utf8');
  await writeFile(
    worker,
    script.replace(
      /("?url"?:"index\.html"|"?revision"?:"[0-9a-f]+","?url"?:"index\.html")/,
      (entry) => entry.replace(/[0-9a-f]{32}/, '0'.repeat(32)),
    ),
  );
  await host.start();
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  const offer = page.getByRole('button', { name: 'Reload now' });
  await expect(offer).toBeVisible();
  await expect(page).not.toHaveTitle(/^Newer/);
  await offer.click();
  await expect(page).toHaveTitle(/^Newer/);
  await expect(page.getByTestId('lane-b')).toHaveAttribute('aria-label', /ResNet-34/);
});
