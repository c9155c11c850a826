import { useState } from 'react';
import type { ChoiceExercise } from '../../lectures/exercise';
import { judgeChoice } from '../../lectures/judge';
import type { AnswerProps } from './answerProps';
import styles from './Lessons.module.css';
import { SaidFigures } from './SaidFigures';
import { VerdictView } from './VerdictView';

/** One of a few answers. They are buttons: the arrow keys go on to the next step. */
export function ChoiceView({
  exercise,
  figures,
  predicted,
  onVerdict,
}: AnswerProps<ChoiceExercise>) {
  const [chosen, setChosen] = useState<number | null>(null);
  const choose = (index: number) => {
    setChosen(index);
    onVerdict(judgeChoice(exercise, index));
  };
  return (
    <>
      <ul className={styles.options}>
        {exercise.options.map((option, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: answers stay in their places, and two may say the same
          <li key={index}>
            <button
              type="button"
              className={`button ${styles.option}`}
              aria-pressed={chosen === index}
              onClick={() => choose(index)}
            >
              <span>
                <SaidFigures text={option.text} figures={figures} predicted={predicted} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <VerdictView
        verdict={chosen === null ? null : judgeChoice(exercise, chosen)}
        figures={figures}
      />
    </>
  );
}
