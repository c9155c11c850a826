import { ownLessons } from '../../../store/lessons/own/ownLessons';
import { lessonOn } from '../../../store/lessons/own/shelf';
import { Editor } from './Editor';
import { ShelfList } from './ShelfList';

/** Lessons that somebody writes on this page: all of them, or the one that is written. */
export function OwnLessons() {
  const edited = ownLessons((state) => state.edited);
  const lesson = ownLessons(({ shelf }) => lessonOn(shelf, edited));
  if (edited === null || lesson === undefined) return <ShelfList />;
  return <Editor key={edited} id={edited} lesson={lesson} />;
}
