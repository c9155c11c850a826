import type { ShownStep } from '../../lectures/lesson';
import { findShown } from '../lessons/own/findShown';
import { type Clock, FRESH_CLOCK, leavePlace, pauseClock, resetClock, startClock } from './clock';
import { SCREENS, type Screen, screenAfter } from './screens';

/** Where a talk is: what both of its windows show. */
export interface Talk {
  /** The lesson, question or place of the paper that is open, by its id; null for none. */
  readonly lecture: string | null;
  /** Step of the lesson, from 1; null where no lesson is open. */
  readonly step: number | null;
  /** What fills the screen where one was chosen; null for what the step is about, or for both networks. */
  readonly screen: Screen | null;
  readonly isBlack: boolean;
  /** Whether what comes of the networks is hidden, so that it can be predicted. */
  readonly isHidden: boolean;
  readonly clock: Clock;
}

/** The part of a talk that the page itself has. */
export type PageOfTalk = Pick<Talk, 'lecture' | 'step' | 'isHidden'>;

/** What can be asked of a talk in either window. */
export type Move =
  | { readonly kind: 'next' | 'previous' | 'first' | 'last' }
  | { readonly kind: 'black' | 'hide' }
  | { readonly kind: 'start' | 'pause' | 'reset' }
  | { readonly kind: 'screen'; readonly screen: Screen }
  | { readonly kind: 'step'; readonly lecture: string; readonly step: number }
  /** The page was changed by other means than the talk. */
  | { readonly kind: 'page'; readonly page: PageOfTalk };

export function newTalk(page: PageOfTalk): Talk {
  return { ...page, screen: null, isBlack: false, clock: FRESH_CLOCK };
}

/** The steps of the lesson that a talk is in; null where it is in none. */
export function stepsOf({ lecture }: Pick<Talk, 'lecture'>): readonly ShownStep[] | null {
  const found = lecture === null ? undefined : findShown(lecture);
  return found?.kind === 'lesson' ? found.lesson.steps : null;
}

/** The name of where a talk is, for its clock: a step, or without a lesson a screen. */
export function placeNameOf(talk: Talk): string {
  return stepsOf(talk) === null ? (talk.screen ?? 'both') : `${talk.lecture} ${talk.step}`;
}

/** A talk after a move at `now`, ms; the same object where nothing changes. */
export function moved(talk: Talk, move: Move, now: number): Talk {
  const next = withoutClock(talk, move, now);
  const [left, come] = [placeNameOf(talk), placeNameOf(next)];
  return left === come ? next : { ...next, clock: leavePlace(next.clock, left, now) };
}

function withoutClock(talk: Talk, move: Move, now: number): Talk {
  switch (move.kind) {
    case 'next':
      return turned(talk, 1);
    case 'previous':
      return turned(talk, -1);
    case 'first':
      return end(talk, 0);
    case 'last':
      return end(talk, -1);
    case 'black':
      return { ...talk, isBlack: !talk.isBlack };
    case 'hide':
      return { ...talk, isHidden: !talk.isHidden };
    case 'screen':
      return seen(talk, { screen: move.screen });
    case 'step':
      return atStep({ ...talk, lecture: move.lecture }, move.step) ?? talk;
    case 'page':
      return onPage(talk, move.page);
    case 'start':
      return withClock(talk, startClock(talk.clock, now));
    case 'pause':
      return withClock(talk, pauseClock(talk.clock, placeNameOf(talk), now));
    case 'reset':
      return withClock(talk, resetClock(talk.clock, now));
  }
}

/** On or back by one; a black screen is lit first, and nothing else moves. */
function turned(talk: Talk, by: -1 | 1): Talk {
  if (talk.isBlack) return { ...talk, isBlack: false };
  if (talk.step !== null && stepsOf(talk) !== null) return atStep(talk, talk.step + by) ?? talk;
  const screen = screenAfter(talk.screen ?? 'both', by);
  return screen === (talk.screen ?? 'both') ? talk : { ...talk, screen };
}

/** The first (0) or the last (-1) of what is gone through. */
function end(talk: Talk, index: 0 | -1): Talk {
  const steps = stepsOf(talk);
  if (steps === null) return seen(talk, { screen: SCREENS.at(index) ?? 'both' });
  return atStep(talk, index === 0 ? 1 : steps.length) ?? talk;
}

/** The talk at a step of its lesson; null where there is none of this number. */
function atStep(talk: Talk, step: number): Talk | null {
  if (stepsOf(talk)?.[step - 1] === undefined) return null;
  return seen(talk, { lecture: talk.lecture, step, screen: null });
}

/** What is gone to is seen. */
function seen(talk: Talk, change: Partial<Talk>): Talk {
  return { ...talk, ...change, isBlack: false };
}

function onPage(talk: Talk, page: PageOfTalk): Talk {
  const { lecture, step, isHidden } = page;
  if (lecture === talk.lecture && step === talk.step) {
    return isHidden === talk.isHidden ? talk : { ...talk, isHidden };
  }
  return seen(talk, { ...page, screen: null });
}

function withClock(talk: Talk, clock: Clock): Talk {
  return clock === talk.clock ? talk : { ...talk, clock };
}
