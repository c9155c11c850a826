/** What can be wrong with a lesson that is opened. */
export type LessonProblemCode =
  | 'too-large'
  | 'not-json'
  | 'json-ends'
  | 'not-a-lesson'
  | 'version'
  | 'no-steps'
  | 'missing'
  | 'unknown-field'
  | 'not-a-text'
  | 'not-a-list'
  | 'not-an-object'
  | 'not-yes-or-no'
  | 'not-a-number'
  | 'not-finite'
  | 'out-of-range'
  | 'no-figure'
  | 'not-one-of'
  | 'too-long'
  | 'too-many'
  | 'too-few'
  | 'control-character'
  | 'not-a-state'
  | 'state-field'
  | 'link-damaged';

/** A fault of a lesson: of which step, and what of it. */
export interface LessonProblem {
  readonly code: LessonProblemCode;
  /** From 1; null where it is of no step. */
  readonly step: number | null;
  /** The field with those around it, items counted from 1: `question.options.2.why`; empty for the whole. */
  readonly field: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ReadLesson<Lesson> =
  | { readonly ok: true; readonly lesson: Lesson }
  | { readonly ok: false; readonly problems: readonly LessonProblem[] };

/** Longest value that a problem repeats. */
const SHOWN = 40;
/** Most problems that are told of one lesson. */
const MOST = 20;

/** A place in a lesson, and what tells of what is wrong there. */
export interface Spot {
  /** Tells of a problem here. */
  report(code: LessonProblemCode, params?: LessonProblem['params']): void;
  /** A field of it, or an item from 1. */
  in(name: string | number): Spot;
  /** The step of a number, from 1. */
  inStep(step: number): Spot;
}

/** The whole of a lesson; what is wrong is added to `problems`. */
export function wholeOf(problems: LessonProblem[]): Spot {
  const spotAt = (step: number | null, field: string): Spot => ({
    report: (code, params = {}) => {
      if (problems.length < MOST) problems.push({ code, step, field, params });
    },
    in: (name) => spotAt(step, field === '' ? String(name) : `${field}.${name}`),
    inStep: (number) => spotAt(number, ''),
  });
  return spotAt(null, '');
}

/** A value as a problem repeats it: short, and without what turns or hides the letters around it. */
export function shownValue(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? outlineOf(value) : String(value);
  const plain = text.slice(0, SHOWN).replace(UNSEEN, '�');
  return text.length > SHOWN ? `${plain}...` : plain;
}

/** What is within an object is not looked at: it may be nested without end. */
function outlineOf(value: object): string {
  return Array.isArray(value) ? '[…]' : '{…}';
}

/** Characters that are not seen: controls, and marks that turn the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The first such character of a text but tabs and ends of lines, as `U+202E`; null where there is none. */
export function unseenIn(text: string): string | null {
  for (const [found] of text.matchAll(UNSEEN)) {
    if (found === '\n' || found === '\t' || found === '\r') continue;
    return `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return null;
}
