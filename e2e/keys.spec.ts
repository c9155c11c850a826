import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { openPanel } from './openPanel';

/** What the README's list of keys says, where no other journey goes that way. */
test('the drawing is one stop, in which keys walk, open, close and zoom', async ({ page }) => {
  await open(page);
  const lane = page.getByTestId('lane-a');
  await expect(lane.locator('[data-item][tabindex="0"]')).toHaveCount(1);
  await lane.locator('[data-item][tabindex="0"]').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-item'));
  const second = await at();
  await page.keyboard.press('ArrowLeft');
  expect(await at()).not.toBe(second);

  const zoomOut = page.getByRole('button', { name: /zoom out|smaller/i }).first();
  await expect(zoomOut).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('+');
  await expect(zoomOut).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('0');
  await expect(zoomOut).toHaveAttribute('aria-disabled', 'true');

  await lane.locator('[data-item="block-0-1"]').press('Enter');
  const layers = lane.locator('[data-item^="layer1.1."]');
  await expect(layers.first()).toBeVisible();
  await expect(lane.locator('[data-item][tabindex="0"]')).toHaveCount(1);
  // The first closes the note of what has the focus.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(layers).toHaveCount(0);
});

test('samples and the toolbar are one stop each, with arrows among them', async ({ page }) => {
  await open(page);
  for (const group of [
    page.getByRole('group', { name: 'or a sample' }),
    page.getByRole('toolbar', { name: 'Two networks' }),
  ]) {
    await expect(group.locator('[tabindex="0"]')).toHaveCount(1);
    await group.locator('[tabindex="0"]').focus();
    await page.keyboard.press('End');
    await expect(group.getByRole('button').last()).toBeFocused();
  }
});

test('arrows walk the map and the table of layers, and Enter selects a layer’s block', async ({
  page,
}) => {
  await open(page);
  const map = page.getByRole('button', { name: /^Map of C and d of network B/ });
  await map.press('ArrowRight');
  await expect.poll(() => page.evaluate(() => window.cardinal.get('b').c)).toBe(33);
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.evaluate(() => window.cardinal.get('b').c)).toBe(32);
  await openPanel(page, 'Layers');
  const table = page.getByRole('grid');
  for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'Enter']) await table.press(key);
  await expect(page).toHaveURL(/at=1\.1/);
});

async function open(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByTestId('lane-a').locator('[data-item]').first().waitFor();
}

test('keys of the hall that are pressed before their part has come act once it is there', async ({
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/opening-*.js', (route) => held.then(() => route.continue()));
  await page.goto('/?lesson=stacking');
  for (const key of ['h', '?', 'p', 's']) await page.keyboard.press(key);
  const popup = page.waitForEvent('popup');
  await page.keyboard.press('n');
  release();
  await expect(page.getByTestId('presenter').getByRole('status')).toContainText('Step 1 of 7');
  await expect(page.getByRole('button', { name: /^Spotlight/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByRole('button', { name: 'Hidden: press H' })).toBeVisible();
  await expect((await popup).getByTestId('notes')).toContainText('Step 1 of 7');
});

test('? that is pressed before the help has come opens it', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('?');
  await expect(page.getByTestId('help')).toBeVisible();
});
