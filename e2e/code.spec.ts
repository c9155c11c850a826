import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { openPanel } from './openPanel';

const params = (page: Page, lane: 'a' | 'b') => page.getByTestId(`params-${lane}`);
const field = (page: Page) => page.getByRole('textbox', { name: /^Exported JSON, a torchvision/ });

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the PyTorch module is copied; the JSON is saved, and read back into B with equal params', async ({
  page,
}) => {
  await page.goto('/?panel=code&a.c=8&a.d=14');
  const text = page.getByRole('region', { name: /\.py, text$/ });
  await expect(text).toContainText('class Bottleneck(nn.Module)');
  await expect(text.locator('.hljs-keyword').first()).toBeVisible();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByText('Copied resnext50_8x14d.py.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.evaluate(() => window.cardinal.export('a', 'pytorch')));

  await page.getByText('JSON', { exact: true }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('resnext50_8x14d.json');
  const json = readFileSync(await download.path(), 'utf8');
  const wanted = String(await params(page, 'a').getAttribute('data-value'));
  expect(JSON.parse(json).counts.params).toBe(Number(wanted));

  await field(page).fill(json);
  await page.getByRole('button', { name: 'Load as B' }).click();
  await expect(params(page, 'b')).toHaveAttribute('data-value', wanted);
  await expect(page.getByRole('button', { name: 'B is this network' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(params(page, 'b')).toHaveAttribute('data-value', '25028904');
  await expect(page).toHaveURL(/panel=code&format=json/);
});

test('a constructor call is understood before it is loaded; nonsense is refused and loses nothing', async ({
  page,
}) => {
  await page.goto('/?panel=code');
  await page.getByRole('button', { name: /^ResNeXt50_32x4d\(num_classes=10\)/ }).click();
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText('23,000,394 params, 4.23 G MACs');
  await expect(params(page, 'b')).toHaveAttribute('data-value', '25028904');
  await page.getByRole('button', { name: 'Load as B' }).click();
  await expect(params(page, 'b')).toHaveAttribute('data-value', '23000394');
  await expect(page).toHaveURL(/b=resnext50_32x4d&b.classes=10/);

  await field(page).fill('ResNet(Bottleneck, [3, 4, 6');
  await expect(panel).toContainText('cannot be read at character 28');
  await expect(panel).toContainText('Line 1, character 28');
  await expect(page.getByRole('button', { name: /^Load as/ })).toHaveCount(0);
  await expect(params(page, 'b')).toHaveAttribute('data-value', '23000394');
  const refused = await page.evaluate(() =>
    window.cardinal.import('b', 'resnt50').then(
      () => 'taken',
      (error) => String(error),
    ),
  );
  expect(refused).toContain(
    'TypeError: cannot import: name unknown (name resnt50, nearest resnet50',
  );
  await field(page).press('Control+z');
  await expect(field(page)).toHaveValue('ResNeXt50_32x4d(num_classes=10)');
  await expect(params(page, 'b')).toHaveAttribute('data-value', '23000394');
  await field(page).press('Control+Shift+z');
  await openPanel(page, 'Block');
  await openPanel(page, 'Code');
  await expect(field(page)).toHaveValue('ResNet(Bottleneck, [3, 4, 6');
});

test('a dropped file is read; ONNX has the trained weights where they ship', async ({ page }) => {
  await page.goto('/?panel=code&format=onnx&a=cifar10-resnext29-4x6d');
  const files = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['wide_resnet50_2'], 'name.json', { type: 'application/json' }));
    return data;
  });
  const invitation = page.getByText('class names go on a network');
  await page.locator('body').dispatchEvent('dragover', { dataTransfer: files });
  await expect(invitation).toBeVisible();
  await field(page).dispatchEvent('dragover', { dataTransfer: files });
  await expect(invitation).toBeHidden();
  await field(page).dispatchEvent('drop', { dataTransfer: files });
  await expect(page.getByRole('tabpanel')).toContainText('68,883,240 params');
  await expect(invitation).toBeHidden();

  const large = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(20_000_000)], 'weights.pth'));
    return data;
  });
  await field(page).dispatchEvent('drop', { dataTransfer: large });
  await expect(page.getByRole('alert')).toContainText('weights.pth has 20.00 MB');
  await expect(field(page)).toHaveValue('wide_resnet50_2');

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const bytes = readFileSync(await (await saving).path());
  expect(bytes.includes('layer3.2.conv2.weight')).toBe(true);
  const { params: trained, buffers } = await page.evaluate(() => {
    const value = (id: string) =>
      Number(document.querySelector(`[data-testid=${id}-a]`)?.getAttribute('data-value'));
    return { params: value('params'), buffers: value('buffers') };
  });
  expect(bytes.byteLength).toBeGreaterThan(4 * (trained + buffers));
  await expect(page.getByRole('tabpanel')).toContainText(
    `${bytes.byteLength.toLocaleString('en')} bytes`,
  );

  const lengths = await page.evaluate(async () => [
    (await window.cardinal.export('a', 'onnx')).length,
    (await window.cardinal.export('b', 'onnx')).length,
  ]);
  expect(lengths[0]).toBe(bytes.byteLength);
  expect(lengths[1]).toBeLessThan(100_000);
});
