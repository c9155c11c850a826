import { mistakesWith } from '../src/core/mistakes';
import { residualOf } from '../src/core/presets';
import { structureOf, structureTensors } from '../src/core/structure';
import { expect, test } from './fixtures';
import { longRunAlone } from './long';
import { fileOf, fileOfTensors } from './officialFile';

const RESNEXT_50 = '25028904';
const EXCHANGED = 'ResNet(Bottleneck, [3, 4, 6, 3], groups=4, width_per_group=32)';

test('a call with C and d exchanged is told so, and a key opens the published network in one step', async ({
  page,
}) => {
  await page.goto('/?panel=code&a=resnet18');
  const params = page.getByTestId('params-a');
  const before = String(await params.getAttribute('data-value'));
  const field = page.getByRole('textbox', { name: /^Exported JSON, a torchvision/ });
  await field.fill(EXCHANGED);
  const nearby = page.getByRole('region', { name: 'Published nearby' });
  await expect(nearby).toContainText(
    'C and d of ResNeXt-50 32x4d are exchanged: 4 groups of 32 channels instead of 32 of 4.',
  );
  await expect(nearby).toContainText('34,931,496 params');
  await nearby.getByRole('button', { name: 'Open ResNeXt-50 32x4d as A' }).press('Enter');
  await expect(params).toHaveAttribute('data-value', RESNEXT_50);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(params).toHaveAttribute('data-value', before);

  await field.fill('ResNet(Bottleneck, [3, 4, 6, 3], groups=16, width_per_group=8)');
  await expect(page.getByRole('button', { name: 'Load as A' })).toBeVisible();
  await expect(nearby).toHaveCount(0);
});

test('a checkpoint whose stages do not widen is told so beside its weights', async ({ page }) => {
  await page.goto('/?backend=wasm');
  const spec = { ...residualOf('resnet18'), planes: [64, 64, 64, 64] };
  await page.getByTestId('weights-file-a').setInputFiles({
    name: 'mine.safetensors',
    mimeType: '',
    buffer: fileOf(spec),
  });
  const nearby = page.getByRole('region', { name: 'Published nearby' });
  await expect(nearby).toContainText('Stage widths do not double');
  await nearby.getByRole('button', { name: 'Open ResNet-18', exact: true }).click();
  await expect(page.getByTestId('params-a')).toHaveAttribute('data-value', '11689512');
  await expect(nearby).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(nearby).toBeVisible();
});

test('a checkpoint that is refused, for no network here has its widths, is told the published one nearby', async ({
  page,
}) => {
  longRunAlone();
  await page.goto('/?backend=wasm&panel=weights');
  const spec = residualOf('resnext29_8x64d');
  const made = mistakesWith(spec, structureOf(spec)).find(({ code }) => code === 'inner-width');
  const tensors = structureTensors(made?.structure ?? structureOf(spec), 10);
  await page.getByTestId('weights-file-a').setInputFiles({
    name: 'mine.safetensors',
    mimeType: '',
    buffer: fileOfTensors([...tensors].map(([name, shape]) => ({ name, shape }))),
  });
  const told = 'ResNeXt-29 8x64d';
  const notice = page.getByTestId('notice').filter({ hasText: 'mine.safetensors was not loaded' });
  await expect(notice).toContainText(told);
  const nearby = page
    .getByTestId('inspector-a')
    .getByRole('region', { name: 'Published nearby', exact: true });
  await expect(nearby).toContainText(told);
  await nearby.getByRole('button', { name: `Open ${told}`, exact: true }).click();
  expect(await page.evaluate(() => window.cardinal.get('a').preset)).toBe('resnext29_8x64d');
});
