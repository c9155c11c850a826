import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { violations } from './axe';
import { expect, test } from './fixtures';

/** Opens the menu of a figure by keyboard. */
async function openMenu(page: Page, name: string) {
  const button = page.getByRole('button', { name: `Keep: ${name}` });
  await button.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: `Keep: ${name}` });
  await expect(menu.getByRole('radio', { name: 'light' })).toBeFocused();
  return menu;
}

async function saved(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), body: readFileSync(await download.path()) };
}

test('a figure is saved as SVG and PNG in other colours, copied, cited; the page keeps its own', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/?form=a');
  const menu = await openMenu(page, '(a) 32 paths of 4, summed');
  expect(await violations(page, '[popover]:popover-open')).toEqual([]);

  const light = await saved(page, () => menu.getByRole('button', { name: 'Save SVG' }).click());
  expect(light.name).toBe('resnet50-resnext50_32x4d-form-a-b.svg');
  const svg = light.body.toString();
  expect(svg).toContain('>32 × (1×1, 256→4)</text>');
  expect(svg).toContain('fill="#ffedd5"');
  expect(svg).toMatch(/<desc>[^<]*form=a/);
  expect(svg).not.toMatch(/var\(|class=|foreignObject|<script|rgb\(/);
  const fault = await page.evaluate(
    // Its styles are refused by the page's policy in a document of the page; its structure is not.
    (text) =>
      new DOMParser()
        .parseFromString(text.replace(/ style="[^"]*"/g, ''), 'image/svg+xml')
        .querySelector('parsererror')?.textContent ?? null,
    svg,
  );
  expect(fault).toBeNull();

  await menu.getByText('dark', { exact: true }).click();
  const dark = await saved(page, () => menu.getByRole('button', { name: 'Save SVG' }).click());
  expect(dark.body.toString()).toContain('fill="#131c2e"');
  expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({
    theme: 'light',
  });

  await menu.getByText('3×', { exact: true }).click();
  const size = await menu.getByRole('status').textContent();
  const [width, height] = (size?.match(/\d+/g) ?? []).map(Number);
  const png = await saved(page, () => menu.getByRole('button', { name: 'Save PNG' }).click());
  expect([png.body.readUInt32BE(16), png.body.readUInt32BE(20)]).toEqual([width, height]);

  await menu.getByRole('button', { name: 'Copy figure' }).click();
  await expect(menu.getByRole('status')).toHaveText('The figure is copied.');
  const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types);
  expect(types).toContain('image/png');
  await menu.getByRole('button', { name: 'Copy citation' }).click();
  await expect(menu.getByRole('status')).toContainText('BibTeX');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('1611.05431');

  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Keep: (a) 32 paths of 4, summed' })).toBeFocused();
});

test('both drawings are one picture, and the table of layers a CSV with all its rows', async ({
  page,
}) => {
  await page.goto('/?panel=layers');
  const menu = await openMenu(page, 'Both networks');
  const drawing = await saved(page, () => menu.getByRole('button', { name: 'Save SVG' }).click());
  expect(drawing.body.toString()).toContain('A  ResNet-50: 25.56 M params');
  expect(drawing.body.toString()).toContain('>stage 4 · conv5</text>');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keep: Layers' }).click();
  const csv = await saved(page, () => page.getByRole('button', { name: 'Save CSV' }).click());
  const lines = csv.body.toString().trim().split('\r\n');
  expect(lines).toHaveLength(55);
  expect(lines[1]).toMatch(/^conv1,.*9408/);
});
