import type { ShownLesson } from '../../../lectures/lesson';
import { type Found, findLecture } from '../../../lectures/lookup';
import { asLesson } from '../../../lectures/own/asLesson';
import { networksOf } from './networksOf';
import { ownLessons } from './ownLessons';
import { lessonOn } from './shelf';

/** What an id of a link opens, of the course or somebody's own. */
export type Shown =
  | Exclude<Found, { kind: 'lesson' }>
  | { readonly kind: 'lesson'; readonly lesson: ShownLesson };

/** The lesson, question or place of the paper of an id; undefined where there is none, here. */
export function findShown(id: string): Shown | undefined {
  const own = lessonOn(ownLessons.getState().shelf, id);
  return own === undefined
    ? findLecture(id)
    : { kind: 'lesson', lesson: asLesson(id, own, networksOf) };
}
