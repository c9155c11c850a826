import type {
  ChoiceExercise,
  NumberExercise,
  Option,
  Pair,
  SetExercise,
  Verdict,
} from './exercise';
import { asGiven, exact, type Figure, hundredths, tenths } from './figure';

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
export function answerOf({ answer, decimals = 0, within }: NumberExercise): Figure {
  const value = answer();
  return within !== undefined && !Number.isInteger(value)
    ? asGiven(value)
    : WRITTEN[decimals](value);
}

/** The verdict on a number: right where it is the answer to the decimals, or within the share, that are asked for. */
export function judgeNumber(exercise: NumberExercise, given: number): Verdict {
  const { answer, decimals = 0, within, why, hint, slips = [] } = exercise;
  const isSame = (value: number) => {
    const off = Math.abs(given - value);
    return within === undefined ? off < 0.5 * 10 ** -decimals : off <= roomOf(value, within);
  };
  const figures = { answer: answerOf(exercise) };
  if (isSame(answer())) return { isRight: true, why, figures };
  const slip = slips.find(({ value }) => isSame(value()));
  return { isRight: false, why: slip?.why ?? hint, figures };
}

/** How far from a value a number may be, with room for what 0.1 lacks in binary. */
function roomOf(value: number, within: number): number {
  return within * Math.abs(value) * (1 + 1e-9);
}

/** The verdict on the networks as they are set. */
export function judgeSet({ isDone, now, why, notYet }: SetExercise, pair: Pair): Verdict {
  const done = isDone(pair);
  return { isRight: done, why: done ? why : notYet, figures: now(pair) };
}
