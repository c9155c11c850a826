import { exact } from '../../../i18n/format';
import type { OwnLesson } from '../../../lectures/own/ownLesson';
import { writeLesson } from '../../../lectures/own/writeLesson';
import { LONGEST_LINK, lessonFragment } from '../../../store/lessons/own/lessonLink';
import { ownLessons } from '../../../store/lessons/own/ownLessons';
import { readPublicAddress } from '../../../store/share/publicAddress';
import { useCardinalStore } from '../../CardinalContext';
import { saveBlob } from '../../code/files';
import { copyText } from '../../widgets/copyText';
import { useVisitOfPage } from '../visitOfPage';
import { lessonFileName } from './lessonFileName';
import styles from './Own.module.css';
import { t } from './ownWords';

interface Props {
  readonly id: string;
  readonly lesson: OwnLesson;
  /** The step that is open, from 1. */
  readonly step: number;
  /** Tells what was done. */
  readonly onSay: (said: string) => void;
}

/** What is done with a lesson as a whole. */
export function EditorBar({ id, lesson, step, onSay }: Props) {
  const store = useCardinalStore();
  const visit = useVisitOfPage();
  const canUndo = ownLessons(({ past }) => past.length > 0);
  const canRedo = ownLessons(({ future }) => future.length > 0);
  const { undo, redo, write } = ownLessons.getState();
  const none = lesson.steps.length === 0;
  const save = () =>
    saveBlob(
      lessonFileName(lesson.title),
      new Blob([writeLesson(lesson)], { type: 'application/json' }),
    );
  const share = async () => {
    if (none) return onSay(t('own.linkNoSteps'));
    const base = readPublicAddress() ?? `${location.origin}${location.pathname}`;
    const link = new URL(await lessonFragment(lesson), base).href;
    if (link.length <= LONGEST_LINK) return copyText(store, link);
    const lengths = { length: exact(link.length), max: exact(LONGEST_LINK) };
    onSay(t('own.linkTooLong', lengths));
  };
  return (
    <div className={styles.row}>
      <button type="button" className="button button-quiet" onClick={() => write(null)}>
        {t('own.all')}
      </button>
      <button
        type="button"
        className="button"
        title={t('own.playHint')}
        disabled={none}
        onClick={() => visit.getState().open(id, step)}
      >
        {t('own.play')}
      </button>
      <button type="button" className="button" onClick={save}>
        {t('own.save')}
      </button>
      <button type="button" className="button" onClick={() => void share()}>
        {t('own.link')}
      </button>
      <button type="button" className="button" aria-disabled={!canUndo} onClick={undo}>
        {t('own.undo')}
      </button>
      <button type="button" className="button" aria-disabled={!canRedo} onClick={redo}>
        {t('own.redo')}
      </button>
    </div>
  );
}
