import type {
  ChoiceExercise,
  NumberExercise,
  Option,
  Pair,
  SetExercise,
  Verdict,
} from './exercise';
import { exact, type Figure, hundredths, tenths } from './figure';

const WRITTEN = { 0: exact, 1: tenths, 2: hundredths } as const;

export function isRight({ isRight: told }: Option): boolean {
  return typeof told === 'boolean' ? told : told();
}

/** The verdict on the option of an index. Throws where there is none. */
export function judgeChoice({ options }: ChoiceExercise, index: number): Verdict {
  const option = options[index];
  if (option === undefined) throw new Error(`no option of this index: ${index}`);
  return { isRight: isRight(option), why: option.why, figures: {} };
}

/** The right number as it is written. */
export function answerOf({ answer, decimals = 0 }: NumberExercise): Figure {
  return WRITTEN[decimals](answer());
}

/** The verdict on a number: right where it is the answer to the decimals that are asked for. */
export function judgeNumber(exercise: NumberExercise, given: number): Verdict {
  const { answer, decimals = 0, why, hint, slips = [] } = exercise;
  const isSame = (value: number) => Math.abs(given - value) < 0.5 * 10 ** -decimals;
  const figures = { answer: answerOf(exercise) };
  if (isSame(answer())) return { isRight: true, why, figures };
  const slip = slips.find(({ value }) => isSame(value()));
  return { isRight: false, why: slip?.why ?? hint, figures };
}

/** The verdict on the networks as they are set. */
export function judgeSet({ isDone, now, why, notYet }: SetExercise, pair: Pair): Verdict {
  const done = isDone(pair);
  return { isRight: done, why: done ? why : notYet, figures: now(pair) };
}
