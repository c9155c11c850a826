import { expect, test } from './fixtures';
import { longRunAlone } from './long';

test('a link opens it, a stop keeps what was tested, and the report is copied', async ({
  page,
  context,
}) => {
  longRunAlone();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/?a=resnet18&b=resnet34&selftest');
  const dialog = page.getByRole('dialog', { name: 'Self-test' });
  await expect(dialog.getByRole('button', { name: 'Start the self-test' })).toBeFocused();
  await page.keyboard.press('Enter');
  const kernels = dialog.getByRole('region', { name: 'Kernels against the plain interpreter' });
  await expect(kernels.getByRole('row', { name: /^grouped 3x3 WASM passed/ })).toBeVisible({
    timeout: 60_000,
  });
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Run it again' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(dialog.getByText('Copied the report as Markdown.')).toBeVisible();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toContain('| kernel: grouped 3x3 | wasm | passed |');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => page.url()).not.toContain('selftest');
  await page.getByRole('button', { name: 'Self-test' }).first().click();
  await expect(dialog.getByRole('button', { name: 'Run it again' })).toBeVisible();
});
