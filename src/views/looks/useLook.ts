import { useEffect, useRef } from 'react';
import { type LookState, lookState } from '../../store/lookState';
import type { AnsweredLook, AskedOf, Question } from '../../store/looks';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import type { LookedAt } from './useLookedAt';

/** A look as a view has it, and the way to ask for it again. */
export interface Look<K extends Question['kind']> {
  readonly state: LookState<K>;
  /** The last answer, which stays while another question is under way or has failed. */
  readonly answered: AnsweredLook<K> | null;
  /** Whether the last answer is the one to this question. */
  readonly isCurrent: boolean;
  /** Whether the question waits to be asked: it comes by `ask` alone, or was cancelled. */
  readonly isOpen: boolean;
  ask(): void;
}

/**
 * Asks a question of what is looked at whenever question, network, weights or photo change; null asks
 * nothing. With `isAuto` false it is asked by `ask` alone. What is under way for another question ends.
 */
export function useLook<K extends Question['kind']>(
  { id, of, subject, refusal }: LookedAt,
  kind: K,
  question: Extract<Question, { kind: K }> | null,
  isAuto = true,
): Look<K> {
  const store = useCardinalStore();
  const history = useCardinal((state) => state.history);
  const photo = useCardinal((state) => state.photo);
  const backend = useCardinal((state) => state.backend);
  const looks = useCardinal((state) => state.looks);
  const key =
    subject === null || question === null || refusal !== null
      ? null
      : keyOf({ subject, of, question });
  const asked = useRef<string | null>(null);
  const ask = () => {
    asked.current = key;
    if (question !== null) void store.getState().look(id, question, of);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question and what it is asked of
  useEffect(() => {
    const { active, answered } = store.getState().looks[id][kind];
    const isUnderWay = active !== null && keyOf(active) === key;
    if (active !== null && !isUnderWay) store.getState().cancelLook(id, kind);
    const isAnswered = answered !== null && keyOf(answered) === key;
    const isNew = asked.current !== key;
    asked.current = key;
    if (isAuto && isNew && key !== null && !isUnderWay && !isAnswered) ask();
  }, [key, id, kind, isAuto]);
  const state = lookState({ history, photo, backend, looks }, id, kind, of);
  const { answered } = looks[id][kind];
  const isCurrent = key !== null && answered !== null && keyOf(answered) === key;
  const isAtRest = state.kind === 'ready' || state.kind === 'answer';
  return {
    state,
    answered: answeredOf(state),
    isCurrent,
    isOpen: key !== null && !isCurrent && isAtRest,
    ask,
  };
}

function answeredOf<K extends Question['kind']>(state: LookState<K>): AnsweredLook<K> | null {
  if (state.kind === 'answer') return state.answered;
  return 'last' in state ? state.last : null;
}

/** One string for each question and what it is asked of. */
function keyOf({ subject, of, question }: AskedOf): string {
  return JSON.stringify([subject.key, of, question]);
}
