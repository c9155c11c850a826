import type { PaperEntry } from '../../lectures/paperIndex/entry';
import { LISTS, type List } from '../../store/lessons/visit';
import { later } from '../later/later';
import { Choice } from '../widgets/Choice';
import { LessonList } from './LessonList';
import styles from './Lessons.module.css';
import { t } from './lessonsWords';
import { PaperList } from './PaperList';
import { QuestionList } from './QuestionList';
import { useLookAt } from './useLookAt';
import { useVisitOfPage } from './visitOfPage';

interface Props {
  readonly list: List;
  /** The place of the paper that the page shows. */
  readonly entry: PaperEntry | null;
}

const OwnLessons = later(async () => (await import('./own/OwnLessons')).OwnLessons);

/** What there is to learn from. */
export function ListView({ list, entry }: Props) {
  const visit = useVisitOfPage();
  useLookAt(entry?.look ?? null, entry?.id ?? list);
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.name}>{t('lessons.title')}</h2>
      </header>
      <div className={styles.lists}>
        <Choice
          label={t('lessons.lists')}
          value={list}
          options={LISTS.map((value) => ({ value, label: t(`lessons.list.${value}`) }))}
          onPick={(next) => visit.getState().leave(next)}
        />
      </div>
      <div className={styles.content}>
        {list === 'lessons' && <LessonList />}
        {list === 'questions' && <QuestionList />}
        {list === 'paper' && <PaperList entry={entry} />}
        {list === 'own' && <OwnLessons />}
      </div>
    </>
  );
}
