import type { Exercise, Verdict } from '../../lectures/exercise';
import type { Figures } from '../../lectures/figure';
import { readProgress, withSolved, writeProgress } from '../../store/lessons/progress';
import { ChoiceView } from './ChoiceView';
import styles from './Lessons.module.css';
import { t } from './lessonsWords';
import { NumberView } from './NumberView';
import { SaidFigures } from './SaidFigures';
import { SetView } from './SetView';

interface Props {
  readonly exercise: Exercise;
  /** Of the step, for the exercise's texts. */
  readonly figures: Figures;
  /** Names of figures that are hidden while they are to be predicted. */
  readonly predicted: ReadonlySet<string>;
  readonly lesson: string;
  /** From 1. */
  readonly step: number;
}

/** A small question; what was solved is remembered. */
export function ExerciseView({ exercise, figures, predicted, lesson, step }: Props) {
  const onVerdict = ({ isRight }: Verdict) => {
    if (isRight) writeProgress(withSolved(readProgress(), lesson, step));
  };
  return (
    <section className={styles.exercise} aria-label={t('lessons.exercise')}>
      <h4 className={styles.turnHead}>{t('lessons.exercise')}</h4>
      <p>
        <SaidFigures text={exercise.ask} figures={figures} predicted={predicted} />
      </p>
      {exercise.kind === 'choice' && (
        <ChoiceView {...{ exercise, figures, predicted, onVerdict }} />
      )}
      {exercise.kind === 'number' && (
        <NumberView {...{ exercise, figures, predicted, onVerdict }} />
      )}
      {exercise.kind === 'set' && <SetView {...{ exercise, figures, predicted, onVerdict }} />}
    </section>
  );
}
