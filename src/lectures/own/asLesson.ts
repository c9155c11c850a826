import type { Exercise, Pair } from '../exercise';
import type { ShownLesson, ShownStep } from '../lesson';
import type { Text } from '../text';
import { isMet, measured } from './conditions';
import { lacksFigure, type NetworksOf } from './figures';
import type { OwnLesson, OwnNumber, OwnQuestion, OwnStep } from './ownLesson';

/** Somebody's own lesson as the player shows it; what a network has not is not asked for. */
export function asLesson(
  id: string,
  { title, steps }: OwnLesson,
  networksOf: NetworksOf,
): ShownLesson {
  const shown = steps.map((step) => asStep(step, networksOf));
  return { id, title: same(title), steps: shown, isOwn: true };
}

function asStep(step: OwnStep, networksOf: NetworksOf): ShownStep {
  const { title, text, state, look, question } = step;
  const isAsked = question !== null && !lacksFigure(step, networksOf);
  return {
    title: same(title),
    text: same(text),
    state,
    look,
    sources: [],
    ...(isAsked && { exercise: asExercise(question, () => networksOf(state)) }),
  };
}

function asExercise(question: OwnQuestion, networks: () => Pair): Exercise {
  const ask = same(question.ask);
  if (question.kind === 'choice') {
    const options = question.options.map(({ text, isRight, why }) => ({
      text: same(text),
      isRight,
      why: same(why),
    }));
    return { kind: 'choice', ask, options };
  }
  if (question.kind === 'number') return asNumber(question, networks);
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

function asNumber(question: OwnNumber, networks: () => Pair): Exercise {
  const { ask, answer, tolerancePercent, why, hint, slips } = question;
  return {
    kind: 'number',
    ask: same(ask),
    answer: () =>
      typeof answer === 'number' ? answer : (measured(networks()[answer.lane], answer.of) ?? 0),
    within: tolerancePercent / 100,
    why: same(why),
    hint: same(hint),
    slips: slips.map((slip) => ({ value: () => slip.value, why: same(slip.why) })),
  };
}

/** It is in one language, whichever the page speaks. */
function same(text: string): Text {
  return { en: text, 'zh-CN': text };
}
