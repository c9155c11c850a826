import type { Exercise, Verdict } from '../../lectures/exercise';
import type { Figures } from '../../lectures/figure';
import { readProgress, withSolved, writeProgress } from '../../store/lessons/progress';
import { ChoiceView } from './ChoiceView';
import styles from './Lessons.module.css';
import { t } from './lessonsWords';
import { NumberView } from './NumberView';
import { SetView } from './SetView';
import { say } from './say';

interface Props {
  readonly exercise: Exercise;
  /** Of the step, for the exercise's texts. */
  readonly figures: Figures;
  readonly lesson: string;
  /** From 1. */
  readonly step: number;
}

/** A small question; what was solved is remembered. */
export function ExerciseView({ exercise, figures, lesson, step }: Props) {
  const onVerdict = ({ isRight }: Verdict) => {
    if (isRight) writeProgress(withSolved(readProgress(), lesson, step));
  };
  return (
    <section className={styles.exercise} aria-label={t('lessons.exercise')}>
      <h4 className={styles.turnHead}>{t('lessons.exercise')}</h4>
      <p>{say(exercise.ask, figures)}</p>
      {exercise.kind === 'choice' && <ChoiceView {...{ exercise, figures, onVerdict }} />}
      {exercise.kind === 'number' && <NumberView {...{ exercise, figures, onVerdict }} />}
      {exercise.kind === 'set' && <SetView {...{ exercise, figures, onVerdict }} />}
    </section>
  );
}
