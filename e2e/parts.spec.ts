import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { openPanel } from './openPanel';

/** What the console may say of parts that do not come; anything else is a fault. */
const EXPECTED = /ERR_FAILED|dynamically imported module|preload CSS/i;

function takeExpected(faults: string[]): void {
  expect(faults.filter((fault) => !EXPECTED.test(fault))).toEqual([]);
  expect(faults).not.toEqual([]);
  faults.length = 0;
}

async function without(page: Page, part: string, act: () => Promise<void>): Promise<void> {
  const files = new RegExp(`/assets/${part}-[^/]*$`);
  await page.route(files, (route) => route.abort());
  await act();
  await page.unroute(files);
}

test('a panel that does not come says so, the rest goes on, and another try brings it', async ({
  page,
  faults,
}) => {
  await page.goto('/');
  const panel = page.getByRole('tabpanel');
  const lost = panel.getByRole('alert');
  await without(page, 'CostPanel', async () => {
    await openPanel(page, 'Cost');
    await expect(lost).toContainText('This part of the page did not come');
    await openPanel(page, 'Paper');
    await expect(panel.getByRole('table').first()).toBeVisible();
    await page.getByRole('button', { name: 'Swap A and B' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await openPanel(page, 'Cost');
    await lost.getByRole('button', { name: 'Try again' }).click();
    await expect(lost).toBeVisible();
  });
  await lost.getByRole('button', { name: 'Try again' }).click();
  await expect(panel.getByRole('table').first()).toBeVisible();
  // Its styles came with it.
  await expect(panel.getByRole('heading', { level: 3 }).first()).toHaveCSS(
    'font-size',
    /^14(\.\d+)?px$/,
  );
  takeExpected(faults);
});

test('weights whose reader does not come are told of, and nothing changes', async ({
  page,
  faults,
}) => {
  await page.goto('/');
  const before = await page.evaluate(() => window.cardinal.get('a'));
  const file = { name: 'mine.pth', mimeType: '', buffer: Buffer.from('PK') };
  await without(page, 'loading', async () => {
    await page.getByTestId('weights-file-a').setInputFiles(file);
    await expect(page.getByTestId('notice')).toContainText(
      'mine.pth: a part of the page that this needs did not come.',
    );
  });
  expect(await page.evaluate(() => window.cardinal.get('a'))).toEqual(before);
  await page.getByTestId('weights-file-a').setInputFiles(file);
  await expect(page.getByTestId('notice').last()).toContainText('was not loaded');
  takeExpected(faults);
});

test('where even the words of a message do not come, the page says that there is one', async ({
  page,
  faults,
}) => {
  await page.goto('/');
  await without(page, 'NoticeList', async () => {
    await page
      .getByTestId('weights-file-a')
      .setInputFiles({ name: 'none.pth', mimeType: '', buffer: Buffer.from('') });
    await expect(page.getByRole('alert')).toContainText(
      'What none.pth needs of the page did not come.',
    );
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByTestId('notice')).toContainText('none.pth');
  takeExpected(faults);
});

test('a browser that is never at rest has the whole page, and its answer', async ({ page }) => {
  await page.addInitScript(() => {
    window.requestIdleCallback = (run, wish) =>
      wish?.timeout === undefined ? 0 : Number(setTimeout(run, wish.timeout));
  });
  await page.goto('/');
  await expect(page.getByRole('tab')).toHaveCount(5);
  await expect(page.getByTestId('small-top5-b').locator('li').first()).toBeVisible();
});
