import { useState } from 'react';
import { QUESTIONS } from '../../lectures/questions/questions';
import { findQuestions } from './findQuestions';
import styles from './Lessons.module.css';
import { t } from './lessonsWords';
import { Said } from './Said';
import { say } from './say';
import { useVisitOfPage } from './visitOfPage';

/** What learners ask, with a search over questions and answers. */
export function QuestionList() {
  const visit = useVisitOfPage();
  const [search, setSearch] = useState('');
  const found = findQuestions(QUESTIONS, search);
  return (
    <>
      <label className={styles.search}>
        <span className={styles.soft}>{t('lessons.search')}</span>
        <input
          type="search"
          className={styles.field}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      </label>
      <p className={`num ${styles.soft}`} role="status">
        {found.length === 0
          ? t('lessons.foundNone', { text: search })
          : t('lessons.found', { count: found.length, all: QUESTIONS.length })}
      </p>
      <ul className={styles.list}>
        {found.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className={styles.item} onClick={() => visit.getState().open(id)}>
              <span>
                <Said text={say(title)} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
