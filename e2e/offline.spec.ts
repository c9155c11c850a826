import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { chromium, expect, test as plain } from 'playwright/test';
import { DIST } from '../scripts/build.mjs';
import { LAUNCH_ARGS } from '../scripts/launchArgs.mjs';
import { serve } from '../scripts/server.mjs';
import { LESSONS } from '../src/lectures/lessons/lessons';
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

test('without a network every lesson is gone through, and what is written of a network is written', async ({
  page,
  host,
}) => {
  longRunAlone();
  await host.start({});
  await page.goto(host.url);
  await kept(page);
  await host.stop();

  const player = page.getByTestId('lessons');
  await page.goto(`${host.url}?lesson=lessons`);
  for (const { title, steps } of LESSONS) {
    await player.getByRole('button', { name: new RegExp(title.en) }).click();
    for (const [index, step] of steps.entries()) {
      if (index > 0) await page.keyboard.press('PageDown');
      const heading = player.getByRole('heading', { level: 3 });
      await expect(heading).toHaveText(step.title.en.replaceAll('`', ''));
      await expect(player).toContainText(`${index + 1} of ${steps.length}`);
    }
    await player.getByRole('button', { name: 'All lessons' }).click();
  }

  await page.goto(`${host.url}?a=resnet18&b=resnext50_32x4d&panel=code&code=b`);
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText('import torch');
  const saved = async (name: string) => {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).click();
    const download = await saving;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const script = await saved('Download');
  expect(script.name).toBe('resnext50_32x4d.py');
  expect(script.bytes.toString()).toContain('groups=32');
  await panel.getByText('ONNX', { exact: true }).click();
  const onnx = await saved('Download');
  expect(onnx.name).toBe('resnext50_32x4d.onnx');
  expect(onnx.bytes.includes('layer1.0.conv2.weight')).toBe(true);

  await page.goto(`${host.url}?form=a`);
  await page.getByRole('button', { name: 'Keep: (a) 32 paths of 4, summed' }).click();
  const figure = await saved('Save SVG');
  expect(figure.name).toMatch(/\.svg$/);
  expect(figure.bytes.toString()).toContain('>32 × (1×1, 256→4)</text>');

  await page.goto(`${host.url}?lesson=block&step=5`);
  await page.reload();
  await expect(player).toContainText('5 of 7');
  await expect(page.getByText('did not come')).toHaveCount(0);
});

test('a browser that is not private can install the page', async ({ host }) => {
  longRunAlone();
  await host.start({});
  const profile = await mkdtemp(join(tmpdir(), 'cardinal-profile-'));
  const executablePath = process.env.CARDINAL_BROWSER;
  const context = await chromium.launchPersistentContext(profile, {
    args: [...LAUNCH_ARGS],
    ...(executablePath !== undefined && { executablePath }),
  });
  try {
    const page = await context.newPage();
    await page.goto(host.url);
    await kept(page);
    const session = await context.newCDPSession(page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
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
