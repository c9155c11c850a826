import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';

type Row = Record<'params' | 'macs' | 'conv_fc_outputs', number>;
const reference: { models: Record<'vgg16_bn' | 'alexnet_2012_one_group', Row> } = JSON.parse(
  readFileSync(new URL('../src/core/fixtures/relatives_counts.json', import.meta.url), 'utf8'),
);

test('the relatives load from their panel, count as PyTorch does, and say what ResNeXt took', async ({
  page,
}) => {
  await page.goto('/?panel=relatives');
  await expect(page.getByText('ResNeXt took its rule: stack blocks of one shape')).toBeVisible();
  await expect(page.getByText('54 numbers')).toBeVisible();
  await page.getByRole('button', { name: 'Load VGG-16 with BN as A' }).click();
  await page.getByRole('button', { name: 'Load AlexNet 2012, one group as B' }).click();
  for (const [lane, row] of [
    ['a', reference.models.vgg16_bn],
    ['b', reference.models.alexnet_2012_one_group],
  ] as const) {
    const value = (id: string) => page.getByTestId(`${id}-${lane}`).getAttribute('data-value');
    expect(Number(await value('params'))).toBe(row.params);
    expect(Number(await value('macs'))).toBe(row.macs);
    expect(Number(await value('activation-outputs'))).toBe(row.conv_fc_outputs);
  }
  await expect(page).toHaveURL(/a=vgg16_bn&b=alexnet_2012_one_group/);
  await page.reload();
  await expect(page.getByTestId('params-a')).toHaveAttribute(
    'data-value',
    String(reference.models.vgg16_bn.params),
  );
  const refused = await page.evaluate(() => {
    try {
      window.cardinal.set('a', { c: 32 });
      return 'taken';
    } catch (error) {
      return String(error);
    }
  });
  expect(refused).toContain('vgg16_bn has no such field');
});

test('MobileNet v1 runs', async ({ page }) => {
  await page.goto('/?backend=wasm&a=mobilenet_v1&a.input=64&a.classes=10');
  const logits = await page.evaluate(async () => {
    const input = new Float32Array(64 * 64 * 3).fill(0.5);
    return [...(await window.cardinal.run('a', input, [1, 64, 64, 3])).logits];
  });
  expect(logits).toHaveLength(10);
  expect(logits.every(Number.isFinite)).toBe(true);
  expect(new Set(logits).size).toBeGreaterThan(1);
});
