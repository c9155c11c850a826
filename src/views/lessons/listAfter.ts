import { findLecture } from '../../lectures/lookup';
import type { List } from '../../store/lessons/visit';

const LIST_OF = { lesson: 'lessons', question: 'questions', entry: 'paper' } as const;

/** The list that a lecture is of. */
export function listAfter(id: string | null): List {
  const found = id === null ? undefined : findLecture(id);
  return found === undefined ? 'lessons' : LIST_OF[found.kind];
}
