import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';

const CAT = 'public/photos/chelsea.png';

test('of twenty files at once the first photo is taken, and the page says so', async ({ page }) => {
  await page.goto('/');
  const files = Array.from({ length: 20 }, (_, index) => ({
    name: `photo-${index + 1}.png`,
    mimeType: 'image/png',
    buffer: readFileSync(CAT),
  }));
  await page.getByTestId('file-input').setInputFiles(files);
  await expect(page.getByTestId('notice').filter({ hasText: '20' })).toBeVisible();
  await expect(page.getByText('photo-1.png', { exact: true }).first()).toBeVisible();
});

test('a photo dropped anywhere is taken, and the page stays', async ({ page }) => {
  await page.goto('/');
  const bytes = [...readFileSync(CAT)];
  const data = await page.evaluateHandle((values) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(values)], 'dropped.png', { type: 'image/png' }));
    return transfer;
  }, bytes);
  const target = page.getByTestId('lane-b');
  await target.dispatchEvent('dragenter', { dataTransfer: data });
  await target.dispatchEvent('dragover', { dataTransfer: data });
  await target.dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByText('dropped.png').first()).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
});

test('a photo is pasted', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(
    (values) => {
      const clipboardData = new DataTransfer();
      const photo = new File([new Uint8Array(values)], 'pasted.png', { type: 'image/png' });
      clipboardData.items.add(photo);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [...readFileSync(CAT)],
  );
  await expect(page.getByText('pasted.png').first()).toBeVisible();
});
