import { useLayoutEffect, useRef, useState } from 'react';
import { findShown } from '../../store/lessons/own/findShown';
import { ownLessons } from '../../store/lessons/own/ownLessons';
import { LISTS, type List } from '../../store/lessons/visit';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Icon } from '../Icon';
import { testIds } from '../testIds';
import styles from './Lessons.module.css';
import './lessonsPage.css';
import { LessonReader } from './LessonReader';
import { ListView } from './ListView';
import { t } from './lessonsWords';
import { OwnBar } from './OwnBar';
import { QuestionReader } from './QuestionReader';
import { useHeldFocus } from './useHeldFocus';
import { useVisitOfPage } from './visitOfPage';

/** Lessons, questions and the index to the paper, beside the page, which they set. */
export function Lessons() {
  const shown = useCardinal(({ view }) => view.lesson) ?? 'lessons';
  const store = useCardinalStore();
  const visit = useVisitOfPage();
  const player = useRef<HTMLElement>(null);
  const [isResumed, setResumed] = useState(false);
  useLayoutEffect(() => {
    // Opened by its button, a list comes first; a link opens a lecture itself.
    const byHand = isList(store.getState().view.lesson);
    visit.getState().resume();
    setResumed(true);
    const page = document.documentElement;
    page.dataset.lessons = '';
    if (byHand) player.current?.focus({ preventScroll: true });
    return () => {
      delete page.dataset.lessons;
    };
  }, [store, visit]);
  useHeldFocus(player, shown);
  const close = () => {
    visit.getState().leave(null);
    document.querySelector<HTMLElement>('[data-learn]')?.focus();
  };
  ownLessons(({ shelf }) => shelf);
  const found = findShown(shown);
  const list = listOf(shown);
  return (
    <aside
      ref={player}
      className={styles.player}
      aria-label={t('lessons.title')}
      data-testid={testIds.lessons}
      tabIndex={-1}
    >
      <button
        type="button"
        className={`button button-quiet ${styles.close}`}
        aria-label={t('lessons.close')}
        title={t('lessons.closeHint')}
        onClick={close}
      >
        <Icon>
          <path d="m4 4 8 8M12 4l-8 8" />
        </Icon>
      </button>
      {isResumed && found?.kind === 'lesson' && (
        <LessonReader key={shown} lesson={found.lesson} player={player} />
      )}
      {isResumed && found?.kind === 'question' && (
        <QuestionReader question={found.question} player={player} />
      )}
      {isResumed && list !== null && (
        <ListView list={list} entry={found?.kind === 'entry' ? found.entry : null} />
      )}
      {found === undefined && !isList(shown) && (
        <p className={styles.unknown} role="alert">
          {t(shown.startsWith('own-') ? 'lessons.unknownOwn' : 'lessons.unknown', { id: shown })}
        </p>
      )}
      <OwnBar />
    </aside>
  );
}

function isList(id: string | null): id is List {
  const lists: readonly (string | null)[] = LISTS;
  return lists.includes(id);
}

/** The list that an id shows: its own, or of what it does not name, the lessons; null for what is read. */
function listOf(id: string): List | null {
  if (isList(id)) return id;
  const kind = findShown(id)?.kind;
  if (kind === 'entry') return 'paper';
  return kind === undefined ? 'lessons' : null;
}
