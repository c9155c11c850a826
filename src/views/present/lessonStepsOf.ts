import type { Place } from '../../lectures/place';
import { stepsOf, type Talk } from '../../store/hall/talk';

export interface LessonSteps {
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** What of the page the step is about. */
  readonly look: Place | null;
}

/** The steps of the lesson that a talk is in; null where it is in none. */
export function lessonStepsOf(talk: Talk): LessonSteps | null {
  const steps = stepsOf(talk);
  const number = talk.step ?? 1;
  return steps && { number, count: steps.length, look: steps[number - 1]?.look ?? null };
}
