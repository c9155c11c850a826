import type { Lesson } from './lesson';
import { LESSONS } from './lessons/lessons';
import type { PaperEntry } from './paperIndex/entry';
import { PAPER_INDEX } from './paperIndex/paperIndex';
import type { Question } from './question';
import { QUESTIONS } from './questions/questions';

/** What an id of a link opens. */
export type Found =
  | { readonly kind: 'lesson'; readonly lesson: Lesson }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'entry'; readonly entry: PaperEntry };

/** The lesson, question or place of the paper of an id; undefined where there is none. */
export function findLecture(id: string): Found | undefined {
  const lesson = LESSONS.find((each) => each.id === id);
  if (lesson !== undefined) return { kind: 'lesson', lesson };
  const question = QUESTIONS.find((each) => each.id === id);
  if (question !== undefined) return { kind: 'question', question };
  const entry = PAPER_INDEX.find((each) => each.id === id);
  return entry && { kind: 'entry', entry };
}
