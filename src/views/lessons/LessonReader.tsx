import { type RefObject, useEffect } from 'react';
import type { ShownLesson } from '../../lectures/lesson';
import { LESSONS } from '../../lectures/lessons/lessons';
import { plainMarkdown } from '../../lectures/own/plainMarkdown';
import { predictedIn } from '../../lectures/predicted';
import { readProgress, withSeen, writeProgress } from '../../store/lessons/progress';
import { useCardinal } from '../CardinalContext';
import { ExerciseView } from './ExerciseView';
import styles from './Lessons.module.css';
import { t } from './lessonsWords';
import { MarkdownText } from './MarkdownText';
import { ReaderHead } from './ReaderHead';
import { SaidFigures } from './SaidFigures';
import { Sources } from './Sources';
import { plain, say, sayWithout } from './say';
import { useLookAt } from './useLookAt';
import { useStepKeys } from './useStepKeys';
import { useVisitOfPage } from './visitOfPage';

interface Props {
  readonly lesson: ShownLesson;
  readonly player: RefObject<HTMLElement | null>;
}

/** One step of a lesson at a time. */
export function LessonReader({ lesson, player }: Props) {
  const number = useCardinal(({ view }) => view.lessonStep) ?? 1;
  const predict = useCardinal(({ view }) => view.predict);
  const visit = useVisitOfPage();
  const { id, steps, isOwn = false } = lesson;
  const step = steps[number - 1];
  const goTo = (next: number) =>
    steps[next - 1] === undefined ? undefined : () => visit.getState().open(id, next);
  const [onPrevious, onNext] = [goTo(number - 1), goTo(number + 1)];
  useStepKeys({ player, onPrevious, onNext });
  useLookAt(step?.look ?? null, `${id} ${number}`);
  useEffect(() => writeProgress(withSeen(readProgress(), id, number)), [id, number]);
  if (step === undefined) return null;
  const figures = step.figures?.() ?? {};
  const predicted = predictedIn(step);
  const [name, title] = [say(lesson.title), say(step.title)];
  const told = predict ? sayWithout(step.text, figures, predicted) : say(step.text, figures);
  const news = isOwn ? plainMarkdown(told) : plain(told);
  return (
    <>
      <ReaderHead
        list={isOwn ? 'own' : 'lessons'}
        previous={t('lessons.previous')}
        next={t('lessons.next')}
        onPrevious={onPrevious}
        onNext={onNext}
      >
        {t('lessons.step', { step: number, steps: steps.length })}
      </ReaderHead>
      <progress
        className={styles.bar}
        max={steps.length}
        value={number}
        aria-label={t('lessons.steps')}
      />
      {name !== '' && <h2 className={styles.lesson}>{name}</h2>}
      <article key={number} className={styles.body}>
        {title !== '' && <h3 className={styles.title}>{title}</h3>}
        {isOwn ? (
          <MarkdownText text={told} />
        ) : (
          <p>
            <SaidFigures text={step.text} figures={figures} predicted={predicted} />
          </p>
        )}
        <Sources ids={step.sources} />
        {step.exercise !== undefined && (
          <ExerciseView
            exercise={step.exercise}
            figures={figures}
            predicted={predicted}
            lesson={id}
            step={number}
          />
        )}
        {onNext === undefined && <After lesson={lesson} />}
      </article>
      <p className="visually-hidden" aria-live="polite">
        {t('lessons.news', { step: number, steps: steps.length, title, text: news })}
      </p>
    </>
  );
}

/** What comes after the last step. */
function After({ lesson }: { lesson: ShownLesson }) {
  const visit = useVisitOfPage();
  const at = LESSONS.findIndex(({ id }) => id === lesson.id);
  const next = lesson.isOwn ? undefined : LESSONS[at + 1];
  if (next === undefined)
    return <p className={styles.soft}>{t(lesson.isOwn ? 'lessons.endOwn' : 'lessons.end')}</p>;
  return (
    <button
      type="button"
      className="button button-strong"
      onClick={() => visit.getState().open(next.id, 1)}
    >
      {t('lessons.nextLesson', { title: say(next.title) })}
    </button>
  );
}
