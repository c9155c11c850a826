import type { Page } from 'playwright/test';
import { violations } from './axe';
import { expect, test } from './fixtures';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
];
const STATE = '?a=resnet50&b=resnext50_32x4d';
const OPTIONS = [
  { text: '32', isRight: true, why: 'Yes.' },
  { text: '4', isRight: false, why: 'That is d.' },
];
const CONDITION = { lane: 'b', of: 'cardinality', is: 'equal', value: 8 };
const LESSON = {
  schema: 'cardinal-lesson/1',
  title: 'Groups and what they cost',
  steps: [
    {
      title: 'One path or 32',
      text: '# In short\n\nResNet-50 has *one*, **ResNeXt-50** `32`:\n\n- a\n- b\n\n```\ngroups=32\n```',
      state: STATE,
      question: { kind: 'choice', ask: 'How many paths has B?', options: OPTIONS },
    },
    {
      title: 'Set it',
      text: '',
      state: STATE,
      look: 'controls-b',
      question: {
        kind: 'set',
        ask: 'Set C to 8.',
        conditions: [CONDITION],
        why: 'Yes',
        hint: 'No',
      },
    },
    {
      title: 'What it costs',
      text: '',
      state: STATE,
      question: {
        kind: 'number',
        ask: 'How many MACs does B cost?',
        answer: { lane: 'b', of: 'macs' },
        tolerancePercent: 1,
        why: 'Yes: {answer}.',
        hint: 'No',
        slips: [{ value: 8_460_959_744, why: 'Those are operations.' }],
      },
    },
  ],
};

const player = (page: Page) => page.getByTestId('lessons');

/** A browser that keeps the lesson. */
async function keep(page: Page, lesson: object = LESSON): Promise<void> {
  await page.addInitScript(
    (shelf) => localStorage.setItem('cardinal.ownLessons', shelf),
    JSON.stringify([{ id: 'own-1', lesson }]),
  );
}

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`/${STATE}&lesson=own${query}`);
  await page.getByTestId('lane-a').locator('[data-item]').first().waitFor();
  await player(page).locator('ul > li > button').first().waitFor();
}

/** What of the editor is wider than its room, or stands outside of it. */
const overflow = (page: Page) =>
  player(page).evaluate((sheet) => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page');
    if (sheet.scrollWidth > sheet.clientWidth) found.push('the player');
    const { right } = sheet.getBoundingClientRect();
    for (const each of sheet.querySelectorAll('*')) {
      if (each.closest('.visually-hidden, pre') !== null) continue;
      if (each.getBoundingClientRect().right > right + 0.5) found.push(each.outerHTML.slice(0, 80));
    }
    return found;
  });

for (const viewport of SIZES) {
  for (const [colorScheme, language] of [
    ['light', 'en'],
    ['dark', 'zh-CN'],
  ] as const) {
    test(`the editor at ${viewport.width} px, ${colorScheme}, ${language}, fits and breaks none of the A and AA rules`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({
        baseURL: baseURL ?? '',
        viewport,
        colorScheme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await keep(page);
      await open(page, `&lang=${language}`);
      expect(await violations(page, '[data-testid=lessons]')).toEqual([]);
      expect(await overflow(page)).toEqual([]);
      await player(page).locator('ul > li > button').first().click();
      const steps = player(page).locator('[data-step]');
      for (const index of LESSON.steps.keys()) {
        await steps.nth(index).click();
        await expect(player(page).locator('textarea')).toHaveValue(LESSON.steps[index]?.text ?? '');
        expect(await violations(page, '[data-testid=lessons]'), `step ${index + 1}`).toEqual([]);
        expect(await overflow(page), `step ${index + 1}`).toEqual([]);
      }
      // The page that is recorded is seen beside it.
      const sheet = await player(page).boundingBox();
      const roomPx = (sheet?.x ?? 0) > 0 ? viewport.height : (sheet?.y ?? 0);
      expect(roomPx).toBeGreaterThan(300);
      await context.close();
    });
  }
}

test('a question for a number is written, and its answer is taken as the page writes it', async ({
  page,
}) => {
  await keep(page, { ...LESSON, steps: LESSON.steps.slice(0, 1) });
  await open(page, '');
  await player(page)
    .getByRole('button', { name: /^Groups/ })
    .click();
  const box = (name: string) => player(page).getByRole('textbox', { name, exact: true });
  const number = (name: string) => player(page).getByRole('spinbutton', { name, exact: true });
  await player(page).getByText('Type a number', { exact: true }).click();
  await box('What is asked').fill('How many MACs does A cost?');
  const source = player(page).getByRole('combobox', { name: 'Where the right number comes from' });
  await source.selectOption('a');
  await expect(player(page).getByText('it is 4,089,184,256')).toBeVisible();
  // What is no tolerance is not taken.
  await number('Right within, %').fill('-3');
  await number('Right within, %').blur();
  await expect(number('Right within, %')).toHaveValue('1');
  await number('Right within, %').fill('0.1');
  await box('Said when it is right').fill('Yes, {answer}.');
  await player(page).getByRole('button', { name: 'Explain a wrong answer' }).click();
  await number('Wrong answer 1').fill('8178368512');
  await box('Said of wrong answer 1').fill('Those are operations.');
  expect(await violations(page, '[data-testid=lessons]')).toEqual([]);
  await player(page).getByRole('button', { name: 'Play', exact: true }).click();
  // What the page is set to since changes no answer.
  await page.evaluate(() => window.cardinal.set('a', { preset: 'resnet18' }));
  const verdict = player(page).getByRole('status');
  for (const [typed, said] of [
    ['8,178,368,512', 'Not yet. Those are operations.'],
    ['4.08 G', 'Not yet.'],
    ['4.09 G', 'Right. Yes, 4,089,184,256.'],
  ] as const) {
    await player(page).getByRole('textbox').fill(typed);
    await player(page).getByRole('textbox').press('Enter');
    await expect(verdict).toHaveText(said);
  }
});

test('a link brings the lesson to another browser, and a lesson that is too long for one says so', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await keep(page);
  await open(page, '');
  await player(page)
    .getByRole('button', { name: /^Groups and what they cost/ })
    .click();
  await player(page).getByRole('button', { name: 'Copy its link' }).click();
  await expect(page.getByTestId('notice')).toContainText('Copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.length).toBeLessThan(1500);

  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await context.newPage();
  await other.goto(link);
  await expect(player(other).getByRole('heading', { level: 2 })).toHaveText(LESSON.title);
  await expect(player(other).getByRole('strong')).toHaveText('ResNeXt-50');
  await player(other).getByRole('button', { name: '4', exact: true }).click();
  await expect(player(other).getByRole('status')).toHaveText('Not yet. That is d.');
  await expect(other).toHaveURL(/[?&]lesson=own-/);
  expect(await other.evaluate(() => location.hash)).toBe('');
  await other.reload();
  await expect(player(other)).toContainText('1 of 3');
  // The same link in the page that has it already is the same lesson.
  await other.evaluate((hash) => {
    location.hash = hash;
  }, new URL(link).hash);
  await expect.poll(() => other.evaluate(() => location.hash)).toBe('');
  await player(other).getByRole('button', { name: 'Your own lessons' }).click();
  await expect(player(other).getByRole('button', { name: /^Play/ })).toHaveCount(1);
  await context.close();

  // What hardly packs: letters in no order.
  const letters = Array.from({ length: 9000 }, (_, at) => {
    const hash = Math.imul(at ^ (at >>> 3), 0x9e3779b1) >>> 9;
    return String.fromCharCode(0x4e00 + (hash % 20_000));
  });
  const text = letters.join('');
  await player(page).getByRole('textbox', { name: 'Text', exact: true }).fill(text);
  await player(page).getByRole('button', { name: 'Copy its link' }).click();
  await expect(player(page).getByRole('status')).toContainText('Save it as a file');
});
