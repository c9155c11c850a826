import type { Locator, Page } from 'playwright/test';
import type { Exercise } from '../src/lectures/exercise';
import { isRight } from '../src/lectures/judge';
import { LESSONS } from '../src/lectures/lessons/lessons';
import { PAPER_INDEX } from '../src/lectures/paperIndex/paperIndex';
import type { Place } from '../src/lectures/place';
import { predictedIn } from '../src/lectures/predicted';
import { QUESTIONS } from '../src/lectures/questions/questions';
import { readLink } from '../src/store/link/link';
import { SELECTORS } from '../src/views/lessons/places';
import { BLANK, sayWithout } from '../src/views/lessons/say';
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
        test(`every step of ${id} is what it says, fits, is answered right and wrong`, async ({
          page,
        }) => {
          await open(page, id, language);
          for (const [index, step] of steps.entries()) {
            const where = `${id}, step ${index + 1}`;
            await expect(player(page).getByRole('heading', { level: 3 })).toHaveText(
              step.title[language].replaceAll('`', ''),
            );
            await looksRight(page, step.look, where);
            await expect
              .poll(() => linkOf(page), { message: where })
              .toEqual(linkFor(step.state, id, index + 1, language));
            if (step.exercise !== undefined) {
              await answered(page, step.exercise, where);
              expect(await overflow(page), where).toEqual([]);
              await player(page).focus();
            }
            await page.keyboard.press('PageDown');
          }
        });
      }

      test('every question fits, and what it is about is in sight', async ({ page }) => {
        await open(page, QUESTIONS[0]?.id ?? '', language);
        for (const { id, title, look, state } of QUESTIONS) {
          await expect(player(page).getByRole('heading', { level: 2 })).toHaveText(
            title[language].replaceAll('`', ''),
          );
          await looksRight(page, look, id);
          await expect
            .poll(() => linkOf(page), { message: id })
            .toEqual(linkFor(state, id, null, language));
          await page.keyboard.press('PageDown');
        }
      });
    });
  }
}

for (const { id, steps } of LESSONS) {
  test(`H hides of ${id} what is to be predicted and nothing else, from the tree that is read aloud too`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, id, 'en');
    await page.keyboard.press('h');
    for (const [index, step] of steps.entries()) {
      const where = `${id}, step ${index + 1}`;
      await expect(player(page).getByRole('heading', { level: 3 })).toHaveText(
        step.title.en.replaceAll('`', ''),
      );
      const [figures, predicted] = [step.figures?.() ?? {}, predictedIn(step)];
      const blanked = sayWithout(step.text, figures, predicted).replaceAll('`', '');
      const tree = bare(await player(page).ariaSnapshot());
      // Once where it is read, and once where it is announced.
      expect(tree.split(bare(blanked)).length - 1, `${where}: ${tree}`).toBe(2);
      expect(blanked.split(BLANK).length > 1, where).toBe(predicted.size > 0);
      if (step.exercise?.kind === 'number') {
        await typed(page, step.exercise.answer());
        expect(bare(await player(page).ariaSnapshot()), where).not.toContain('Right.');
        await expect(player(page).locator('[data-right]'), where).toBeHidden();
        await player(page).focus();
      }
      await page.keyboard.press('PageDown');
    }
  });
}

test('H hides the answers of questions, and not what is asked', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, QUESTIONS[0]?.id ?? '', 'en');
  await page.keyboard.press('h');
  for (const { title, text } of QUESTIONS) {
    const heading = player(page).getByRole('heading', { level: 2 });
    await expect(heading).toHaveText(title.en.replaceAll('`', ''));
    const beginning = text.en.split(/[{`]/)[0] ?? '';
    expect(bare(await player(page).ariaSnapshot())).not.toContain(bare(beginning));
    await page.keyboard.press('PageDown');
  }
});

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

/** What the page's link says, field by field, once it is at rest. */
function linkOf(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams);
}

/** What it has to say of a step: the step's own state, and which step it is, in the place of the depth rule's. */
function linkFor(state: string, id: string, step: number | null, lang: Language) {
  const fields = Object.fromEntries(new URLSearchParams(state));
  return { ...fields, ...(step === null ? {} : { step: String(step) }), lesson: id, lang };
}

/** Answers an exercise wrong, is told so, and then right. */
async function answered(page: Page, exercise: Exercise, where: string): Promise<void> {
  const verdict = player(page).locator('[data-right]');
  const isJudged = (right: boolean) =>
    expect(verdict, where).toHaveAttribute('data-right', String(right));
  if (exercise.kind === 'choice') {
    const options = player(page).locator('[aria-pressed]');
    for (const wanted of [false, true]) {
      const index = exercise.options.findIndex((each) => isRight(each) === wanted);
      await options.nth(index).press('Enter');
      await isJudged(wanted);
    }
  }
  if (exercise.kind === 'number') {
    await typed(page, exercise.answer() + 1000);
    await isJudged(false);
    await typed(page, exercise.answer());
    await isJudged(true);
  }
  if (exercise.kind === 'set') {
    await isJudged(false);
    const { a, b } = readLink(exercise.example).lanes;
    await page.evaluate(
      (presets) => {
        for (const lane of ['a', 'b'] as const) window.cardinal.set(lane, presets[lane]);
      },
      { a: setTo(a), b: setTo(b) },
    );
    await isJudged(true);
  }
  await expect(verdict, where).not.toContainText(/[{}`]|NaN|undefined/);
}

/** What sets a lane to another one by the page's scripts. */
function setTo({ presetId, drawn }: { presetId: string; drawn: object }) {
  const isPlain = !('residual' in drawn) || drawn.residual === true;
  return { preset: presetId, ...(isPlain ? {} : { res: '0' }) };
}

/** Types a number in the exercise's field, and has it judged. */
async function typed(page: Page, value: number): Promise<void> {
  const field = player(page).locator('form input');
  await field.fill(String(value));
  await field.press('Enter');
}

/** A text as it compares: a tree that is read aloud quotes and parts it. */
function bare(text: string): string {
  return text.replaceAll(/^ *- (code|text):/gm, '').replaceAll(/[\s"\\']/g, '');
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
