import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../../i18n/language';
import { LESSONS } from '../../lectures/lessons/lessons';
import { QUESTIONS } from '../../lectures/questions/questions';
import { newTalk } from '../../store/hall/talk';
import { pageOf } from './Alone';
import { clockText } from './clockText';
import { moveTo } from './NotesControls';
import { deskOf } from './told';

const at = (lecture: string | null, step: number | null) =>
  newTalk({ lecture, step, isHidden: false });

afterEach(() => speak('en'));

describe('the notes of a talk', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    it(`have words for every step of every lesson, without holes, in ${language}`, async () => {
      await speak(language);
      for (const { id, steps } of LESSONS) {
        for (const [index] of steps.entries()) {
          const desk = deskOf(at(id, index + 1));
          const said = [desk.name, desk.where, desk.now.title, desk.now.text, desk.notes?.say];
          const more = [desk.notes?.ask, desk.exercise?.text, desk.exercise?.answer];
          for (const words of said) expect(words, `${id} ${index + 1}`).toBeTruthy();
          const all = [...said, ...more, desk.next?.title, desk.next?.text].join(' ');
          expect(all).not.toMatch(/[{}`]|NaN|undefined|null/);
          expect(desk.minutes).toBeGreaterThan(0);
        }
      }
    });
  }

  it('tell the next step, after the last one the next lesson, and then that there is none', () => {
    const next = (id: string, step: number) => deskOf(at(id, step)).next;
    expect(next('stacking', 1)?.title).toBe('Why small kernels');
    expect(next('stacking', 1)?.text).toContain('see 5×5 px');
    expect(next('stacking', 7)?.title).toBe('Next lesson: Split, transform, merge');
    expect(next('run-it', 9)).toBeNull();
  });

  it('tell the answer of an exercise', () => {
    expect(deskOf(at('block', 2)).exercise?.answer).toBe('Answer: 2,192');
    expect(deskOf(at('block', 5)).exercise?.answer).toBe('Answer: the same answer, up to rounding');
    expect(deskOf(at('block', 6)).exercise?.answer).toBe('It is set on the page itself.');
  });

  it('without a lesson tell the screens, and of a question its answer', () => {
    expect(deskOf(at(null, null))).toMatchObject({
      name: 'No lesson is open',
      where: 'A and B, 1 of 5',
      next: { title: 'Network A' },
    });
    const [question] = QUESTIONS;
    const desk = deskOf(at(question?.id ?? '', null));
    expect(desk.name).toBe('Is groups the number of groups or the width of one?');
    expect(desk.now.text).toContain('In 32x4d groups is 32');
  });
});

it('a jump is read off the name of its place', () => {
  expect(moveTo('panel')).toEqual({ kind: 'screen', screen: 'panel' });
  expect(moveTo('block 3')).toEqual({ kind: 'step', lecture: 'block', step: 3 });
  expect(moveTo('nothing')).toBeNull();
});

it('a page that takes a talk up is where the notes are', () => {
  expect(pageOf(at('block', 3), '0123456789abcdef')).toBe(
    '?lang=en&lesson=block&step=3&present=0123456789abcdef',
  );
  expect(pageOf(null, null)).toBe('?lang=en');
});

it.each([
  [0, '0:00'],
  [65_999, '1:05'],
  [3_599_000, '59:59'],
  [4_025_000, '1:07:05'],
])('%i ms are %s', (ms, text) => expect(clockText(ms)).toBe(text));
