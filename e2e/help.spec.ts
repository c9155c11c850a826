import { violations } from './axe';
import { expect, test } from './fixtures';
import { longRunAlone } from './long';

test('help lists keys and terms, closes by Escape to where the focus was, and leads to the formulas', async ({
  page,
}) => {
  longRunAlone();
  await page.goto('/');
  await page.getByTestId('lane-a').locator('[data-item]').first().waitFor();
  const term = page
    .getByText(/^All paths are one layer/)
    .getByRole('button', { name: 'grouped convolution' });
  await term.press('Enter');
  const note = page.getByRole('dialog', { name: 'grouped convolution' });
  await expect(note).toContainText('an output channel sees the input channels of its own group');
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(term).toBeFocused();

  await page.keyboard.press('?');
  const help = page.getByTestId('help');
  await expect(
    help.getByText('hide what comes of the networks, and show it').first(),
  ).toBeVisible();
  expect(await violations(page, 'dialog[open]')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(term).toBeFocused();

  const menu = page.getByRole('button', { name: 'Theme, language, help' });
  await menu.click();
  await page.getByRole('button', { name: 'Terms', exact: true }).click();
  await help.getByRole('searchbox').fill('width_per_group');
  await expect(help.getByRole('status')).toHaveText('1 term');
  await page.keyboard.press('Escape');
  // The first Escape empties the search.
  if (await help.isVisible()) await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(menu).toBeFocused();

  await page.keyboard.press('?');
  await help.getByRole('button', { name: 'How the numbers are made' }).click();
  await expect(page).toHaveURL(/panel=formulas/);
  const params = page.getByRole('region', { name: 'Params of a convolution' });
  await expect(params).toContainText('3 · 3 · 64 / 1 · 64 = 36,864');
  await page.evaluate(() => window.cardinal.set('a', { c: 32, d: 4 }));
  await expect(params).toContainText('3 · 3 · 128 / 32 · 128 = 4,608');
  expect(await violations(page, '[data-panels]')).toEqual([]);
});
