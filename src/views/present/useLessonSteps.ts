import type { Place } from '../../lectures/place';
import { findShown } from '../../store/lessons/own/findShown';
import { useCardinal } from '../CardinalContext';
import { useVisitOfPage } from '../lessons/visitOfPage';

export interface LessonSteps {
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** What of the page the step is about. */
  readonly look: Place | null;
  goTo(number: number): void;
}

/** The steps of the lesson that is open; null where none is. */
export function useLessonSteps(): LessonSteps | null {
  const id = useCardinal(({ view }) => view.lesson);
  const number = useCardinal(({ view }) => view.lessonStep) ?? 1;
  const visit = useVisitOfPage();
  const found = id === null ? undefined : findShown(id);
  if (found?.kind !== 'lesson') return null;
  const { steps } = found.lesson;
  return {
    number,
    count: steps.length,
    look: steps[number - 1]?.look ?? null,
    goTo: (next) => {
      if (steps[next - 1] !== undefined) visit.getState().open(found.lesson.id, next);
    },
  };
}
