import type { Exercise } from '../../lectures/exercise';
import type { Figures } from '../../lectures/figure';
import { answerOf, isRight } from '../../lectures/judge';
import type { Notes, ShownLesson } from '../../lectures/lesson';
import { LESSONS } from '../../lectures/lessons/lessons';
import { plainMarkdown } from '../../lectures/own/plainMarkdown';
import { SCREENS, screenAfter } from '../../store/hall/screens';
import type { Talk } from '../../store/hall/talk';
import { findShown } from '../../store/lessons/own/findShown';
import { plain, say } from '../lessons/say';
import { t } from './notesWords';

/** What is on the hall's screen, or comes after it, in words. */
export interface Told {
  readonly title: string;
  readonly text: string;
}

/** What notes tell of where a talk is. */
export interface Desk {
  /** Of the lecture, or that there is none. */
  readonly name: string;
  readonly where: string;
  readonly now: Told;
  readonly exercise: (Told & { readonly answer: string }) | null;
  readonly notes: { readonly say: string; readonly ask: string | null } | null;
  /** How long it takes, about; null where nobody said. */
  readonly minutes: number | null;
  readonly next: Told | null;
}

export function deskOf(talk: Talk): Desk {
  const found = talk.lecture === null ? undefined : findShown(talk.lecture);
  if (found?.kind === 'lesson') return ofLesson(found.lesson, talk.step ?? 1);
  const screens = ofScreens(talk);
  if (found?.kind === 'question') {
    const { title, text, figures } = found.question;
    return { ...screens, name: plain(say(title)), now: told('', say(text, figures?.())) };
  }
  if (found?.kind === 'entry') return { ...screens, name: plain(say(found.entry.what)) };
  return screens;
}

function ofLesson({ id, title, steps, isOwn }: ShownLesson, number: number): Desk {
  const index = LESSONS.findIndex((each) => each.id === id);
  const [step, after] = [steps[number - 1], steps[number]];
  const figures = step?.figures?.() ?? {};
  // After somebody's own lesson none of the course follows.
  const follows = isOwn ? undefined : LESSONS[index + 1];
  const read = isOwn ? plainMarkdown : plain;
  return {
    name: say(title),
    where: t('notes.step', { number, count: steps.length }),
    now: step === undefined ? told('', '') : told(say(step.title), read(say(step.text, figures))),
    exercise: step?.exercise === undefined ? null : exerciseOf(step.exercise, figures),
    notes: step?.notes === undefined ? null : notesOf(step.notes, figures),
    minutes: step?.notes?.minutes ?? null,
    next:
      after !== undefined
        ? told(say(after.title), read(say(after.text, after.figures?.())))
        : follows === undefined
          ? null
          : told(t('notes.nextLesson', { title: say(follows.title) }), say(follows.about)),
  };
}

function ofScreens(talk: Talk): Desk {
  const screen = talk.screen ?? 'both';
  const place = t(`notes.place.${screen}`);
  const after = screenAfter(screen, 1);
  const number = SCREENS.indexOf(screen) + 1;
  return {
    name: t('notes.noLesson'),
    where: t('notes.where', { place, number, count: SCREENS.length }),
    now: told(place, ''),
    exercise: null,
    notes: null,
    minutes: null,
    next: after === screen ? null : told(t(`notes.place.${after}`), ''),
  };
}

function notesOf({ say: words, ask }: Notes, figures: Figures): Desk['notes'] {
  return {
    say: plain(say(words, figures)),
    ask: ask === undefined ? null : plain(say(ask, figures)),
  };
}

function exerciseOf(exercise: Exercise, figures: Figures): Desk['exercise'] {
  const asked = told(t('notes.exercise'), say(exercise.ask, figures));
  return { ...asked, answer: plain(answerText(exercise, figures)) };
}

function answerText(exercise: Exercise, figures: Figures): string {
  if (exercise.kind === 'set') return t('notes.set');
  const answer =
    exercise.kind === 'number'
      ? say({ en: '{answer}', 'zh-CN': '{answer}' }, { answer: answerOf(exercise) })
      : exercise.options
          .filter(isRight)
          .map(({ text }) => say(text, figures))
          .join(' ');
  return t('notes.answer', { answer });
}

function told(title: string, text: string): Told {
  return { title: plain(title), text: plain(text) };
}
