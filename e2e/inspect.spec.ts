import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

type LaneId = 'a' | 'b';

/** Loads a fixture as a script does: the code of the failure, or null. */
function load(page: Page, id: LaneId, name: string): Promise<string | null> {
  const path = new URL(`../src/engine/checkpoint/fixtures/${name}`, import.meta.url);
  return page.evaluate(
    async ([lane, file, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
      try {
        await window.cardinal.load(lane, { name: file, bytes });
        return null;
      } catch (error) {
        return (error as { code: string }).code;
      }
    },
    [id, name, readFileSync(path).toString('base64')] as const,
  );
}

/** What a tensor's numbers are like, worked out from the numbers themselves. */
function statistics(page: Page, id: LaneId, name: string) {
  return page.evaluate(
    async ([lane, tensor]) => {
      const { values, shape } = await window.cardinal.tensor(lane, tensor);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const perGroup = values.length / 4;
      const norms = [0, 1, 2, 3].map((group) =>
        Math.hypot(...values.subarray(group * perGroup, (group + 1) * perGroup)),
      );
      return { shape, min: Math.min(...values), max: Math.max(...values), mean, norms };
    },
    [id, name] as const,
  );
}

const inspector = (page: Page, id: LaneId) => page.getByTestId(`inspector-${id}`);
const fact = (page: Page, id: LaneId, name: string) => page.getByTestId(`tensor-${name}-${id}`);
const value = async (page: Page, id: LaneId, name: string) =>
  Number(await fact(page, id, name).getAttribute('data-value'));

test('a grouped convolution is found in the tree, in both lanes, and its statistics are its own', async ({
  page,
}) => {
  await page.goto('/?panel=weights');
  await expect(inspector(page, 'a')).toContainText('No weights were loaded for A');
  expect(await load(page, 'a', 'tiny.zip.pth')).toBeNull();
  expect(await load(page, 'b', 'tiny.f16.safetensors')).toBeNull();
  const tree = inspector(page, 'a').getByRole('tree');
  await tree.focus();
  // To layer1, open it and its block, and down to the grouped convolution by its letters.
  for (const key of ['l', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
    await page.keyboard.press(key);
  }
  await page.waitForTimeout(900);
  await page.keyboard.type('conv2');
  await page.keyboard.press('Enter');
  const name = 'layer1.0.conv2.weight';
  for (const id of ['a', 'b'] as const) {
    await expect(inspector(page, id).getByRole('heading', { name })).toBeVisible();
    await expect(fact(page, id, 'min')).toHaveAttribute('data-value', /\d/);
    const own = await statistics(page, id, name);
    expect(await fact(page, id, 'shape').getAttribute('data-value')).toBe(own.shape.join());
    expect(own.shape).toEqual([8, 2, 3, 3]);
    expect(await value(page, id, 'min')).toBe(own.min);
    expect(await value(page, id, 'max')).toBe(own.max);
    expect(await value(page, id, 'mean')).toBeCloseTo(own.mean, 9);
    const largest = own.norms.indexOf(Math.max(...own.norms)) + 1;
    const smallest = own.norms.indexOf(Math.min(...own.norms)) + 1;
    await expect(inspector(page, id)).toContainText(
      new RegExp(`largest: group ${largest}, .*smallest: group ${smallest},`),
    );
  }
  await expect(page).toHaveURL(/tensor=layer1\.0\.conv2\.weight/);
  await inspector(page, 'a').getByLabel('On one scale with B').check();
  await expect(inspector(page, 'a')).toContainText('dashed: B');

  await inspector(page, 'a').getByRole('searchbox').fill('conv1 weight');
  await inspector(page, 'a').getByRole('treeitem').first().click();
  await expect(inspector(page, 'a')).toContainText('8 filters of 3 × 3 over red, green and blue');
});

test('a file with NaN is bound to nothing, flagged, and can be looked at', async ({ page }) => {
  await page.goto('/?panel=weights');
  expect(await load(page, 'a', 'tiny.nan.pth')).toBe('weights-malformed');
  await expect(inspector(page, 'a')).toContainText('bound to no network, but it can be looked at');
  await expect(inspector(page, 'a')).toContainText(/tensor layer3\.0\.conv3\.weight has NaN/);
  // It opens at the tensor that it was refused for.
  await expect(fact(page, 'a', 'nan')).toHaveAttribute('data-value', '1');
  const row = inspector(page, 'a').getByRole('treeitem', { selected: true });
  await expect(row).toContainText('conv3.weight');
  await expect(row).toContainText('NaN or ∞');
  await expect(fact(page, 'a', 'min')).toHaveAttribute('data-value', /^-?\d/);
  expect(await page.evaluate(() => window.cardinal.weights('a'))).toBeNull();
  // One click lists what is wrong with it alone; what the nearest network has groups for shows their norms.
  const rows = inspector(page, 'a').locator('[role=treeitem]:not([aria-expanded])');
  await inspector(page, 'a').getByRole('button', { name: '1 with NaN or ∞' }).click();
  await expect(rows).toHaveCount(1);
  await inspector(page, 'a').getByRole('button', { name: '1 with NaN or ∞' }).click();
  await inspector(page, 'a').getByLabel('Order of the tensors').selectOption('size');
  await expect(rows.first()).toContainText('layer3.0.downsample.0.weight');
  await inspector(page, 'a').getByRole('searchbox').fill('layer1.0.conv2');
  await rows.first().click();
  await expect(inspector(page, 'a')).toContainText('Norm of each group');
});

test('the weights that ship with the page can be looked at', async ({ page }) => {
  await page.goto('/?panel=weights&a=cifar10-resnet29-1x16d');
  await inspector(page, 'a').getByRole('button', { name: 'Look at these weights' }).click();
  await expect(inspector(page, 'a').getByRole('tree')).toContainText('conv1.weight');
});
