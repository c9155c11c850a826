import type { Page } from 'playwright/test';
import { violations } from './axe';
import { expect, test } from './fixtures';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];

for (const viewport of SIZES) {
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });

    test('the page and every panel break none of the A and AA rules, light and dark', async ({
      page,
    }) => {
      // Twenty views in two themes are many times what another test does.
      test.slow();
      await open(page);
      const found = await inBothThemes(page, 'body');
      const panel = page.getByRole('tabpanel');
      const look = async () => {
        await expect(panel.getByText('Loading…', { exact: true })).toHaveCount(0);
        await expect(panel.locator('h3, h4, table, button').first()).toBeVisible();
        found.push(...(await inBothThemes(page, '[role=tabpanel][data-state=active]')));
      };
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        await look();
        const views = page.getByRole('group', { name: /^Views of / }).locator('label');
        for (const view of (await views.all()).slice(1)) {
          await view.click();
          await look();
        }
      }
      expect(found).toEqual([]);
    });
  });
}

async function inBothThemes(page: Page, part: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    for (const fault of await violations(page, part)) found.push(`${colorScheme}: ${fault}`);
  }
  return found;
}

test('C of network B is within ten keys of the start of the page', async ({ page }) => {
  await open(page);
  const isThere = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      const inB = at?.closest('[data-testid="lane-b-controls"]') !== null;
      return inB && at?.getAttribute('aria-label') === 'cardinality C';
    });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to network B' })).toBeFocused();
  await page.keyboard.press('Enter');
  let keys = 3;
  while (!(await isThere()) && keys < 10) {
    await page.keyboard.press('Tab');
    keys += 1;
  }
  expect(await isThere()).toBe(true);
});

test('the panels are few stops away, by Tab alone and by their link', async ({ page }) => {
  await open(page);
  const tab = page.getByRole('tab', { selected: true });
  const has = () => tab.evaluate((element) => element === document.activeElement);
  let stops = 0;
  while (!(await has()) && stops < 60) {
    await page.keyboard.press('Tab');
    stops += 1;
  }
  expect(stops).toBeLessThan(40);
  await page.reload();
  await page.getByTestId('lane-a').waitFor();
  const link = page.getByRole('button', { name: 'Skip to the panels' });
  await link.focus();
  await link.press('Enter');
  await expect(tab).toBeFocused();
});

test('arrow keys go among the figures of a lane, which are one stop', async ({ page }) => {
  await open(page);
  await page.getByTestId('params-b').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('macs-b')).toBeFocused();
  const stops = page.getByTestId('params-b').locator('xpath=../..').locator('[tabindex="0"]');
  await expect(stops).toHaveCount(1);
});

test('what is undone to the end leaves the focus on its button', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Swap A and B' }).click();
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.focus();
  await undo.press('Enter');
  await expect(undo).toBeDisabled();
  await expect(undo).toBeFocused();
});

for (const width of [390, 320]) {
  test(`nothing is wider than a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await open(page);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await expect(
        page.getByRole('tabpanel').locator('h3, h4, table, button').first(),
      ).toBeVisible();
      // A view is laid out anew when its last part has come.
      await expect
        .poll(
          () =>
            page.evaluate(
              () => (document.scrollingElement?.scrollWidth ?? Number.NaN) - innerWidth,
            ),
          { message: (await tab.textContent()) ?? '' },
        )
        .toBeLessThanOrEqual(0);
    }
  });
}

test('at twice the size the networks come before the photo, and the numbers stand in the sheet', async ({
  page,
}) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await open(page);
  const lane = await page.getByTestId('lane-a').boundingBox();
  const photo = await page.getByRole('complementary', { name: 'Photo' }).boundingBox();
  expect(lane?.y).toBeLessThan(photo?.y ?? 0);
  await page.getByRole('button', { name: 'More settings of network B' }).click();
  const sheet = page.getByRole('dialog', { name: 'Settings of network B' });
  await expect(sheet).toContainText('params 25.03 M');
});

async function open(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByTestId('lane-a').locator('[data-item]').first().waitFor();
  // The panels come once the first picture is painted: a list of their tabs would be empty before.
  await expect(page.getByRole('tab')).toHaveCount(5);
}
