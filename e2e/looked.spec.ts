import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

const PAIR = 'a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d&backend=wasm&panel=looked';
const FIRST = { timeout: 60_000 };

const lane = (page: Page, id: 'a' | 'b') =>
  page.getByRole('tabpanel').locator(`section[data-lane=${id}]`);
const cam = (page: Page, id: 'a' | 'b') =>
  page.getByRole('button', { name: `Class activation map of network ${id.toUpperCase()}` });
const occlusion = (page: Page, id: 'a' | 'b') =>
  page.getByRole('button', { name: `Occlusion map of network ${id.toUpperCase()}` });

test('both maps of both networks come by themselves, and their numbers make the logit', async ({
  page,
}) => {
  await page.goto(`/?${PAIR}`);
  for (const id of ['a', 'b'] as const) {
    await expect(cam(page, id)).toBeVisible(FIRST);
    await expect(occlusion(page, id)).toBeVisible(FIRST);
    await expect(lane(page, id)).toContainText('a map of 8 × 8, enlarged bilinearly');
    const logits = await page.evaluate((each) => window.cardinal.logits(each), id);
    const told = Number(await lane(page, id).locator('[data-logit]').getAttribute('data-logit'));
    expect(told).toBeCloseTo(Math.max(...Object.values(logits ?? {})), 3);
    await expect(lane(page, id)).toContainText(/mean \+ bias = logit, to 0\.0000/);
  }
});

test('a class that is chosen is both networks’, is in the link, and a number stands at each place', async ({
  page,
}) => {
  await page.goto(`/?${PAIR}`);
  await expect(cam(page, 'b')).toBeVisible(FIRST);
  await page.getByLabel('Any class').fill('ship');
  for (const id of ['a', 'b'] as const) {
    await expect(cam(page, id)).toHaveAccessibleName(/for ship, 8 × 8/, FIRST);
    await expect(occlusion(page, id)).toHaveAccessibleName(/for ship, 14 × 14/, FIRST);
  }
  await expect(page).toHaveURL(/class=8/);
  await cam(page, 'a').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  // All four maps tell of the same place.
  await expect(lane(page, 'a').locator('output')).toHaveText([/^row \d/, /^row \d/]);
  await expect(lane(page, 'b').locator('output')).toHaveText([/^row \d/, /^row \d/]);
  const legends = page.getByRole('tabpanel').locator('figure div', { hasText: /scale/ });
  await expect(legends.filter({ hasText: 'this map’s own scale' })).toHaveCount(4);
  await page.getByText('A and B together', { exact: true }).click();
  await expect(legends.filter({ hasText: 'one scale for A and B' })).toHaveCount(4);
  const spans = (await legends.allTextContents()).map((text) => text.trim());
  expect(spans.slice(0, 2)).toEqual(spans.slice(2));
  await expect(page).toHaveURL(/lookscale=both/);
  await page.getByLabel('Any class').fill('unicorn');
  await page.keyboard.press('Enter');
  await expect(page.getByText('There is no class unicorn among 10.')).toBeVisible();
  await expect(cam(page, 'a')).toHaveAccessibleName(/for ship/);
});

test('in the place of a network without weights the small one is looked into', async ({ page }) => {
  await page.goto('/?a=vgg16&b=cifar10-resnext29-4x6d&backend=wasm&panel=looked');
  await expect(cam(page, 'b')).toBeVisible(FIRST);
  await expect(lane(page, 'a')).toContainText('VGG-16 has no trained weights here.');
  await expect(cam(page, 'a')).toBeVisible(FIRST);
});
