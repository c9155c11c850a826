import type { Page } from 'playwright/test';
import { LESSONS } from '../src/lectures/lessons/lessons';
import { type Move, moved, newTalk, stepsOf, type Talk } from '../src/store/hall/talk';
import { watchFaults } from './faults';
import { expect, test } from './fixtures';

const MOVES = 200;
/** The notes are closed and opened again after so many. */
const REOPENED = 25;

test.describe.configure({ timeout: 480_000 });

test(`two windows stay in step over ${MOVES} random moves, and one that is opened again catches up`, async ({
  page,
  baseURL,
}) => {
  const number = numbersFrom(2026);
  await page.goto('/?lesson=stacking');
  await page.getByTestId('lessons').getByRole('heading', { level: 3 }).waitFor();
  await presents(page);
  // Another talk in the same browser, which nothing here may move.
  const other = await page.context().newPage();
  await other.goto('/?lesson=budget&step=2');
  await other.getByTestId('lessons').getByRole('heading', { level: 3 }).waitFor();
  await presents(other);
  await page.bringToFront();
  let notes = await opened(page);
  const faults = await watchFaults(notes, new URL(baseURL ?? '').origin);
  let talk = newTalk({ lecture: 'stacking', step: 1, isHidden: false });
  for (let count = 0; count < MOVES; count += 1) {
    const isHall = number() < 0.5;
    const asked = anyMove(number, isHall);
    await make(isHall ? page : notes, asked);
    talk = moved(talk, asked, 0);
    if (count % REOPENED === REOPENED - 1) {
      await notes.close();
      // What moves meanwhile is caught up with.
      const alone: Move = { kind: number() < 0.5 ? 'next' : 'previous' };
      await make(page, alone);
      talk = moved(talk, alone, 0);
      notes = await opened(page);
    }
    const where = `move ${count}: ${JSON.stringify(asked)}`;
    await expect.poll(() => ofHall(page), where).toEqual(shownOf(talk));
    await expect.poll(() => ofNotes(notes), where).toEqual(shownOf(talk));
  }
  await expect(other.getByTestId('presenter').getByRole('status')).toContainText('Step 2 of 8');
  expect(await other.evaluate(() => document.documentElement.dataset.predict)).toBeUndefined();

  // The page that presents goes, and another one takes the talk up from the notes.
  if (talk.isBlack) await make(notes, { kind: 'black' });
  await make(notes, { kind: 'step', lecture: 'block', step: 4 });
  await page.close();
  await expect(notes.getByRole('alert')).toContainText('The presentation is not open');
  await make(notes, { kind: 'next' });
  const [again] = await Promise.all([
    notes.waitForEvent('popup'),
    notes.getByRole('link', { name: 'Open the presentation' }).click(),
  ]);
  await expect(again.getByTestId('presenter').getByRole('status')).toContainText('Step 5 of 7');
  await expect(notes.getByRole('alert')).toHaveCount(0);
  await expect(again).not.toHaveURL(/present=/);
  expect(faults).toEqual([]);
});

test('a page that is reloaded, and presented again, goes on in its talk; a window without one says so', async ({
  page,
}) => {
  await page.goto('/?lesson=block');
  await page.getByTestId('lessons').getByRole('heading', { level: 3 }).waitFor();
  await presents(page);
  const notes = await opened(page);
  await make(notes, { kind: 'last' });
  await expect(page.getByTestId('presenter').getByRole('status')).toContainText('Step 7 of 7');
  await notes.keyboard.press('t');
  await page.reload();
  await expect(notes.getByRole('alert')).toContainText('The presentation is not open');
  await make(notes, { kind: 'step', lecture: 'budget', step: 2 });
  await page.getByTestId('lessons').getByRole('heading', { level: 3 }).waitFor();
  await page.keyboard.press('p');
  await expect(page.getByTestId('presenter').getByRole('status')).toContainText('Step 2 of 8');
  await expect(notes.getByRole('alert')).toHaveCount(0);
  await expect(notes.getByRole('button', { name: 'Pause (T)' })).toBeVisible();

  await notes.goto('/?notes=');
  await expect(notes.getByRole('alert')).toContainText('no presentation to go with');
  await notes.goto('/?notes=0123456789abcdef');
  await expect(notes.getByRole('alert')).toContainText('no presentation to go with');
});

async function presents(page: Page): Promise<void> {
  await page.keyboard.press('p');
  await page.getByTestId('presenter').getByRole('status').waitFor();
}

/** Opens the notes by their key. */
async function opened(page: Page): Promise<Page> {
  // One that was closed has left.
  await page.getByRole('button', { name: 'Notes in a second window (N)' }).waitFor();
  const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')]);
  await notes.getByTestId('notes').getByRole('heading', { level: 1 }).waitFor();
  return notes;
}

/** What both windows show of a talk, each in its own way. */
interface Shown {
  readonly lecture: string | null;
  readonly step: number | null;
  readonly isBlack: boolean;
  readonly isHidden: boolean;
}

function shownOf({ lecture, step, isBlack, isHidden }: Talk): Shown {
  return { lecture, step, isBlack, isHidden };
}

function ofHall(page: Page): Promise<Shown> {
  return page
    .evaluate(() => {
      const title = document.querySelector('[data-testid="lessons"] h2')?.textContent;
      const said = document.querySelector('[data-testid="presenter"] [role="status"]')?.textContent;
      return {
        title,
        step: Number(/Step (\d+)/.exec(said ?? '')?.[1]),
        isBlack: document.body.textContent.includes('Black screen. Press B to go on.'),
        isHidden: document.documentElement.dataset.predict !== undefined,
      };
    })
    .then(({ title, ...rest }) => ({ lecture: idOf(title), ...rest }));
}

function ofNotes(notes: Page): Promise<Shown> {
  return notes
    .evaluate(() => {
      const root = document.querySelector('[data-testid="notes"]');
      const pressed = [...(root?.querySelectorAll('button[aria-pressed]') ?? [])].map(
        (each) => each.getAttribute('aria-pressed') === 'true',
      );
      const [isBlack = false, isHidden = false] = pressed;
      const title = root?.querySelector('h1')?.textContent;
      const said = root?.querySelector('header')?.textContent;
      return { title, step: Number(/Step (\d+)/.exec(said ?? '')?.[1]), isBlack, isHidden };
    })
    .then(({ title, ...rest }) => ({ lecture: idOf(title), ...rest }));
}

function idOf(title: string | null | undefined): string | null {
  return LESSONS.find((each) => each.title.en === title)?.id ?? null;
}

const KEYS: Readonly<Partial<Record<Move['kind'], string>>> = {
  next: 'PageDown',
  previous: 'ArrowLeft',
  first: 'Home',
  last: 'End',
  black: 'b',
  hide: 'h',
};

/** Makes a move as its window has it: by a key, or by the list of places. */
async function make(window: Page, asked: Move): Promise<void> {
  if (asked.kind !== 'step') {
    await window.keyboard.press(KEYS[asked.kind] ?? '');
    return;
  }
  const list = window.getByLabel('Go to');
  await list.selectOption(`${asked.lecture} ${asked.step}`);
  // Letters and arrows are the list's while it has the focus.
  await list.blur();
}

function anyMove(number: () => number, isHall: boolean): Move {
  const kinds = ['next', 'next', 'previous', 'first', 'last', 'black', 'hide'] as const;
  const at = Math.floor(number() * (isHall ? kinds.length : kinds.length + 3));
  const kind = kinds[at];
  if (kind !== undefined) return { kind };
  const lesson = LESSONS[Math.floor(number() * LESSONS.length)];
  const lecture = lesson?.id ?? 'block';
  const count = stepsOf({ lecture })?.length ?? 1;
  return { kind: 'step', lecture, step: 1 + Math.floor(number() * count) };
}

/** Numbers from 0 to 1 that are the same in each run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
