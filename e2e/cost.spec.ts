import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { openPanel } from './openPanel';

const counters = (page: Page) => page.getByRole('region', { name: 'Why does mine differ?' });
const terms = (page: Page, counter: string) =>
  page.getByRole('region', { name: `What ${counter} counts` });

test('a chosen counter stands in the lanes, the table and the drawing; its terms add up', async ({
  page,
}) => {
  await page.goto('/?panel=cost');
  await expect(page.getByTestId('cost-a')).toHaveCount(0);
  await counters(page).getByRole('radio', { name: 'fvcore' }).check();
  // ResNet-50 and ResNeXt-50 in the table of counters.
  await expect(page.getByTestId('cost-a')).toHaveAttribute('data-value', '4111512576');
  await expect(page.getByTestId('cost-b')).toHaveAttribute('data-value', '4259381248');
  await expect(page.getByTestId('cost-a')).toHaveAttribute('data-unit', 'MACs');
  await expect(page.getByTestId('cost-a')).toHaveText('4.11 G MACs');
  await expect(page.getByTestId('macs-a')).toHaveAttribute('data-value', '4089184256');
  await expect(page.getByText('MACs (fvcore) of 1×1 and 3×3').first()).toBeVisible();

  const values = (row: string) =>
    terms(page, 'fvcore')
      .getByRole('row', { name: row })
      .locator('td')
      .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset.value)));
  const parts = await Promise.all(['MACs of the paper', 'BN, twice', 'global average'].map(values));
  for (const [lane, total] of [4111512576, 4259381248].entries()) {
    expect(parts.reduce((sum, part) => sum + (part[lane] ?? 0), 0)).toBe(total);
  }
  const hook = await page.evaluate(() => window.cardinal.counts('b', 'fvcore'));
  expect(hook).toEqual({ params: 25028904, value: 4259381248, unit: 'MACs' });

  await openPanel(page, 'Layers');
  const table = page.getByRole('grid', { name: 'Layers of A and B' });
  await expect(table.getByRole('columnheader', { name: 'fvcore, MACs' })).toHaveCount(2);
  await expect(table.getByRole('row', { name: /^total/ })).toContainText('4,111,512,576');
});

test('the lanes keep their height whichever counter is chosen', async ({ page }) => {
  const heads = () =>
    page
      .locator('section[data-lane]:has([data-testid^="macs"])')
      .evaluateAll((lanes) => lanes.map((lane) => lane.getBoundingClientRect().height));
  await page.goto('/?panel=cost');
  await expect(page.getByTestId('macs-b')).toBeVisible();
  const before = await heads();
  expect(before.length).toBe(2);
  await counters(page).getByRole('radio', { name: 'torchinfo' }).check();
  await expect(page.getByTestId('cost-b')).toHaveText('4.23 G mult-adds');
  expect(await heads()).toEqual(before);
});

test('a number from elsewhere is named, or its nearest with the gap', async ({ page }) => {
  await page.goto('/?panel=cost');
  const field = page.getByRole('textbox', { name: 'Your number' });
  const finding = page.getByRole('tabpanel').getByRole('status');
  await field.fill('8,178,368,512');
  await expect(finding).toHaveText('Exactly PyTorch FlopCounterMode of A (FLOPs).');
  await field.fill('3857973248');
  await expect(finding).toContainText('were its stride on the first 1×1');
  await field.fill('11 G');
  await expect(finding).toContainText('None comes within 5 %');
  await field.fill('four');
  await expect(finding).toContainText('Not read as a number');
});

test('the batch changes memory; the link restores it with the panel and the counter', async ({
  page,
}) => {
  await page.goto('/?panel=cost&count=torchinfo');
  const memory = page.getByRole('region', { name: 'Memory' });
  const cells = (row: string) => memory.getByRole('row', { name: row }).locator('td');
  const before = Number(await cells('alive at inference').first().getAttribute('data-value'));
  const batch = memory.getByRole('spinbutton', { name: 'batch' });
  await batch.fill('32');
  await batch.press('Enter');
  await expect(cells('alive at inference').first()).toHaveAttribute(
    'data-value',
    String(32 * before),
  );
  await expect(cells('weights, float32').first()).toHaveAttribute('data-value', '102228128');
  await expect(page).toHaveURL(/count=torchinfo.*batch=32/);
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Layers' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('radio', { name: 'Cost', exact: true })).toBeChecked();
  await expect(counters(page).getByRole('radio', { name: 'torchinfo' })).toBeChecked();
  await expect(memory.getByRole('spinbutton', { name: 'batch' })).toHaveValue('32');
});

test('what the last convolution sees, and each layer, in the panel, the table and the hook', async ({
  page,
}) => {
  await page.goto('/?panel=cost');
  const field = page.getByRole('region', { name: 'Receptive field of the last convolution' });
  await expect(field.getByRole('row', { name: 'sees' })).toContainText('427 px');
  await expect(field.getByRole('row', { name: 'with it on the other' })).toContainText('483 px');
  await openPanel(page, 'Layers');
  await page.getByText('Receptive field', { exact: true }).click();
  const table = page.getByRole('grid', { name: 'Layers of A and B' });
  await expect(table.getByRole('row', { name: 'layer1.0.conv2' })).toContainText('19');
  await expect(page).toHaveURL(/columns=field/);
  const layers = await page.evaluate(() => window.cardinal.layers('a'));
  expect(layers).toHaveLength(54);
  expect(layers.at(-2)).toMatchObject({ name: 'layer4.2.conv3', receptive_field_px: 427 });
});
