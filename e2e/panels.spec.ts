import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { openPanel } from './openPanel';

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const top = async (page: Page, name: string) => (await tab(page, name).boundingBox())?.y;
/** The lines of both lanes over the tabs. */
const strip = (page: Page) => page.locator('[data-stuck] div[data-lane]');

test('five tabs, of which each opens the view that was last looked at in it', async ({ page }) => {
  await page.goto('/?panel=cost');
  await expect(page.getByRole('tab')).toHaveText([
    'Block',
    'Layers',
    'Budget',
    'Relatives',
    'Weights',
  ]);
  await expect(tab(page, 'Layers')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('radio', { name: 'Cost', exact: true })).toBeChecked();
  await tab(page, 'Block').click();
  await expect(page).not.toHaveURL(/panel=/);
  await tab(page, 'Layers').click();
  await expect(page).toHaveURL(/panel=cost/);
  await openPanel(page, 'Time');
  await expect(page).toHaveURL(/panel=time/);
});

test('the tabs are one Tab stop, and arrow keys go from one to the next', async ({ page }) => {
  await page.goto('/?panel=budget');
  await tab(page, 'Budget').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'Relatives')).toHaveAttribute('aria-selected', 'true');
  await expect(tab(page, 'Relatives')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  // The focus follows an arrow key a task later: Tab goes on from where it is then.
  await expect(tab(page, 'Budget')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Budget', exact: true })).toBeFocused();
});

test('while a panel is read, tabs and both lanes stay in sight, and no tab jumps from under the pointer', async ({
  page,
}) => {
  await page.goto('/?panel=cost');
  await expect(page.getByRole('region', { name: 'Memory' })).toBeVisible();
  await expect(strip(page)).toHaveCount(0);
  await page.getByRole('region', { name: 'Receptive field of the last convolution' }).hover();
  await expect(strip(page)).toHaveText([
    'AResNet-501 × 64d25.56 M params4.09 G MACserror 23.9 %',
    'BResNeXt-50 32x4d32 × 4d25.03 M params4.23 G MACserror 22.2 %',
  ]);
  await expect(strip(page).first()).toBeInViewport();
  const before = await top(page, 'Block');
  for (const name of ['Block', 'Relatives', 'Weights', 'Budget', 'Layers']) {
    await tab(page, name).click();
    await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true');
    expect(await top(page, name)).toBe(before);
    await expect(strip(page).first()).toBeInViewport();
  }
});

test('over the lanes a tab stays where it is, too', async ({ page }) => {
  await page.goto('/?panel=cost');
  await page.evaluate(() => window.scrollTo(0, 120));
  const before = await top(page, 'Block');
  await tab(page, 'Relatives').click();
  await expect(page.getByRole('tabpanel')).toContainText('AlexNet');
  expect(await top(page, 'Block')).toBe(before);
});

/** What the lanes leave of a window, px. */
const ROOMS = [
  { width: 1280, height: 720, room: 252 },
  { width: 1440, height: 900, room: 336 },
  { width: 1920, height: 1080, room: 420 },
];

for (const { width, height, room } of ROOMS) {
  test(`at ${width}x${height} the Block panel’s first view takes no more than ${room} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/');
    const map = page.getByRole('region', { name: 'Map of C and d' });
    await expect(map.getByRole('status')).toContainText('C = 32, d = 4');
    const panel = await page.getByRole('tablist').boundingBox();
    const parts = [
      map,
      page.locator('figure[data-lane="b"][data-form]'),
      page.getByText('In a block the grouped').last(),
    ];
    for (const part of parts) {
      const box = await part.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0) - (panel?.y ?? 0)).toBeLessThanOrEqual(room);
    }
    const sizes = await page
      .getByRole('tabpanel')
      .locator('text, p, h3, dd, dt, output, figcaption')
      .evaluateAll((texts) =>
        texts.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
      );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });
}
