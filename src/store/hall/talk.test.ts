import { expect, test } from 'vitest';
import { elapsedAt } from './clock';
import { SCREENS, screenAfter } from './screens';
import { type Move, moved, newTalk, placeNameOf, stepsOf } from './talk';

const lesson = newTalk({ lecture: 'block', step: 2, isHidden: false });
const none = newTalk({ lecture: null, step: null, isHidden: false });
const after = (talk: typeof lesson, ...moves: Move[]) =>
  moves.reduce((all, each) => moved(all, each, 0), talk);

test('a talk goes through the steps of its lesson and stays at both ends', () => {
  expect(stepsOf(lesson)).toHaveLength(7);
  expect(after(lesson, { kind: 'next' }).step).toBe(3);
  expect(after(lesson, { kind: 'previous' }, { kind: 'previous' }).step).toBe(1);
  expect(after(lesson, { kind: 'last' }).step).toBe(7);
  const last = after(lesson, { kind: 'last' });
  expect(moved(last, { kind: 'next' }, 0)).toBe(last);
  expect(after(last, { kind: 'first' }).step).toBe(1);
  expect(after(lesson, { kind: 'step', lecture: 'stacking', step: 4 })).toMatchObject({
    lecture: 'stacking',
    step: 4,
  });
  expect(moved(lesson, { kind: 'step', lecture: 'stacking', step: 99 }, 0)).toBe(lesson);
  expect(moved(lesson, { kind: 'step', lecture: 'toString', step: 1 }, 0)).toBe(lesson);
});

test('without a lesson it goes through the screens', () => {
  const gone = SCREENS.map((_, index) => {
    const nexts = Array.from({ length: index }, (): Move => ({ kind: 'next' }));
    return placeNameOf(after(none, ...nexts));
  });
  expect(gone).toEqual(SCREENS);
  expect(after(none, { kind: 'last' }, { kind: 'next' }).screen).toBe('answers');
  expect([screenAfter('both', -1), screenAfter('both', 1)]).toEqual(['both', 'a']);
});

test('a black screen is lit by any turn, which then goes nowhere else', () => {
  const black = after(lesson, { kind: 'black' });
  expect(black.isBlack).toBe(true);
  expect(after(black, { kind: 'next' })).toEqual(lesson);
  expect(after(black, { kind: 'black' })).toEqual(lesson);
  expect(after(black, { kind: 'last' })).toMatchObject({ isBlack: false, step: 7 });
});

test('a screen that was chosen holds for its step', () => {
  const chosen = after(lesson, { kind: 'screen', screen: 'a' });
  expect(chosen).toMatchObject({ screen: 'a', step: 2 });
  expect(after(chosen, { kind: 'next' }).screen).toBeNull();
});

test('what is done to the page is a move, and none where nothing is done', () => {
  const page = { lecture: 'block', step: 5, isHidden: true };
  expect(after(lesson, { kind: 'page', page })).toMatchObject(page);
  const same = { lecture: 'block', step: 2, isHidden: false };
  expect(moved(lesson, { kind: 'page', page: same }, 0)).toBe(lesson);
  expect(after(lesson, { kind: 'hide' }).isHidden).toBe(true);
});

test('each place has its own time, whatever moved the talk', () => {
  let talk = moved(lesson, { kind: 'start' }, 1000);
  talk = moved(talk, { kind: 'next' }, 3000);
  talk = moved(talk, { kind: 'black' }, 3500);
  talk = moved(talk, { kind: 'pause' }, 4000);
  expect(elapsedAt(talk.clock, 'block 2', 9000)).toBe(2000);
  expect(elapsedAt(talk.clock, 'block 3', 9000)).toBe(1000);
  expect(moved(talk, { kind: 'reset' }, 9000).clock.spentMs).toEqual({});
});
