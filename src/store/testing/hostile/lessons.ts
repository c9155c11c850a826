import type { LessonProblemCode } from '../../../lectures/own/problem';

/** A lesson's file that means no good, and what is told of it. */
export interface HostileLesson {
  readonly name: string;
  readonly text: string;
  readonly code: LessonProblemCode;
  /** Null where it is of no step. */
  readonly step: number | null;
}

/** What a text runs if it is ever taken for more than a text. */
export const RUNS = 'window.hostile=1';

const STEP = { title: 'S', text: 'T', state: '?a=resnet18' };
const OPTION = { text: 'x', isRight: true, why: '' };
const CONDITION = { lane: 'a', of: 'depth', is: 'equal', value: 18 };

/** A lesson's JSON with fields in place of its own. */
function lesson(fields: object): string {
  return JSON.stringify({ schema: 'cardinal-lesson/1', title: 'L', steps: [STEP], ...fields });
}

/** The same with a good step, and then one with fields in place of its own. */
function second(fields: object): string {
  return lesson({ steps: [STEP, { ...STEP, ...fields }] });
}

function asked(question: unknown): string {
  return second({ question });
}

const NUMBER = {
  kind: 'number',
  ask: '',
  answer: 7,
  tolerancePercent: 1,
  why: '',
  hint: '',
  slips: [],
};

function conditioned(value: string): string {
  const question = { kind: 'set', ask: '', conditions: [CONDITION], why: '', hint: '' };
  return asked(question).replace('"value":18', `"value":${value}`);
}

const refused = (
  name: string,
  text: string,
  code: LessonProblemCode,
  step: number | null = null,
): HostileLesson => ({ name, text, code, step });

export const HOSTILE_LESSONS: readonly HostileLesson[] = [
  refused('an empty file', '', 'json-ends'),
  refused('a web page', `<!doctype html><script>${RUNS}</script>`, 'not-json'),
  refused('a script', `${RUNS};({schema:"cardinal-lesson/1"})`, 'not-json'),
  refused('JSON that breaks off', lesson({}).slice(0, -9), 'json-ends'),
  refused('JSON with a comment', `${lesson({})} // ${RUNS}`, 'not-json'),
  refused('NaN', conditioned('NaN'), 'not-json'),
  refused('Infinity', conditioned('1e999'), 'not-a-number', 2),
  refused('a huge number', conditioned('1e300'), 'not-a-number', 2),
  refused('a number below zero', conditioned('-1'), 'not-a-number', 2),
  refused('a number of many digits', conditioned('9'.repeat(5000)), 'not-a-number', 2),
  refused(
    'JSON that is nested without end',
    `${'['.repeat(2000)}${']'.repeat(2000)}`,
    'not-a-lesson',
  ),
  refused(
    'a text that is nested without end',
    second({ text: 0 }).replace('"text":0', `"text":${'['.repeat(9000)}${']'.repeat(9000)}`),
    'not-a-text',
    2,
  ),
  refused('a title of 10 MB', lesson({ title: 'x'.repeat(10_000_000) }), 'too-large'),
  refused('a text of 900 kB', second({ text: 'x'.repeat(900_000) }), 'too-long', 2),
  refused('the next version', lesson({ schema: 'cardinal-lesson/2' }), 'version'),
  refused('a version of its own', lesson({ schema: `cardinal-lesson/<b>${RUNS}` }), 'version'),
  refused('another schema', lesson({ schema: 'cardinal/2' }), 'not-a-lesson'),
  refused('a schema in a list', lesson({ schema: ['cardinal-lesson/1'] }), 'not-a-lesson'),
  refused(
    'the key __proto__',
    lesson({}).replace('"title"', '"__proto__":{"hostile":1},"title"'),
    'unknown-field',
  ),
  refused(
    'the key constructor',
    second({ constructor: { prototype: { hostile: 1 } } }),
    'unknown-field',
    2,
  ),
  refused('a step that is null', lesson({ steps: [STEP, null] }), 'not-an-object', 2),
  refused('steps that are no list', lesson({ steps: { 0: STEP, length: 1 } }), 'not-a-list'),
  refused('a hundred thousand steps', lesson({ steps: new Array(100_000).fill({}) }), 'too-many'),
  refused('no steps', lesson({ steps: [] }), 'no-steps'),
  refused('a reference to itself', second({ $ref: '#' }), 'unknown-field', 2),
  refused('a state that is a script', second({ state: `javascript:${RUNS}` }), 'not-a-state', 2),
  refused(
    'a state on another page',
    second({ state: 'https://example.org/?a=x' }),
    'not-a-state',
    2,
  ),
  refused(
    'a state with a huge number',
    second({ state: '?a=resnet50&a.c=1e99' }),
    'state-field',
    2,
  ),
  refused('a state that opens a lesson', second({ state: '?lesson=own-1' }), 'state-field', 2),
  refused('a state with a field of objects', second({ state: '?a.__proto__=1' }), 'state-field', 2),
  refused('a title that is turned around', second({ title: 'a\u202eb' }), 'control-character', 2),
  refused('a text with a null character', second({ text: 'a\u0000b' }), 'control-character', 2),
  refused('a place of objects', second({ look: '__proto__' }), 'not-one-of', 2),
  refused('a question of objects', asked({ kind: 'constructor' }), 'not-one-of', 2),
  refused(
    'an answer that is right by a text',
    asked({ kind: 'choice', ask: '', options: [{ ...OPTION, isRight: RUNS }] }),
    'not-yes-or-no',
    2,
  ),
  refused('an answer of objects', asked({ ...NUMBER, answer: { valueOf: 7 } }), 'unknown-field', 2),
  refused(
    'an answer that is infinite',
    asked(NUMBER).replace('"answer":7', '"answer":1e999'),
    'not-finite',
    2,
  ),
  refused('an answer that is NaN', asked(NUMBER).replace('"answer":7', '"answer":NaN'), 'not-json'),
  refused('a tolerance below zero', asked({ ...NUMBER, tolerancePercent: -1 }), 'out-of-range', 2),
  refused(
    'a figure of objects',
    asked({ ...NUMBER, answer: { lane: 'a', of: 'constructor' } }),
    'not-one-of',
    2,
  ),
  refused(
    'a figure that its network has not',
    second({ state: '?a=vgg16', question: { ...NUMBER, answer: { lane: 'a', of: 'depth' } } }),
    'no-figure',
    2,
  ),
  refused(
    'a measure of objects',
    asked({
      kind: 'set',
      ask: '',
      conditions: [{ ...CONDITION, of: 'toString' }],
      why: '',
      hint: '',
    }),
    'not-one-of',
    2,
  ),
];

/** Lessons that are whole and mean no good: they are shown as the text that they are. */
export const SHOWN_LESSONS: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'script in Markdown',
    text: second({
      title: `<script>${RUNS}</script>`,
      text: [
        `<script>${RUNS}</script>`,
        `<img src=x onerror="${RUNS}">`,
        `[link](javascript:${RUNS})`,
        `[link](data:text/html,<script>${RUNS}</script>)`,
        `**<svg onload=${RUNS}>** \`<iframe srcdoc="<script>${RUNS}</script>">\``,
      ].join('\n\n'),
      question: { kind: 'choice', ask: `<img src=x onerror=${RUNS}>`, options: [OPTION] },
    }),
  },
  {
    name: 'names that every object has',
    text: asked({
      kind: 'choice',
      ask: '{constructor} {__proto__} {toString}',
      options: [{ ...OPTION, text: '{hasOwnProperty}', why: '{valueOf}' }],
    }),
  },
  {
    name: 'ten thousand marks',
    text: second({ text: `${'**[`'.repeat(2000)}${'_*'.repeat(900)}` }),
  },
];
