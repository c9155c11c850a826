import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

test('the lanes go in to the channels and out again, and a block stays the element that it is', async ({
  page,
}) => {
  await page.goto('/');
  const lane = page.getByTestId('lane-a');
  const news = page.getByTestId('level-news');
  const block = lane.locator('[data-item="block-1-0"]');
  await block.waitFor();
  await expect(news).toBeAttached();
  await block.evaluate((element) => {
    (window as unknown as { block: Element }).block = element;
  });
  const isSame = () =>
    block.evaluate((element) => element === (window as unknown as { block: Element }).block);

  await block.focus();
  await page.keyboard.press('+');
  await expect(levelOf(page, 'a', 'stage')).toBeAttached();
  await expect(levelOf(page, 'b', 'stage')).toBeAttached();
  await expect(news).toHaveText('Stage 2');
  await expect(block).toBeFocused();
  expect(await isSame()).toBe(true);

  await page.keyboard.press('Enter');
  await expect(levelOf(page, 'a', 'block')).toBeAttached();
  await expect(news).toHaveText('Block 1 of stage 2');
  expect(await isSame()).toBe(true);

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(lane.locator('[data-item="layer2.0.conv2"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(levelOf(page, 'a', 'layer')).toBeAttached();
  await expect(news).toHaveText('Channels of conv2');
  await expect(lane.locator('[data-item^="layer2.0.conv2/"]')).toHaveCount(1);
  const groups = page.getByTestId('lane-b').locator('[data-item^="layer2.0.conv2/"]');
  await expect(groups).toHaveCount(32);
  await expect.poll(() => new URL(page.url()).searchParams.get('zoom')).toBe('2.1.conv2');

  const trail = page.getByRole('navigation', { name: 'Where in the networks' });
  await expect(trail).toHaveText('Networkstage 2block 1conv2');
  await trail.getByRole('button', { name: 'block 1' }).click();
  await expect(levelOf(page, 'a', 'block')).toBeAttached();
  await lane.locator('[data-item="layer2.0.conv3"]').focus();
  await page.keyboard.press('Escape');
  await expect(levelOf(page, 'a', 'stage')).toBeAttached();
  await expect(block).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(news).toHaveText('Whole networks');
  await expect(trail).toHaveCount(0);
  await expect(lane.locator('[data-item="block-0-0"]')).toBeAttached();
  expect(await isSame()).toBe(true);
  await expect.poll(() => new URL(page.url()).searchParams.has('zoom')).toBe(false);

  // A turn of the wheel with ctrl goes in to the stage under it, and out again.
  const { x, y, width, height } = await boxOf(page, '[data-item="block-2-1"]');
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -150);
  await expect(news).toHaveText('Stage 3');
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 150);
      return news.textContent();
    })
    .toBe('Whole networks');
  await page.keyboard.up('Control');
});

function levelOf(page: Page, lane: 'a' | 'b', level: string) {
  return page.getByTestId(`lane-${lane}`).locator(`[data-level="${level}"]`);
}

async function boxOf(page: Page, selector: string) {
  const box = await page.getByTestId('lane-a').locator(selector).boundingBox();
  if (box === null) throw new Error(`not shown: ${selector}`);
  return box;
}
