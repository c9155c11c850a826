import type { OwnLesson, OwnStep } from '../../../lectures/own/ownLesson';

/** A lesson that is kept, by the id that links and the page call it. */
export interface KeptLesson {
  readonly id: string;
  readonly lesson: OwnLesson;
}

/** Somebody's own lessons, the newest first. */
export type Shelf = readonly KeptLesson[];

export function lessonOn(shelf: Shelf, id: string | null): OwnLesson | undefined {
  return shelf.find((each) => each.id === id)?.lesson;
}

/** The shelf with a lesson changed. */
export function withLesson(
  shelf: Shelf,
  id: string,
  change: (lesson: OwnLesson) => OwnLesson,
): Shelf {
  return shelf.map((each) => (each.id === id ? { id, lesson: change(each.lesson) } : each));
}

export function withoutLesson(shelf: Shelf, id: string): Shelf {
  return shelf.filter((each) => each.id !== id);
}

/** A lesson with a step put in so that it stands at an index. */
export function withStep(lesson: OwnLesson, index: number, step: OwnStep): OwnLesson {
  const { steps } = lesson;
  return { ...lesson, steps: [...steps.slice(0, index), step, ...steps.slice(index)] };
}

/** A lesson with a step changed. */
export function withStepChanged(
  lesson: OwnLesson,
  index: number,
  change: Partial<OwnStep>,
): OwnLesson {
  const steps = lesson.steps.map((step, at) => (at === index ? { ...step, ...change } : step));
  return { ...lesson, steps };
}

export function withoutStep(lesson: OwnLesson, index: number): OwnLesson {
  return { ...lesson, steps: lesson.steps.filter((_, at) => at !== index) };
}

/** A lesson with a step moved to another index; as it is where there is none. */
export function withStepMoved(lesson: OwnLesson, from: number, to: number): OwnLesson {
  const step = lesson.steps[from];
  if (step === undefined || to < 0 || to >= lesson.steps.length) return lesson;
  return withStep(withoutStep(lesson, from), to, step);
}
