import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { openPanel } from './openPanel';

interface Counts {
  readonly params: number;
  readonly buffers: number;
  readonly macs: number;
  readonly conv_fc_outputs: number;
}

const { models }: { models: Record<string, Counts> } = JSON.parse(
  readFileSync(new URL('../src/core/reference/torchvision_counts.json', import.meta.url), 'utf8'),
);
const READ_OFF = [
  'resnet18',
  'resnet50',
  'resnext50_32x4d',
  'resnext101_64x4d',
  'wide_resnet101_2',
];

for (const model of READ_OFF) {
  test(`the page shows torchvision's counts of ${model}`, async ({ page }) => {
    const counts = models[model];
    if (counts === undefined) throw new Error(`no such row: ${model}`);
    await page.goto(`/?b=${model}`);
    const expected = {
      'params-b': counts.params,
      'buffers-b': counts.buffers,
      'macs-b': counts.macs,
      'activation-outputs-b': counts.conv_fc_outputs,
      'weight-bytes-b': 4 * counts.params,
    };
    for (const [id, value] of Object.entries(expected)) {
      await expect(page.getByTestId(id)).toHaveAttribute('data-value', String(value));
    }
  });
}

test('numbers are short at rest, exact when looked at, and copied on a click', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  const params = page.getByTestId('params-b');
  await expect(params).toHaveText('25.03 M');
  await expect(page.getByTestId('macs-b')).toHaveText('4.23 G');
  await params.hover();
  const shown = await params.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(shown).toBe('"25,028,904"');
  await params.click();
  await expect(page.getByTestId('notice')).toHaveText('Copied: 25028904');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('25028904');
});

test('the numbers of a head stand apart at every width, those of the small pair and their ratios too', async ({
  page,
}) => {
  await page.goto('/?a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d');
  for (const lane of ['a', 'b'] as const) {
    await expect(page.getByTestId(`time-${lane}`)).toBeEnabled();
  }
  for (const width of [1920, 1440, 1280, 1024, 900]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await textsTooNear(page, 4), `${width} px`).toEqual([]);
  }
});

/** Texts of the heads' numbers that stand nearer to the next of their line than that, with the distance. */
function textsTooNear(page: Page, leastPx: number): Promise<string[]> {
  return page.evaluate((least) => {
    const texts = [...document.querySelectorAll('[role="toolbar"][aria-label^="Cost of"] span')]
      .filter((element) => element.firstChild instanceof Text && element.checkVisibility())
      .map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return { text: element.textContent, box: range.getBoundingClientRect() };
      });
    return texts.flatMap(({ text, box }) =>
      texts
        .filter(({ box: next }) => next.left > box.left && Math.abs(next.bottom - box.bottom) < 8)
        .map((next) => ({ text: next.text, px: next.box.left - box.right }))
        .filter(({ px }) => px < least)
        .map((next) => `${text}, then after ${next.px.toFixed(1)} px ${next.text}`),
    );
  }, leastPx);
}

test('the claim, its reason and the difference stand in words', async ({ page }) => {
  await page.goto('/');
  await expect(
    page.getByText(
      'B differs from A: every 3×3 is twice as wide, in 32 groups. −2.1 % params, +3.5 % MACs, +30 % activations.',
    ),
  ).toBeVisible();
  await openPanel(page, 'Cost');
  await expect(
    page.getByText('Same cost. 32 paths instead of 1. Error 23.9 to 22.2 %.'),
  ).toBeVisible();
  await expect(
    page.getByText('the grouped 3×3 takes 14.45 M MACs instead of 115.6 M'),
  ).toBeVisible();
});

test('the table of layers follows the keys, and a row selects its block', async ({ page }) => {
  await page.goto('/?a=resnet200&b=resnet200');
  await openPanel(page, 'Layers');
  await page.getByText('All layers').click();
  const table = page.getByRole('grid', { name: 'Layers of A and B' });
  await table.focus();
  await page.keyboard.press('End');
  await expect(table.locator('tr[data-hovered="true"]')).toHaveAttribute('data-name', 'fc');
  await page.keyboard.press('Home');
  for (let row = 0; row < 5; row += 1) await page.keyboard.press('ArrowDown');
  await expect(table.locator('tr[data-hovered="true"]')).toHaveAttribute(
    'data-name',
    'layer1.0.conv1',
  );
  await page.keyboard.press('Enter');
  await expect(table.locator('tr[data-name="layer1.0.conv1"]')).toHaveAttribute(
    'aria-selected',
    'true',
  );
  expect(await table.locator('tr[data-name]').count()).toBeLessThan(80);
});
