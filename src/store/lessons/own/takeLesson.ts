import { LESSON_LIMITS, type OwnLesson } from '../../../lectures/own/ownLesson';
import { type ReadLesson, wholeOf } from '../../../lectures/own/problem';
import { readLessonText } from '../../../lectures/own/readLesson';
import type { CardinalStore } from '../../state';
import { visitOf } from '../visitOf';
import { checkState } from './checkState';
import { hasLesson, readLessonFragment } from './lessonLink';
import { networksOf } from './networksOf';
import { ownLessons } from './ownLessons';

/** Opens a lesson's file: it is kept beside the others and played from its first step. A broken one is told, and nothing else is touched. */
export async function takeLessonFile(store: CardinalStore, file: File): Promise<void> {
  open(store, file.name, await readFile(file));
}

/** Opens the lesson of the page's link, if it has one; the link is then the page's own again, unless only it has the lesson. */
export async function takeLinkedLesson(store: CardinalStore): Promise<void> {
  const { hash } = location;
  if (!hasLesson(hash)) return;
  const isOpen = open(store, null, await readLessonFragment(hash));
  if (isOpen && !ownLessons.getState().isKept) return;
  history.replaceState(null, '', `${location.pathname}${location.search}`);
}

async function readFile(file: File): Promise<ReadLesson<OwnLesson>> {
  const { bytes: max } = LESSON_LIMITS;
  if (file.size <= max) return readLessonText(await file.text(), checkState, networksOf);
  const problems: Parameters<typeof wholeOf>[0] = [];
  wholeOf(problems).report('too-large', { bytes: file.size, max });
  return { ok: false, problems };
}

function open(store: CardinalStore, name: string | null, read: ReadLesson<OwnLesson>): boolean {
  if (!read.ok) {
    store.getState().notify({ kind: 'lesson-refused', name, problems: read.problems });
    return false;
  }
  const id = ownLessons.getState().keep(read.lesson);
  visitOf(store).getState().open(id, 1);
  return true;
}
