import { useState } from 'react';
import { ownLessons } from '../../../store/lessons/own/ownLessons';
import { type KeptLesson, withoutLesson } from '../../../store/lessons/own/shelf';
import { takeLessonFile } from '../../../store/lessons/own/takeLesson';
import { useCardinalStore } from '../../CardinalContext';
import { FilePicker } from '../../intake/FilePicker';
import lessonStyles from '../Lessons.module.css';
import { useVisitOfPage } from '../visitOfPage';
import styles from './Own.module.css';
import { t } from './ownWords';

/** Somebody's own lessons, the newest first. */
export function ShelfList() {
  const store = useCardinalStore();
  const shelf = ownLessons((state) => state.shelf);
  const [deleted, setDeleted] = useState<string | null>(null);
  const { begin, edit, write, undo } = ownLessons.getState();
  return (
    <div className={styles.editor}>
      <p className={lessonStyles.soft}>{t('own.intro')}</p>
      <div className={styles.row}>
        <button type="button" className="button button-strong" onClick={() => write(begin())}>
          {t('own.new')}
        </button>
        <FilePicker
          label={t('own.open')}
          className="button"
          testId="lesson-file"
          onFiles={([file]) => file && void takeLessonFile(store, file)}
        >
          {t('own.open')}
        </FilePicker>
      </div>
      <div role="status" className={styles.status}>
        {deleted !== null && (
          <>
            <span>{t('own.deleted', { title: deleted })}</span>
            <button
              type="button"
              className="button"
              onClick={() => {
                undo();
                setDeleted(null);
              }}
            >
              {t('own.undo')}
            </button>
          </>
        )}
      </div>
      {shelf.length === 0 && <p>{t('own.none')}</p>}
      <ul className={lessonStyles.list}>
        {shelf.map((kept) => (
          <ShelfItem
            key={kept.id}
            kept={kept}
            onDelete={() => {
              setDeleted(titleOf(kept));
              edit((before) => withoutLesson(before, kept.id));
            }}
          />
        ))}
      </ul>
    </div>
  );
}

function ShelfItem({ kept, onDelete }: { kept: KeptLesson; onDelete: () => void }) {
  const visit = useVisitOfPage();
  const { id, lesson } = kept;
  const title = titleOf(kept);
  const count = lesson.steps.length;
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={lessonStyles.item}
        title={t('own.edit', { title })}
        onClick={() => ownLessons.getState().write(id)}
      >
        <span className={lessonStyles.itemText}>
          <b>{title}</b>
          <span className={`num ${lessonStyles.progress}`}>
            {count === 1 ? t('own.steps.one') : t('own.steps', { count })}
          </span>
        </span>
      </button>
      <button
        type="button"
        className="button"
        aria-label={t('own.playNamed', { title })}
        disabled={count === 0}
        onClick={() => visit.getState().open(id, 1)}
      >
        {t('own.play')}
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-label={t('own.deleteNamed', { title })}
        onClick={onDelete}
      >
        {t('own.delete')}
      </button>
    </li>
  );
}

function titleOf({ lesson }: KeptLesson): string {
  return lesson.title === '' ? t('own.untitled') : lesson.title;
}
