import { useState } from 'react';
import type { Lesson } from '../../lectures/lesson';
import { LESSONS } from '../../lectures/lessons/lessons';
import { progressIn, readProgress } from '../../store/lessons/progress';
import styles from './Lessons.module.css';
import { t } from './lessonsWords';
import { say } from './say';
import { useVisitOfPage } from './visitOfPage';

/** The course; each lesson goes on where it was left. */
export function LessonList() {
  const visit = useVisitOfPage();
  const [progress] = useState(readProgress);
  return (
    <>
      <p className={styles.soft}>{t('lessons.intro')}</p>
      <ol className={styles.list}>
        {LESSONS.map((lesson, index) => {
          const { step, seen } = progressIn(progress, lesson.id);
          const isDone = seen.length >= lesson.steps.length;
          return (
            <li key={lesson.id}>
              <button
                type="button"
                className={styles.item}
                data-done={isDone}
                onClick={() => visit.getState().open(lesson.id, isDone ? 1 : step)}
              >
                <span className={`num ${styles.number}`}>
                  {t('lessons.number', { number: index + 1 })}
                </span>
                <span className={styles.itemText}>
                  <b>{say(lesson.title)}</b>
                  <span className={styles.soft}>{say(lesson.about)}</span>
                  <span className={`num ${styles.progress}`}>
                    {progressText(lesson, seen.length)}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function progressText({ steps }: Lesson, seen: number): string {
  const of = { seen, steps: steps.length };
  if (seen === 0) return t('lessons.progress.none', of);
  return seen >= steps.length ? t('lessons.progress.all') : t('lessons.progress', of);
}
