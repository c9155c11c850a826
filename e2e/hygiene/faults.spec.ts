import { expect, type Page, test } from 'playwright/test';
import { watchFaults } from '../faults';

// The watch that every journey stands on, seen to catch each kind of fault.

const OTHER_ORIGIN = 'http://cardinal.invalid/';

async function openWatched(page: Page): Promise<string[]> {
  const url = process.env.CARDINAL_URL ?? '';
  const faults = await watchFaults(page, new URL(url).origin);
  await page.goto(url);
  expect(faults).toEqual([]);
  return faults;
}

test('the watch sees a console error', async ({ page }) => {
  const faults = await openWatched(page);
  await page.evaluate(() => console.error('broken'));
  await expect.poll(() => faults).toEqual(['console error: broken']);
});

test('the watch sees an uncaught error', async ({ page }) => {
  const faults = await openWatched(page);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('broken');
    });
  });
  await expect.poll(() => faults).toEqual(['uncaught: broken']);
});

test('the policy stops an inline script, and the watch sees it', async ({ page }) => {
  const faults = await openWatched(page);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
    return 'ran' in window;
  });
  expect(ran).toBe(false);
  await expect.poll(() => faults.join()).toContain('policy violated: script-src-elem inline');
});

test('the policy stops an injected style, and the watch sees it', async ({ page }) => {
  const faults = await openWatched(page);
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
  });
  await expect.poll(() => faults.join()).toContain('policy violated: style-src-elem inline');
});

test('the watch sees a request that leaves the origin', async ({ page }) => {
  const faults = await openWatched(page);
  await page.evaluate((url) => fetch(url).catch(() => undefined), OTHER_ORIGIN);
  await expect.poll(() => faults.join()).toContain('policy violated: connect-src');
  const secure = 'https://127.0.0.1:9/a.json';
  await page.evaluate((url) => fetch(url).catch(() => undefined), secure);
  await expect.poll(() => faults.join()).toContain(`request to another origin: ${secure}`);
});
