import { expect, test } from './fixtures';

test('a row of Table 3 loads as B in one step, and its published error stands beside it', async ({
  page,
}) => {
  await page.goto('/?panel=paper');
  await expect(page.getByTestId('published-b')).toHaveAttribute('data-value', '22.2');
  const load = page.getByRole('button', { name: 'Load ResNeXt-101 2x40d as B' });
  await load.click();
  expect(await page.evaluate(() => window.cardinal.get('b').preset)).toBe('resnext101_2x40d');
  await expect(page.getByTestId('published-b')).toHaveText(
    'B top-1 error 21.7 %, ImageNet-1K (ResNeXt, Table 3)',
  );
  await expect(page.getByRole('button', { name: 'ResNeXt-101 2x40d is B' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Control+z');
  expect(await page.evaluate(() => window.cardinal.get('b').preset)).toBe('resnext50_32x4d');
});

test('a network that the paper did not measure shows no error', async ({ page }) => {
  await page.goto('/?panel=paper');
  await page.evaluate(() => window.cardinal.set('b', { d: 5 }));
  const published = page.getByTestId('published-b');
  await expect(published).toHaveText('B not measured in the paper');
  await expect(published).toHaveAttribute('data-value', '');
  await expect(page.getByRole('button', { name: 'ResNeXt-50 32x4d is B' })).toHaveCount(0);
  const head = page.getByRole('region', { name: 'What the paper measured of A and B' });
  await expect(head).toContainText('not measured in the paper');
});

test('the ablation loads without shortcuts, the 5K networks with their 5,000 outputs', async ({
  page,
}) => {
  await page.goto('/?panel=paper&table=residuals');
  await page.getByRole('button', { name: 'Load ResNet-50 without as A' }).click();
  expect(await page.evaluate(() => window.cardinal.get('a').res)).toBe(0);
  await expect(page.getByTestId('published-a')).toContainText('31.2 %');
  await page.getByText('Table 6').click();
  await expect(page).toHaveURL(/table=6/);
  await page.getByRole('button', { name: 'Load ResNet-101 1x64d as A' }).click();
  expect(await page.evaluate(() => window.cardinal.get('a').classes)).toBe(5000);
  await expect(page.getByTestId('published-a')).toHaveAttribute('data-value', '42.4');
});

test('tables are picked from a menu where it is narrow; ResNet-200 has its caveat', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/?panel=paper');
  await page.getByLabel('Tables of the paper').selectOption('4');
  await expect(page.getByText('ResNet-200 was measured in its pre-activation form')).toBeVisible();
  const load = page.getByRole('button', { name: 'Load ResNet-200 (deeper) 1x64d as A' });
  await load.click();
  expect(await page.evaluate(() => window.cardinal.get('a').preset)).toBe('resnet200');
});
