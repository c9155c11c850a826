import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** The page's own script and what it imports, which comes when the returned function is called. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = deferred();
  await page.route('**/assets/index-*.js', (route) => promise.then(() => route.continue()));
  return resolve;
}

test('the head stands before a script has come, and the page takes over its nodes', async ({
  page,
}) => {
  const release = await holdScripts(page);
  const opened = page.goto('/');
  const header = page.locator('header');
  await expect(header).toContainText('Error 23.9 to 22.2 %');
  // Nothing in it takes the focus while pressing it does nothing.
  await page.keyboard.press('Tab');
  expect(await header.evaluate((element) => element.contains(document.activeElement))).toBe(false);
  const nodes = await header.evaluateHandle((element) => [
    element,
    ...element.querySelectorAll('p, button'),
  ]);
  release();
  await opened;
  await page.getByTestId('lane-b').waitFor();
  const now = await header.evaluate((element, before) => {
    const after = [element, ...element.querySelectorAll('p, button')];
    return { count: after.length, kept: after.filter((node, i) => node === before[i]).length };
  }, nodes);
  expect(now.count).toBeGreaterThan(8);
  expect(now.kept).toBe(now.count);
  const swap = header.getByRole('button', { name: 'Swap A and B' });
  await swap.click();
  await expect(header).toContainText('Error 22.2 to 23.9 %');
});

test('a page that has no frames, as in a tab behind others, runs all the same', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.goto('/');
  await expect(page.getByTestId('lane-b')).toBeAttached();
});

test('a page that shows another pair runs once its styles have come', async ({ page }) => {
  const { promise, resolve } = deferred();
  await page.route('**/assets/index-*.css', (route) => promise.then(() => route.continue()));
  const opened = page.goto('/?a=resnet50&b=resnet101');
  await page.waitForRequest(/\/assets\/index-.*\.js$/).then((request) => request.response());
  await expect(page.getByTestId('lane-a')).not.toBeAttached();
  resolve();
  await opened;
  await expect(page.getByTestId('lane-b')).toBeVisible();
});
