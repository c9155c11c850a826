import { readdirSync } from 'node:fs';
import { expect, test } from './fixtures';

const PICTURES = readdirSync(new URL('../src/views/gallery/pictures/', import.meta.url));

test('the gallery draws every figure that has a picture, in other colours too', async ({
  page,
}) => {
  await page.goto('/gallery.html');
  await expect(page.locator('[data-specimen] svg')).toHaveCount(PICTURES.length);
  const bar = page.locator('[data-specimen="neuron-c"] [data-key="t2.0"]');
  await expect(bar).toBeAttached();
  const light = await bar.evaluate((element) => getComputedStyle(element).fill);
  await page.getByText('dark', { exact: true }).click();
  expect(await bar.evaluate((element) => getComputedStyle(element).fill)).not.toBe(light);
});
