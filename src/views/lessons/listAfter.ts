import { findShown } from '../../store/lessons/own/findShown';
import type { List } from '../../store/lessons/visit';

const LIST_OF = { lesson: 'lessons', question: 'questions', entry: 'paper' } as const;

/** The list that a lecture is of. */
export function listAfter(id: string | null): List {
  const found = id === null ? undefined : findShown(id);
  if (found?.kind === 'lesson' && found.lesson.isOwn) return 'own';
  return found === undefined ? 'lessons' : LIST_OF[found.kind];
}
