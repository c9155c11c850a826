import { PLACES } from '../place';
import { readKnown, readList, readText, readWord } from './fields';
import { lacksFigure, type NetworksOf } from './figures';
import { jsonFaultAt } from './jsonFault';
import { LESSON_LIMITS, LESSON_SCHEMA, type OwnLesson, type OwnStep } from './ownLesson';
import { type LessonProblem, type ReadLesson, type Spot, shownValue, wholeOf } from './problem';
import { readQuestion } from './readQuestion';

/** A part of a step's state that is none of a link's, and its value. */
export interface StateProblem {
  readonly field: string;
  readonly value: string;
}

/** Most that is repeated of a word that JSON does not know. */
const SHOWN_OF_WORD = 20;

/** What is wrong with a link's query; whoever reads links has it. */
export type CheckState = (state: string) => readonly StateProblem[];

/**
 * A lesson of a file's text. Nothing of it is run or repaired: what is not as docs/lesson-schema.md says is told,
 * by step and field, and the whole is refused then. Never throws.
 */
export function readLessonText(
  text: string,
  check: CheckState,
  networksOf: NetworksOf,
): ReadLesson<OwnLesson> {
  const problems: LessonProblem[] = [];
  const whole = wholeOf(problems);
  const { bytes: max } = LESSON_LIMITS;
  // A character has one byte at least.
  if (text.length > max) whole.report('too-large', { bytes: text.length, max });
  const value = problems.length > 0 ? null : parsed(text, whole);
  if (value === null) return { ok: false, problems };
  const read = readLesson(value.json, check);
  if (!read.ok) return read;
  const { steps } = read.lesson;
  if (steps.length === 0) whole.report('no-steps');
  for (const [index, step] of steps.entries()) {
    if (lacksFigure(step, networksOf)) {
      whole
        .inStep(index + 1)
        .in('question')
        .in('answer')
        .report('no-figure');
    }
  }
  return problems.length > 0 ? { ok: false, problems } : read;
}

/** A lesson of parsed JSON; one that is still written may have no steps, and ask for what a network has not. Never throws. */
export function readLesson(value: unknown, check: CheckState): ReadLesson<OwnLesson> {
  const problems: LessonProblem[] = [];
  const whole = wholeOf(problems);
  const lesson = isLesson(value, whole) ? lessonOf(value, check, whole) : null;
  if (lesson === null || problems.length > 0) return { ok: false, problems };
  return { ok: true, lesson };
}

function parsed(text: string, at: Spot): { readonly json: unknown } | null {
  try {
    return { json: JSON.parse(text) };
  } catch {
    tellNoJson(text, at);
    return null;
  }
}

/** Says at which line and character, both from 1, a text stops being JSON. */
function tellNoJson(text: string, at: Spot): void {
  const index = jsonFaultAt(text) ?? text.length;
  const before = text.slice(0, index).split('\n');
  const place = { line: before.length, character: (before.at(-1) ?? '').length + 1 };
  const found = /^(\w+|.?)/su.exec(text.slice(index, index + SHOWN_OF_WORD))?.[0] ?? '';
  if (found === '') at.report('json-ends', place);
  else at.report('not-json', { ...place, found: shownValue(found) });
}

/** Whether it says that it is a lesson, of this version. */
function isLesson(value: unknown, at: Spot): boolean {
  const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, 'schema');
  const schema = isObject ? (value as { schema: unknown }).schema : undefined;
  if (schema === LESSON_SCHEMA) return true;
  if (typeof schema === 'string' && schema.startsWith('cardinal-lesson/')) {
    at.report('version', { found: shownValue(schema), known: LESSON_SCHEMA });
  } else at.report('not-a-lesson', { known: LESSON_SCHEMA });
  return false;
}

function lessonOf(value: unknown, check: CheckState, at: Spot): OwnLesson | null {
  const fields = readKnown(value, ['schema', 'title', 'steps'], at);
  if (fields === null) return null;
  return {
    title: readText(fields.title, LESSON_LIMITS.title, at.in('title')),
    steps: readList(fields.steps, [0, LESSON_LIMITS.steps], at.in('steps'), (item, number) =>
      readStep(item, check, at.inStep(number)),
    ),
  };
}

/** Stands for what is no step; the lesson is refused then. */
const NO_STEP: OwnStep = { title: '', text: '', state: '', look: null, question: null };

function readStep(value: unknown, check: CheckState, at: Spot): OwnStep {
  const fields = readKnown(value, ['title', 'text', 'state', 'look', 'question'], at);
  if (fields === null) return NO_STEP;
  const { look, question } = fields;
  return {
    title: readText(fields.title, LESSON_LIMITS.title, at.in('title')),
    text: readText(fields.text, LESSON_LIMITS.text, at.in('text')),
    state: readState(fields.state, check, at.in('state')),
    look: look === undefined ? null : readWord(look, PLACES, at.in('look')),
    question: question === undefined ? null : readQuestion(question, at.in('question')),
  };
}

function readState(value: unknown, check: CheckState, at: Spot): string {
  const state = readText(value, LESSON_LIMITS.state, at);
  if (state === '') {
    if (value === '') at.report('not-a-state', { found: '' });
    return state;
  }
  const problems = state.startsWith('?') ? check(state) : null;
  if (problems === null) at.report('not-a-state', { found: shownValue(state) });
  for (const { field, value: found } of problems ?? []) {
    at.report('state-field', { field: shownValue(field), found: shownValue(found) });
  }
  return state;
}
