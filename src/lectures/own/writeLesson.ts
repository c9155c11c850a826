import { LESSON_SCHEMA, type OwnLesson, type OwnStep } from './ownLesson';

/** A lesson as its file has it: what a step has not is left out. */
export function lessonJson({ title, steps }: OwnLesson) {
  return { schema: LESSON_SCHEMA, title, steps: steps.map(stepJson) };
}

function stepJson({ title, text, state, look, question }: OwnStep) {
  return {
    title,
    text,
    state,
    ...(look !== null && { look }),
    ...(question !== null && { question }),
  };
}

/** The text of its file. */
export function writeLesson(lesson: OwnLesson): string {
  return `${JSON.stringify(lessonJson(lesson), null, 2)}\n`;
}
