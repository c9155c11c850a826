import type { RefObject } from 'react';
import type { Question } from '../../lectures/question';
import { QUESTIONS } from '../../lectures/questions/questions';
import styles from './Lessons.module.css';
import { t } from './lessonsWords';
import { ReaderHead } from './ReaderHead';
import { Said } from './Said';
import { Sources } from './Sources';
import { say } from './say';
import { useLookAt } from './useLookAt';
import { useStepKeys } from './useStepKeys';
import { useVisitOfPage } from './visitOfPage';

interface Props {
  readonly question: Question;
  readonly player: RefObject<HTMLElement | null>;
}

/** A question and its answer. */
export function QuestionReader({ question, player }: Props) {
  const visit = useVisitOfPage();
  const index = QUESTIONS.indexOf(question);
  const goTo = (at: number) => {
    const next = QUESTIONS[at];
    return next && (() => visit.getState().open(next.id));
  };
  const [onPrevious, onNext] = [goTo(index - 1), goTo(index + 1)];
  useStepKeys({ player, onPrevious, onNext });
  useLookAt(question.look, question.id);
  return (
    <>
      <ReaderHead
        list="questions"
        previous={t('lessons.previousQuestion')}
        next={t('lessons.nextQuestion')}
        onPrevious={onPrevious}
        onNext={onNext}
      >
        {t('lessons.step', { step: index + 1, steps: QUESTIONS.length })}
      </ReaderHead>
      <article key={question.id} className={styles.body} aria-live="polite">
        <h2 className={styles.title}>
          <Said text={say(question.title)} />
        </h2>
        <p data-consequence>
          <Said text={say(question.text, question.figures?.())} />
        </p>
        <Sources ids={question.sources} />
      </article>
    </>
  );
}
