import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

const controls = (page: Page, lane: 'a' | 'b') => page.getByTestId(`lane-${lane}-controls`);
const lock = (page: Page, lane: 'A' | 'B') =>
  page.getByRole('region', { name: `Lock of network ${lane}` });
const network = (page: Page, lane: 'a' | 'b') =>
  page.evaluate((id) => window.cardinal.get(id), lane);

async function setC(page: Page, lane: 'a' | 'b', value: number): Promise<void> {
  const field = controls(page, lane).getByRole('spinbutton', { name: 'cardinality C' });
  await field.fill(String(value));
  await field.press('Enter');
}

/** How far from what its lock holds the network is, as the panel says it. */
const heldBy = (page: Page, lane: 'A' | 'B') => lock(page, lane).locator('dd');

/** The middle of the mark of a published setting on the large map. */
async function markOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const mark = page.getByRole('tabpanel').locator(`[data-setting="${name}"] path`);
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.boundingBox();
  if (box === null) throw new Error(`no such mark: ${name}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('locked on MACs, C moves and d keeps them; the link restores the lock', async ({ page }) => {
  await page.goto('/?panel=budget');
  const before = Number(await page.getByTestId('macs-a').getAttribute('data-value'));
  await lock(page, 'A').getByText('MACs', { exact: true }).click();
  await setC(page, 'a', 8);
  // Table 2 has 14, from a block's weights.
  await expect.poll(() => network(page, 'a')).toMatchObject({ c: 8, d: 13 });
  const after = Number(await page.getByTestId('macs-a').getAttribute('data-value'));
  expect(Math.abs(after / before - 1)).toBeLessThan(0.05);
  await expect(controls(page, 'a')).toContainText('MACs');
  await expect(lock(page, 'A')).toContainText(before.toLocaleString('en'));
  await expect(lock(page, 'A')).toContainText(after.toLocaleString('en'));
  const solve = () => page.evaluate(() => window.cardinal.solve('a', { hold: 'macs', c: 8 }));
  expect(await solve()).toMatchObject({ d: 13, fits: true });

  await expect(page).toHaveURL(/a\.lock=macs&a\.budget=4089184256/);
  await page.reload();
  await expect(lock(page, 'A').getByRole('radio', { name: 'MACs' })).toBeChecked();
  await setC(page, 'a', 1);
  expect(await network(page, 'a')).toMatchObject({ c: 1, d: 64 });
});

test('at C = 16 nothing fits, which is said; a neighbour is taken and the lock stays', async ({
  page,
}) => {
  await page.goto('/?panel=budget');
  await setC(page, 'a', 16);
  const sentence =
    'Under the block lock C = 16 fits nothing within 5 %: d = 8 is +7.4 %, d = 7 is −7.5 %.';
  await expect(lock(page, 'A')).toContainText(sentence);
  await lock(page, 'A').getByRole('button', { name: 'd = 7' }).click();
  expect(await network(page, 'a')).toMatchObject({ c: 16, d: 7 });
  await expect(lock(page, 'A')).toContainText('69,632');
  await expect(lock(page, 'A')).toContainText(sentence);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await network(page, 'a')).toMatchObject({ c: 16, d: 8 });
  // Table 2's columns out of the solver, each as the paper has it.
  const row = page.getByRole('row', { name: /^block lock/ });
  await expect(row.getByRole('img', { name: 'as in the paper', exact: true })).toHaveCount(5);
});

test("stage 3's blocks follow where they are what is solved", async ({ page }) => {
  await page.goto('/?panel=budget&a.lock=params:stage3');
  const d = controls(page, 'a').getByRole('spinbutton', { name: 'channels per group d' });
  await d.fill('80');
  await d.press('Enter');
  const { blocks } = await network(page, 'a');
  expect(blocks).toMatch(/^3-4-[1-5]-3$/);
});

test('an open map: what is under the pointer, a click goes there, arrows walk, undo is one step', async ({
  page,
}) => {
  await page.goto('/?panel=budget&map=a&a.chain=open');
  const panel = page.getByRole('tabpanel');
  const { x, y } = await markOf(page, '32x4d');
  await page.mouse.move(x, y);
  await expect(panel.getByRole('status')).toContainText('C = 32, d = 4: 25,028,904 params, 4,230');
  await page.mouse.click(x, y);
  expect(await network(page, 'a')).toMatchObject({ c: 32, d: 4 });
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  expect(await network(page, 'a')).toMatchObject({ c: 31, d: 5 });
  await page.keyboard.press('Control+z');
  expect(await network(page, 'a')).toMatchObject({ c: 32, d: 4 });
  await page.keyboard.press('Control+z');
  expect(await network(page, 'a')).toMatchObject({ c: 1, d: 64 });
});

test('a closed lock holds: on its map a click, a drag and arrow keys stay on the curve', async ({
  page,
}) => {
  await page.goto('/?panel=budget');
  const held = await heldBy(page, 'B').first().textContent();
  expect(held).toBe('70,144');
  const far = await markOf(page, '16x64d');
  await page.mouse.click(far.x, far.y);
  await expect(heldBy(page, 'B').first()).toHaveText('70,144');
  const { c, d } = await network(page, 'b');
  expect([c, d]).not.toEqual([16, 64]);
  await page.keyboard.press('Control+z');
  expect(await network(page, 'b')).toMatchObject({ c: 32, d: 4 });

  const from = await markOf(page, '32x4d');
  const to = await markOf(page, '4x24d');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step += 1) {
    await page.mouse.move(
      from.x + ((to.x - from.x) * step) / 8,
      from.y + ((to.y - from.y) * step) / 8 - 6,
    );
    const at = await page.evaluate(() => window.cardinal.get('b'));
    const [paths, width] = [Number(at.c), Number(at.d)];
    expect(Math.abs((paths * (512 * width + 9 * width * width)) / 70_144 - 1)).toBeLessThan(0.05);
  }
  await page.mouse.up();
  expect(await network(page, 'b')).toMatchObject({ c: 4, d: 24 });
  await expect(heldBy(page, 'B').first()).toHaveText('70,144');
  await page.keyboard.press('ArrowLeft');
  expect(await network(page, 'b')).toMatchObject({ c: 3, d: 30 });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await network(page, 'b')).toMatchObject({ c: 32, d: 4 });
});

test('the errors of Table 3 stand on the map where the network has the paper’s shape', async ({
  page,
}) => {
  const map = page.getByRole('region', { name: 'Map of C and d' });
  await page.goto('/');
  for (const [setting, error] of Object.entries({
    '1x64d': '23.9 %',
    '2x40d': '23.0 %',
    '4x24d': '22.6 %',
    '8x14d': '22.3 %',
    '32x4d': '22.2 %',
  })) {
    await expect(map.locator(`[data-setting="${setting}"]`)).toContainText(error);
  }
  await page.goto('/?b=resnext50_32x4d&b.blocks=3-4-7-3');
  await expect(map.locator('[data-setting="32x4d"]')).toBeVisible();
  await expect(map.locator('[data-setting]').filter({ hasText: '%' })).toHaveCount(0);
});

test('one slider goes from dense to depthwise with the numbers', async ({ page }) => {
  await page.goto('/?panel=connectivity&walk=a');
  await expect(page.getByRole('tab', { name: 'Block' })).toHaveAttribute('aria-selected', 'true');
  const limit = page.getByRole('region', { name: 'limit of groups' });
  const slider = limit.getByRole('slider', { name: 'limit of groups' });
  await expect(limit).toContainText('Dense');
  await expect(limit).toContainText('36,864');
  await slider.press('ArrowRight');
  await expect(limit).toContainText('64 in, 64 out, 2 groups of 32');
  await expect(limit).toContainText('18,432');
  await slider.press('End');
  await expect(limit).toContainText('Depthwise');
  await expect(limit).toContainText('not “depthwise separable”');
  await expect(limit).toContainText('576');
  expect(await network(page, 'a')).toMatchObject({ c: 1, d: 64 });
});

test.describe('on a narrow window', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the map is in the sheet', async ({ page }) => {
    await page.goto('/?b.chain=open');
    await page.getByRole('button', { name: 'More settings of network B' }).click();
    const map = page.getByRole('dialog').getByRole('button', { name: /^Map of C and d/ });
    const box = await map.boundingBox();
    expect(box?.height).toBeGreaterThan(100);
    await map.tap({ position: { x: 4, y: 4 } });
    const { c, d } = await network(page, 'b');
    expect(c).toBe(1);
    expect(Number(d)).toBeGreaterThan(200);
  });
});

test('Table 2 stands only where the block is one of those that it tells of', async ({ page }) => {
  await page.goto('/?panel=budget&b.d=64');
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText('one of B has 2,228,224 weights, so it is not compared');
  await expect(panel.getByRole('table')).toHaveCount(0);
  await panel
    .getByRole('group', { name: 'Map of', exact: true })
    .getByText('A', { exact: true })
    .click();
  await expect(panel.getByRole('table')).toHaveCount(1);
});
