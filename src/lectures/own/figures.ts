import type { Pair } from '../exercise';
import { hasMeasure } from './conditions';
import type { OwnStep } from './ownLesson';

/** The networks of a step's state; whoever reads links has it. */
export type NetworksOf = (state: string) => Pair;

/** Whether a step asks for a figure that its network has not: VGG has no cardinality. */
export function lacksFigure({ question, state }: OwnStep, networksOf: NetworksOf): boolean {
  if (question?.kind !== 'number' || typeof question.answer === 'number') return false;
  const { lane, of } = question.answer;
  return !hasMeasure(networksOf(state)[lane], of);
}
