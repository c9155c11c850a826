import type { Exercise } from '../exercise';
import type { ShownLesson, ShownStep } from '../lesson';
import type { Text } from '../text';
import { isMet } from './conditions';
import type { OwnLesson, OwnQuestion, OwnStep } from './ownLesson';

/** Somebody's own lesson as the player shows it. */
export function asLesson(id: string, { title, steps }: OwnLesson): ShownLesson {
  return { id, title: same(title), steps: steps.map(asStep), isOwn: true };
}

function asStep({ title, text, state, look, question }: OwnStep): ShownStep {
  return {
    title: same(title),
    text: same(text),
    state,
    look,
    sources: [],
    ...(question !== null && { exercise: asExercise(question) }),
  };
}

function asExercise(question: OwnQuestion): Exercise {
  const ask = same(question.ask);
  if (question.kind === 'choice') {
    const options = question.options.map(({ text, isRight, why }) => ({
      text: same(text),
      isRight,
      why: same(why),
    }));
    return { kind: 'choice', ask, options };
  }
  const { conditions, why, hint } = question;
  return {
    kind: 'set',
    ask,
    isDone: (pair) => conditions.every((condition) => isMet(condition, pair)),
    now: () => ({}),
    why: same(why),
    notYet: same(hint),
    // Which networks meet the conditions, their author has not said.
    example: '',
  };
}

/** It is in one language, whichever the page speaks. */
function same(text: string): Text {
  return { en: text, 'zh-CN': text };
}
