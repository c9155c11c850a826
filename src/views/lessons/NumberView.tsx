import { type FormEvent, useState } from 'react';
import type { NumberExercise } from '../../lectures/exercise';
import { judgeNumber } from '../../lectures/judge';
import type { AnswerProps } from './answerProps';
import styles from './Lessons.module.css';
import { t } from './lessonsWords';
import { typedNumber } from './typedNumber';
import { VerdictView } from './VerdictView';

/** A number, typed. */
export function NumberView({ exercise, figures, onVerdict }: AnswerProps<NumberExercise>) {
  const [typed, setTyped] = useState('');
  const [given, setGiven] = useState<string | null>(null);
  const number = given === null ? null : typedNumber(given);
  const check = (event: FormEvent) => {
    event.preventDefault();
    setGiven(typed);
    const value = typedNumber(typed);
    if (value !== null) onVerdict(judgeNumber(exercise, value));
  };
  return (
    <>
      <form className={styles.answer} onSubmit={check}>
        <input
          className={`num ${styles.field}`}
          inputMode="decimal"
          autoComplete="off"
          aria-label={t('lessons.answer')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <button type="submit" className={`button ${styles.check}`}>
          {t('lessons.check')}
        </button>
      </form>
      {given !== null && number === null && (
        <p role="alert">{t('lessons.notANumber', { typed: given })}</p>
      )}
      <VerdictView
        verdict={number === null ? null : judgeNumber(exercise, number)}
        figures={figures}
      />
    </>
  );
}
