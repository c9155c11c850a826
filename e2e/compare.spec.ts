import { expect, test } from './fixtures';

test('the page opens with ResNet-50 above ResNeXt-50 32x4d, counted to the unit', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByTestId('lane-a')).toBeVisible();
  await expect(page.getByTestId('lane-b')).toBeVisible();
  await expect(page.getByTestId('params-a')).toHaveAttribute('data-value', '25557032');
  await expect(page.getByTestId('params-b')).toHaveAttribute('data-value', '25028904');
  await expect(page.getByTestId('macs-a')).toHaveAttribute('data-value', '4089184256');
  await expect(page.getByTestId('macs-b')).toHaveAttribute('data-value', '4230479872');
  const [a, b] = await Promise.all(
    ['lane-a', 'lane-b'].map((id) => page.getByTestId(id).boundingBox()),
  );
  expect(a?.y).toBeLessThan(b?.y ?? 0);
});

test('swap, copy and reset act on the pair, and undo takes each back', async ({ page }) => {
  await page.goto('/');
  const presets = () =>
    page.evaluate(() => [window.cardinal.get('a').preset, window.cardinal.get('b').preset]);
  await page.getByRole('button', { name: 'Swap A and B' }).click();
  expect(await presets()).toEqual(['resnext50_32x4d', 'resnet50']);
  await page.getByRole('button', { name: 'Copy A to B' }).click();
  expect(await presets()).toEqual(['resnext50_32x4d', 'resnext50_32x4d']);
  await page.keyboard.press('Control+z');
  expect(await presets()).toEqual(['resnext50_32x4d', 'resnet50']);
  await page.keyboard.press('Control+z');
  expect(await presets()).toEqual(['resnet50', 'resnext50_32x4d']);
  await page.keyboard.press('Control+Shift+z');
  expect(await presets()).toEqual(['resnext50_32x4d', 'resnet50']);
  await page.getByRole('button', { name: 'Reset' }).first().click();
  expect(await presets()).toEqual(['resnet50', 'resnext50_32x4d']);
});
