import type { Page } from 'playwright/test';
import { inEveryView } from './everyView';
import { expect, test } from './fixtures';
import { focusFault } from './focusSeen';

/** What no axe rule measures, on every view (docs/accessibility.md). */
test.describe.configure({ timeout: 480_000 });

const ANSWERED = { timeout: 30_000 };

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  // 1280x720 at 200 % zoom.
  { width: 640, height: 360 },
]) {
  test.describe(`${viewport.width}x${viewport.height}`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });

    test('every Tab stop shows its focus and is not under a bar (2.4.7, 2.4.11)', async ({
      page,
    }) => {
      const faults: string[] = [];
      await open(page);
      await inEveryView(page, async (name) => {
        await page.getByRole('tab', { selected: true }).focus();
        // The focus of a script is shown once a key has been pressed.
        await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('Tab');
        const inPanels = () =>
          page.evaluate(() => document.activeElement?.closest('[data-panels]') !== null);
        let stops = 0;
        for (; (await inPanels()) && stops < 300; stops += 1) {
          const seen = expect.poll(() => focusFault(page), { timeout: 2_000 }).toBeNull();
          await seen.catch(async () => {
            faults.push(`${name}, stop ${stops}: ${await focusFault(page)}`);
          });
          await page.keyboard.press('Tab');
        }
        expect(stops, name).toBeLessThan(300);
      });
      expect(faults).toEqual([]);
    });
  });
}

test.describe('400 % zoom', () => {
  test.use({ viewport: { width: 320, height: 256 }, contextOptions: { reducedMotion: 'reduce' } });

  test('no view is wider than 320 px (1.4.10)', async ({ page }) => {
    await open(page);
    await inEveryView(page, (name) => expectNoWider(page, name));
    for (const query of ['?lesson=lessons', '?lesson=block&step=2', '?bench=1', '?selftest=1']) {
      await open(page, query);
      await expectNoWider(page, query);
    }
  });
});

test('letters do nothing once they are turned off, now and the next time (2.1.4)', async ({
  page,
}) => {
  const params = page.getByTestId('params-a');
  const presenter = page.getByTestId('presenter');
  await open(page);
  await page.getByTestId('answer-news').waitFor({ state: 'attached' });
  await page.keyboard.press('h');
  await expect(params).toBeHidden();
  await page.keyboard.press('h');
  await expect(params).toBeVisible();
  await page.keyboard.press('p');
  await presenter.waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await expect(presenter).toHaveCount(0);

  await page.getByRole('button', { name: 'Theme, language, help' }).click();
  const choice = page.getByRole('checkbox', { name: /^Single-key shortcuts/ });
  await choice.press('Space');
  await expect(choice).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expectSilent(page);

  await page.reload();
  await page.getByTestId('answer-news').waitFor({ state: 'attached' });
  // Buttons do the same, and name no key.
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await presenter.waitFor({ state: 'attached' });
  await page.keyboard.press('b');
  await page.keyboard.press('PageDown');
  await expect(presenter.getByRole('status').first()).toContainText('Network A, 2 of 5');
  await page.keyboard.press('Escape');
  await expect(presenter).toHaveCount(0);
  await expectSilent(page);
});

/** What H and P do is there already, so that it would be seen at once. */
async function expectSilent(page: Page): Promise<void> {
  await page.keyboard.press('h');
  await page.keyboard.press('p');
  await expect(page.getByTestId('params-a')).toBeVisible();
  await expect(page.getByTestId('presenter')).toHaveCount(0);
}

async function expectNoWider(page: Page, where: string): Promise<void> {
  const beyond = () =>
    page.evaluate(() => (document.scrollingElement?.scrollWidth ?? Number.NaN) - innerWidth);
  await expect.poll(beyond, { message: where }).toBeLessThanOrEqual(0);
}

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/${query}`);
  await page.getByTestId('lane-a').locator('[data-item]').first().waitFor();
  await expect(page.getByRole('tab')).toHaveCount(5);
  // What comes as the page opens moves what is below it.
  await expect(page.getByTestId('small-top5-b').locator('li').first()).toBeAttached(ANSWERED);
}
