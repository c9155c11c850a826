import type { ArchSpec } from '../core/spec';
import type { Figures } from './figure';
import type { Text } from './text';

/** The two networks of the page. */
export interface Pair {
  readonly a: ArchSpec;
  readonly b: ArchSpec;
}

/** One of a few answers; whether it is right is computed where `core` can tell. */
export interface Option {
  readonly text: Text;
  readonly isRight: boolean | (() => boolean);
  /** Said when it is chosen. */
  readonly why: Text;
}

export interface ChoiceExercise {
  readonly kind: 'choice';
  readonly ask: Text;
  readonly options: readonly Option[];
}

/** An answer that people give, and what went wrong. */
export interface Slip {
  readonly value: () => number;
  readonly why: Text;
}

/** A number, typed; `{answer}` in its texts is what is right. */
export interface NumberExercise {
  readonly kind: 'number';
  readonly ask: Text;
  readonly answer: () => number;
  /** How it is written; whole numbers unless told. */
  readonly decimals?: 0 | 1 | 2;
  /** How far an answer may be off, as a share of the right one; as its decimals say unless told. */
  readonly within?: number;
  readonly why: Text;
  /** Said of a wrong answer that is none of `slips`. */
  readonly hint: Text;
  readonly slips?: readonly Slip[];
}

/** Something to be set on the page itself. */
export interface SetExercise {
  readonly kind: 'set';
  readonly ask: Text;
  readonly isDone: (pair: Pair) => boolean;
  /** Figures of the networks as they are, for `why` and `notYet`. */
  readonly now: (pair: Pair) => Figures;
  readonly why: Text;
  readonly notYet: Text;
  /** A state of the page in which it is done, as a link's query. */
  readonly example: string;
}

export type Exercise = ChoiceExercise | NumberExercise | SetExercise;

/** What an answer was worth, and why. */
export interface Verdict {
  readonly isRight: boolean;
  readonly why: Text;
  readonly figures: Figures;
}
