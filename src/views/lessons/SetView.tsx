import { useEffect } from 'react';
import type { SetExercise } from '../../lectures/exercise';
import { judgeSet } from '../../lectures/judge';
import { useCardinal } from '../CardinalContext';
import { useAtRest } from '../networks/useAtRest';
import type { AnswerProps } from './answerProps';
import { VerdictView } from './VerdictView';

/** Something to be set on the page; it is judged when the hand rests. */
export function SetView({ exercise, figures, onVerdict }: AnswerProps<SetExercise>) {
  const present = useAtRest(useCardinal(({ history }) => history.present));
  const verdict = judgeSet(exercise, { a: present.a.drawn, b: present.b.drawn });
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each turn of the verdict.
  useEffect(() => onVerdict(verdict), [verdict.isRight]);
  return <VerdictView verdict={verdict} figures={figures} />;
}
