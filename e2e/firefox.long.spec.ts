import { existsSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { type Browser, launch, type Page } from 'puppeteer-core';

// Playwright drives a Firefox of its own making; this is the one that people have.

const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];
const executablePath = [process.env.CARDINAL_FIREFOX, ...PLACES].find(
  (path) => path !== undefined && existsSync(path),
);

/** Waits until an element's text has these words. */
async function reads(page: Page, selector: string, words: string): Promise<void> {
  await page.waitForFunction(
    (selector, words) => document.querySelector(selector)?.textContent?.includes(words) === true,
    { timeout: 60_000 },
    selector,
    words,
  );
}

let browser: Browser | null = null;
test.afterAll(async () => {
  await browser?.close();
});

test('in a stock Firefox the networks are changed and counted, a photo is answered, the link restores them', async () => {
  test.skip(executablePath === undefined, 'skipped: no Firefox on this machine');
  browser = await launch({
    browser: 'firefox',
    executablePath: executablePath ?? '',
    headless: true,
  });
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.setViewport({ width: 1440, height: 900 });

  await page.goto(new URL('?a=resnet50&b=resnext50_32x4d', process.env.CARDINAL_URL).href);
  await reads(page, 'section[data-lane="b"]', '25.03 M');
  await reads(page, '[data-answers="b"]', 'cat');

  const slider = '[data-testid="lane-b-controls"] [role="slider"][aria-label="cardinality C"]';
  await page.focus(slider);
  await page.keyboard.press('Home');
  await page.waitForFunction(() => location.search.includes('b.c=1'), { timeout: 60_000 });
  const before = await page.evaluate(() => window.cardinal.counts('b', 'paper').params);
  await page.reload();
  await page.waitForSelector(slider);
  expect(await page.evaluate(() => window.cardinal.counts('b', 'paper').params)).toBe(before);

  const { backend, count } = await page.evaluate(async () => {
    const { backend, logits } = await window.cardinal.run(
      'a',
      new Float32Array(224 * 224 * 3).map((_, index) => Math.sin(index / 7)),
      [1, 224, 224, 3],
    );
    return { backend, count: logits.length };
  });
  expect({ backend, count }).toEqual({ backend: 'wasm', count: 1000 });
  expect(faults).toEqual([]);
});
