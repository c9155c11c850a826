import { expect, test } from './fixtures';

test('a link restores the pair, and changes are written to it at rest', async ({ page }) => {
  await page.goto('/?a=resnext50_32x4d&a.c=16&a.d=8&b=resnet50&b.blocks=2-2-2-2&b.res=0');
  expect(await page.evaluate(() => window.cardinal.get('a'))).toMatchObject({
    preset: 'resnext50_32x4d',
    family: 'resnet',
    block: 'bottleneck',
    c: 16,
    d: 8,
  });
  expect(await page.evaluate(() => window.cardinal.get('b'))).toMatchObject({
    blocks: '2-2-2-2',
    res: 0,
  });
  await page.evaluate(() => window.cardinal.set('b', { preset: 'resnet101', stride: '1x1' }));
  await expect(page).toHaveURL(/b=resnet101&b\.stride=1x1/);
  const before = await page.evaluate(() => [window.cardinal.get('a'), window.cardinal.get('b')]);
  const macs = await page.getByTestId('macs-b').getAttribute('data-value');
  await page.reload();
  expect(await page.evaluate(() => [window.cardinal.get('a'), window.cardinal.get('b')])).toEqual(
    before,
  );
  await expect(page.getByTestId('macs-b')).toHaveAttribute('data-value', macs ?? '');
});

test('a hostile or unknown value is left out with a notice, and the rest holds', async ({
  page,
}) => {
  const hostile = encodeURIComponent('<img src=x onerror=alert(1)>');
  await page.goto(`/?a=resnet18&a.c=9e99&a.d=${hostile}&a.classes=7&b=nonesuch&b.wat=1`);
  await expect(page.getByTestId('notice')).toHaveCount(4);
  expect(await page.evaluate(() => window.cardinal.get('a'))).toMatchObject({
    preset: 'resnet18',
    c: 1,
    d: 64,
    classes: 7,
  });
  expect(await page.evaluate(() => window.cardinal.get('b').preset)).toBe('resnext50_32x4d');
});

test('a link to what makes no network says so and keeps a drawing', async ({ page }) => {
  await page.goto('/?b=resnext50_32x4d&b.block=basic');
  expect(await page.evaluate(() => window.cardinal.get('b'))).toMatchObject({
    block: 'basic',
    c: 32,
  });
  await expect(page.getByTestId('params-b')).toHaveAttribute('data-value', '25028904');
});
