import type { Locator, Page } from 'playwright/test';
import { LESSONS } from '../src/lectures/lessons/lessons';
import { PAPER_INDEX } from '../src/lectures/paperIndex/paperIndex';
import type { Place } from '../src/lectures/place';
import { QUESTIONS } from '../src/lectures/questions/questions';
import { SELECTORS } from '../src/views/lessons/places';
import { expect, test } from './fixtures';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
];
const LANGUAGES = ['en', 'zh-CN'] as const;
type Language = (typeof LANGUAGES)[number];

test.describe.configure({ timeout: 480_000 });

for (const viewport of SIZES) {
  for (const language of LANGUAGES) {
    test.describe(`${viewport.width}x${viewport.height}, ${language}`, () => {
      test.use({ viewport });

      for (const { id, steps } of LESSONS) {
        test(`every step of ${id} fits, and what it is about is in sight`, async ({ page }) => {
          await open(page, id, language);
          for (const [index, step] of steps.entries()) {
            const where = `${id}, step ${index + 1}`;
            await expect(player(page).getByRole('heading', { level: 3 })).toHaveText(
              step.title[language].replaceAll('`', ''),
            );
            await looksRight(page, step.look, where);
            await page.keyboard.press('PageDown');
          }
        });
      }

      test('every question fits, and what it is about is in sight', async ({ page }) => {
        await open(page, QUESTIONS[0]?.id ?? '', language);
        for (const { id, title, look } of QUESTIONS) {
          await expect(player(page).getByRole('heading', { level: 2 })).toHaveText(
            title[language].replaceAll('`', ''),
          );
          await looksRight(page, look, id);
          await page.keyboard.press('PageDown');
        }
      });
    });
  }
}

test('every place of the paper opens what it says', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, 'paper', 'en');
  for (const { id, what, look } of PAPER_INDEX) {
    const line = player(page).getByRole('button').filter({ hasText: what.en });
    await line.click();
    await expect(line).toHaveAttribute('aria-current', 'true');
    await looksRight(page, look, id);
  }
});

function player(page: Page): Locator {
  return page.getByTestId('lessons');
}

/** Opens a lecture in a language. */
async function open(page: Page, id: string, language: Language): Promise<void> {
  await page.goto(`/?lang=${language}&lesson=${id}`);
  await player(page).locator('header').waitFor();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** Nothing is wider than its room, every figure is there, and the place is seen beside the player. */
async function looksRight(page: Page, look: Place, where: string): Promise<void> {
  const place = page.locator(SELECTORS[look]).first();
  await expect(place, where).toBeVisible();
  await expect
    .poll(() => seenShare(page, place), { message: `${where}: ${look}` })
    .toBeGreaterThan(0.99);
  expect(await overflow(page), where).toEqual([]);
  await expect(player(page), where).not.toContainText(/[{}`]|NaN|undefined/);
  await expect(page.getByTestId('notice'), where).toHaveCount(0);
}

/** Enough of a place that is higher than the window, px. */
const ENOUGH_PX = 160;

/** How much of what has to be seen of a place is in the window and not under the player. */
async function seenShare(page: Page, place: Locator): Promise<number> {
  const [box, sheet, size] = [
    await place.boundingBox(),
    await player(page).boundingBox(),
    page.viewportSize(),
  ];
  if (box === null || sheet === null || size === null) return 0;
  const isBelow = sheet.x <= 0;
  const [right, bottom] = isBelow ? [size.width, sheet.y] : [sheet.x, size.height];
  const widthPx = Math.min(box.x + box.width, right) - Math.max(box.x, 0);
  const heightPx = Math.min(box.y + box.height, bottom) - Math.max(box.y, 0);
  return widthPx < 8 ? 0 : heightPx / Math.min(box.height, ENOUGH_PX);
}

/** What is wider than the window, or than the player. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) found.push(`the page: ${root.scrollWidth} px`);
    const sheet = document.querySelector('[data-testid="lessons"]');
    if (sheet === null) return ['no player'];
    const { right } = sheet.getBoundingClientRect();
    if (sheet.scrollWidth > sheet.clientWidth) found.push(`the player: ${sheet.scrollWidth} px`);
    for (const each of sheet.querySelectorAll('*')) {
      if (each.closest('.visually-hidden') !== null) continue;
      if (each.getBoundingClientRect().right > right + 0.5) found.push(each.outerHTML.slice(0, 80));
    }
    return found;
  });
}
