import { violations } from './axe';
import { expect, test } from './fixtures';

// What a browser makes of the drawing's names and roles, beside the unit test that reads them from the elements.
for (const [preset, places] of [
  ['resnet50', ['', '2.1', '2.1.conv2']],
  ['resnext50_32x4d', ['', '2.1', '2.1.conv2']],
  ['googlenet', ['', '2.1', '2.1.branch2.1.conv']],
] as const) {
  test(`the browser's accessibility tree of ${preset} is as it was`, async ({ page }) => {
    for (const place of places) {
      await page.goto(`/?a=${preset}&b=resnext50_32x4d${place && `&zoom=${place}`}`);
      const lane = page.getByTestId('lane-a');
      await lane.locator('[data-item]').first().waitFor();
      if (place !== '') await lane.locator('[data-level]').waitFor({ state: 'attached' });
      // Names follow once the drawing is at rest.
      await expect(lane).toHaveAttribute('aria-owns', /lane-a-/);
      await expect(lane).toMatchAriaSnapshot({ name: `${preset}-${place || 'network'}.aria.yml` });
      expect(await violations(page, '[data-testid="lane-a"]')).toEqual([]);
    }
  });
}

test('two fingers go in to a stage, and out', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ hasTouch: true, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('/');
  const news = page.getByTestId('level-news');
  const block = page.getByTestId('lane-a').locator('[data-item="block-2-1"]');
  await block.waitFor();
  await expect(news).toBeAttached();
  const box = await block.boundingBox();
  if (box === null) throw new Error('no block to pinch');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const session = await context.newCDPSession(page);
  const pinch = async (from: number, to: number) => {
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd'
            ? []
            : [
                { x: x - apart, y, id: 0 },
                { x: x + apart, y, id: 1 },
              ],
      });
    await touch('touchStart', from);
    for (let step = 1; step <= 8; step += 1)
      await touch('touchMove', from + ((to - from) * step) / 8);
    await touch('touchEnd', to);
  };
  // The hand's zoom comes once the page has nothing else to do.
  await expect
    .poll(async () => {
      await pinch(20, 160);
      return news.textContent();
    })
    .toMatch(/Stage \d|Block/);
  const at = await news.textContent();
  await expect
    .poll(async () => {
      await pinch(160, 20);
      return news.textContent();
    })
    .not.toBe(at);
  await context.close();
});
