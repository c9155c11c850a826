import type { Page } from 'playwright/test';
import { violations } from './axe';
import { expect, test } from './fixtures';

const walk = (page: Page) => page.getByRole('group', { name: /^From a neuron to a block/ });
const bar = (page: Page, key: string) => walk(page).locator(`[data-key="${key}"]`);

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a neuron becomes a block in seven steps, by keys; every bar stays the one that it was', async ({
  page,
}) => {
  await page.goto('/?panel=neuron');
  await expect(walk(page)).toContainText('Each of 32 inputs is multiplied by its own weight');
  await expect(walk(page)).toContainText('B · stage 1, block 2: C = 32, d = 4');
  await bar(page, 't2.7').evaluate((element) => element.setAttribute('data-marked', 'yes'));
  await walk(page).focus();
  for (const text of [
    'split into single numbers',
    'a function Tᵢ that reads all 256 channels',
    '256→4, 4→4, 4→256',
    'added to the sum of the paths',
    'concatenated, 32 × 4 = 128 channels',
    'one convolution in 32 groups',
  ]) {
    await page.keyboard.press('ArrowRight');
    await expect(walk(page)).toContainText(text);
  }
  await expect(page).toHaveURL(/neuron=c/);
  await expect(bar(page, 't2.7')).toHaveAttribute('data-marked', 'yes');
  // The bars of the groups have closed.
  const [one, next] = await Promise.all(
    ['t2.7', 't2.8'].map(async (key) => {
      const [x, width] = await Promise.all(
        ['x', 'width'].map((name) => bar(page, key).getAttribute(name)),
      );
      return { x: Number(x), end: Number(x) + Number(width) };
    }),
  );
  expect(one?.end).toBeCloseTo(next?.x ?? 0, 3);
  await expect(bar(page, 'merge')).toHaveAttribute('opacity', '0');
  await expect(walk(page)).toContainText('so do its 71,168 parameters');
  await expect(walk(page).locator('[data-form-row="a"]')).toContainText('96');
  expect(await violations(page, '[role=tabpanel][data-state=active]')).toEqual([]);
});

test('it follows C and d of its network, and a network without bottlenecks has the paper’s block', async ({
  page,
}) => {
  await page.goto('/?panel=neuron&neuron=paths&b=resnext50_32x4d&b.c=8&b.d=14&a=resnet18');
  await expect(bar(page, 't1.7')).toHaveCount(1);
  await expect(bar(page, 't1.8')).toHaveCount(0);
  await expect(walk(page)).toContainText('256→14, 14→14, 14→256');
  await walk(page).getByText('A', { exact: true }).click();
  await expect(walk(page)).toContainText('A has no block of three layers');
  await expect(bar(page, 't1.31')).toHaveCount(1);
  const scrub = walk(page).getByRole('slider', { name: 'Step' });
  await scrub.focus();
  await page.keyboard.press('ArrowRight');
  await expect(scrub).toBeFocused();
  await expect(walk(page)).toContainText('(a) With its shortcut, a block');
});
