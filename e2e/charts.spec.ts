import type { Page } from 'playwright/test';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { longRunAlone } from './long';
import { openPanel } from './openPanel';

const PANEL = '[role=tabpanel][data-state=active]';
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];
const CHARTS = 8;

const preset = (page: Page, lane: 'a' | 'b') =>
  page.evaluate((id) => window.cardinal.get(id).preset, lane);
const slider = (page: Page, name: string | RegExp) => page.getByRole('slider', { name });

test('points of the paper and of equal recipes are walked by keys and open their networks', async ({
  page,
}) => {
  await page.goto('/?panel=evidence');
  const panel = page.locator(PANEL);
  const first = panel.getByRole('button', { name: /^ResNet-50 1x64d: top-1 error 23\.9 %, C = 1/ });
  await first.focus();
  await expect(first).toHaveAccessibleName(/It is A\.$/);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  expect(await preset(page, 'b')).toBe('resnext101_32x4d');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+Enter');
  expect(await preset(page, 'a')).toBe('resnext50_32x4d');
  await expect(panel.locator('figure circle[data-lane]')).toHaveCount(2);

  await panel.getByText('Table 4').click();
  await panel.getByText('params', { exact: true }).first().click();
  await expect(page).toHaveURL(/evidence=complexity\.params/);
  await expect(panel.locator('figure circle[data-lane]')).toHaveCount(1);
  await expect(panel.getByText('A, ResNeXt-50 32x4d: not measured here')).toBeVisible();

  await panel.getByText('Recipes', { exact: true }).click();
  await expect(panel.getByText('+1.77', { exact: true }).first()).toBeVisible();
  await panel.getByText('ReaL', { exact: true }).click();
  await expect(page).toHaveURL(/evidence=recipes\.real/);
  const row = panel.getByRole('row', { name: /^a1_in1k/ });
  await expect(row).toContainText('85.7185.44−0.27');
  await page.reload();
  await expect(row).toContainText('−0.27');
  expect(await violations(page, PANEL)).toEqual([]);
});

test('no text of a chart lies over another at any size', async ({ page }) => {
  longRunAlone();
  await page.goto('/?panel=evidence');
  const panel = page.locator(PANEL);
  const title = panel.locator('h3').first();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (let index = 0; index < CHARTS; index += 1) {
      const before = await title.textContent();
      if (size.width < 900) await panel.getByRole('combobox').selectOption({ index });
      else await panel.locator('input[name="evidence-chart"]').nth(index).check({ force: true });
      if (index > 0) await expect(title).not.toHaveText(before ?? '');
      expect(await overlaps(page), `${size.width} px: ${await title.textContent()}`).toEqual([]);
    }
  }
  await openPanel(page, 'Cost charts');
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const measure of ['params', 'bytes moved']) {
      await panel.getByText(measure, { exact: true }).click();
      expect(await overlaps(page), `${size.width} px: ${measure}`).toEqual([]);
    }
  }
});

test('where the cost is: every chart lights what is read in one, and identity blocks cost the same', async ({
  page,
}) => {
  await page.goto('/?panel=cost');
  await openPanel(page, 'Cost charts');
  const panel = page.locator(PANEL);
  await expect(panel).toContainText(
    'A: every identity block costs 218,365,952 MACs, whatever the stage (12 blocks in 4 stages).',
  );
  const sections = slider(page, 'By stage, split by kind of layer');
  await sections.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(sections).toHaveAttribute(
    'aria-valuetext',
    /^A, stage 1, 1×1: [\d,]+ MACs, [\d.]+ % of A$/,
  );
  // The same kind of the same stage stays lit in each of the other charts, and the drawing outlines the stage.
  const kinds = panel.getByRole('region', { name: 'By kind of layer, split by stage' });
  await expect(kinds.locator('g[data-dim="false"]')).toHaveCount(2);
  const map = panel.getByRole('region', { name: 'All layers of B: area is cost' });
  await expect(map.locator('g[data-dim="false"]')).toHaveCount(1);
  await expect(page.getByTestId('lane-b').locator('[data-hovered]')).not.toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/at=1/);
  await page.keyboard.press('Escape');

  await panel.getByText('params', { exact: true }).click();
  await panel.getByRole('button', { name: 'stage 4' }).click();
  await expect(page).toHaveURL(/costs=params\.at-4/);
  await panel.getByText('Every number').click();
  const all = panel.getByRole('table', { name: 'By stage' }).getByRole('row', { name: /^all/ });
  await expect(all.locator('[data-value]').first()).toHaveAttribute('data-value', '25557032');
  expect(await violations(page, PANEL)).toEqual([]);
  await panel.getByText('time', { exact: true }).click();
  await panel.getByRole('button', { name: 'Measure it under Time' }).click();
  await expect(page).toHaveURL(/panel=time/);
});

/** Texts of the panel's charts that share a place, and those that their chart cuts. */
function overlaps(page: Page): Promise<string[]> {
  return page.locator(`${PANEL} svg:has(text)`).evaluateAll((charts) =>
    charts.length === 0
      ? ['no chart']
      : charts.flatMap((svg) => {
          const frame = svg.getBoundingClientRect();
          const texts = [...svg.querySelectorAll('text')].flatMap((text) => {
            const { left, right, top, bottom } = text.getBoundingClientRect();
            // A line of type is higher than its letters.
            const inset = (bottom - top) / 5;
            const box = { left, right, top: top + inset, bottom: bottom - inset };
            return right > left ? [{ words: text.textContent ?? '', ...box }] : [];
          });
          const cut = texts.filter(
            ({ left, right }) => left < frame.left - 1 || right > frame.right + 1,
          );
          const pairs = texts.flatMap((one, index) =>
            texts
              .slice(index + 1)
              .filter(
                (other) =>
                  one.left < other.right &&
                  other.left < one.right &&
                  one.top < other.bottom &&
                  other.top < one.bottom,
              )
              .map((other) => `${one.words} over ${other.words}`),
          );
          return [...cut.map(({ words }) => `${words} is cut`), ...pairs];
        }),
  );
}
