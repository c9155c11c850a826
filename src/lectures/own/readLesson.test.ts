import { describe, expect, it } from 'vitest';
import { specOf } from '../counted';
import type { NetworksOf } from './figures';
import type { OwnLesson } from './ownLesson';
import { type CheckState, readLesson, readLessonText } from './readLesson';
import { writeLesson } from './writeLesson';

/** Takes `?a=...` alone. */
const check: CheckState = (state) =>
  [...new URLSearchParams(state)]
    .filter(([field]) => field !== 'a')
    .map(([field, value]) => ({ field, value }));

const networks: NetworksOf = () => ({ a: specOf('resnet18'), b: specOf('vgg16') });

const LESSON: OwnLesson = {
  title: 'Groups, 分组',
  steps: [
    {
      title: 'One',
      text: '**C** is `32`.\n\n- a',
      state: '?a=resnet50',
      look: null,
      question: null,
    },
    {
      title: 'Two',
      text: '',
      state: '?a=resnet18',
      look: 'lane-a',
      question: {
        kind: 'choice',
        ask: 'Which?',
        options: [
          { text: 'this', isRight: true, why: 'Yes.' },
          { text: 'that', isRight: false, why: '' },
        ],
      },
    },
    {
      title: 'Three',
      text: 'Set it.',
      state: '?a=resnet34',
      look: null,
      question: {
        kind: 'set',
        ask: 'Set C to 8, and as many parameters as in B at most.',
        conditions: [
          { lane: 'b', of: 'cardinality', is: 'equal', value: 8 },
          { lane: 'a', of: 'params', is: 'atMost', value: 'other' },
        ],
        why: 'Done.',
        hint: 'Not yet.',
      },
    },
    {
      title: 'Four',
      text: '',
      state: '?a=resnet18',
      look: null,
      question: {
        kind: 'number',
        ask: 'How many MACs does A cost?',
        answer: { lane: 'a', of: 'macs' },
        tolerancePercent: 0.5,
        why: 'Yes, {answer}.',
        hint: 'Look at its head.',
        slips: [{ value: 3.6e9, why: 'Those are operations.' }],
      },
    },
  ],
};

/** The lesson's JSON with something put at a place: `steps.1.question.kind`. */
function broken(path: string, value: unknown): string {
  const json = JSON.parse(writeLesson(LESSON));
  const names = path.split('.');
  const last = names.pop() ?? '';
  const holder = names.reduce((at, name) => at[name], json);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return JSON.stringify(json);
}

const problemsOf = (text: string) => {
  const read = readLessonText(text, check, networks);
  if (read.ok) throw new Error(`read without a problem: ${text.slice(0, 80)}`);
  return read.problems;
};

it('what is written is read again as it was', () => {
  expect(readLessonText(writeLesson(LESSON), check, networks)).toEqual({
    ok: true,
    lesson: LESSON,
  });
});

it('a lesson that is still written may have no steps, a file may not', () => {
  const begun = { ...LESSON, steps: [] };
  expect(readLesson(JSON.parse(writeLesson(begun)), check)).toEqual({ ok: true, lesson: begun });
  expect(problemsOf(writeLesson(begun))).toEqual([
    { code: 'no-steps', step: null, field: '', params: {} },
  ]);
});

describe('what is wrong is told by step and field', () => {
  it.each([
    ['title', undefined, 'missing', null, 'title'],
    ['title', 7, 'not-a-text', null, 'title'],
    ['title', 'x'.repeat(201), 'too-long', null, 'title'],
    ['steps', undefined, 'missing', null, 'steps'],
    ['steps', 'one', 'not-a-list', null, 'steps'],
    ['steps', { length: 1 }, 'not-a-list', null, 'steps'],
    ['steps', new Array(100).fill({}), 'too-many', null, 'steps'],
    ['author', 'x', 'unknown-field', null, ''],
    ['steps.1', null, 'not-an-object', 2, ''],
    ['steps.1', [], 'not-an-object', 2, ''],
    ['steps.0.titel', 'One', 'unknown-field', 1, ''],
    ['steps.0.title', undefined, 'missing', 1, 'title'],
    ['steps.0.text', null, 'not-a-text', 1, 'text'],
    ['steps.0.text', 'x'.repeat(10_001), 'too-long', 1, 'text'],
    ['steps.0.text', 'a\u202eb', 'control-character', 1, 'text'],
    ['steps.0.text', 'a\u0000b', 'control-character', 1, 'text'],
    ['steps.0.state', undefined, 'missing', 1, 'state'],
    ['steps.0.state', '', 'not-a-state', 1, 'state'],
    ['steps.0.state', 'javascript:alert(1)', 'not-a-state', 1, 'state'],
    ['steps.0.state', 'https://example.org/?a=resnet18', 'not-a-state', 1, 'state'],
    ['steps.0.state', '?a=resnet18&nonesuch=1', 'state-field', 1, 'state'],
    ['steps.0.state', `?a=${'x'.repeat(2000)}`, 'too-long', 1, 'state'],
    ['steps.0.look', 'everything', 'not-one-of', 1, 'look'],
    ['steps.0.look', null, 'not-one-of', 1, 'look'],
    ['steps.1.question', 'Which?', 'not-an-object', 2, 'question'],
    ['steps.1.question.kind', 'essay', 'not-one-of', 2, 'question.kind'],
    ['steps.1.question.kind', undefined, 'missing', 2, 'question.kind'],
    ['steps.1.question.why', 'x', 'unknown-field', 2, 'question'],
    ['steps.1.question.ask', undefined, 'missing', 2, 'question.ask'],
    ['steps.1.question.options', {}, 'not-a-list', 2, 'question.options'],
    ['steps.1.question.options', new Array(9).fill({}), 'too-many', 2, 'question.options'],
    ['steps.1.question.options.1', 'that', 'not-an-object', 2, 'question.options.2'],
    ['steps.1.question.options.1.isRight', 'no', 'not-yes-or-no', 2, 'question.options.2.isRight'],
    ['steps.1.question.options.1.isRight', undefined, 'missing', 2, 'question.options.2.isRight'],
    ['steps.1.question.options.0.why', 1, 'not-a-text', 2, 'question.options.1.why'],
    ['steps.1.question.options.0.hint', '', 'unknown-field', 2, 'question.options.1'],
    ['steps.2.question.conditions', [], 'too-few', 3, 'question.conditions'],
    ['steps.2.question.conditions.0', 8, 'not-an-object', 3, 'question.conditions.1'],
    ['steps.2.question.conditions.0.lane', 'c', 'not-one-of', 3, 'question.conditions.1.lane'],
    ['steps.2.question.conditions.0.of', 'mood', 'not-one-of', 3, 'question.conditions.1.of'],
    ['steps.2.question.conditions.0.is', '=', 'not-one-of', 3, 'question.conditions.1.is'],
    ['steps.2.question.conditions.0.value', -1, 'not-a-number', 3, 'question.conditions.1.value'],
    ['steps.2.question.conditions.0.value', 0.5, 'not-a-number', 3, 'question.conditions.1.value'],
    [
      'steps.2.question.conditions.0.value',
      1e300,
      'not-a-number',
      3,
      'question.conditions.1.value',
    ],
    ['steps.2.question.conditions.0.value', '8', 'not-a-number', 3, 'question.conditions.1.value'],
    ['steps.2.question.conditions.0.value', undefined, 'missing', 3, 'question.conditions.1.value'],
    ['steps.2.question.hint', undefined, 'missing', 3, 'question.hint'],
    ['steps.3.question.answer', undefined, 'missing', 4, 'question.answer'],
    ['steps.3.question.answer', 'NaN', 'not-finite', 4, 'question.answer'],
    ['steps.3.question.answer', '7', 'not-finite', 4, 'question.answer'],
    ['steps.3.question.answer', 2e15, 'out-of-range', 4, 'question.answer'],
    ['steps.3.question.answer', null, 'not-an-object', 4, 'question.answer'],
    ['steps.3.question.answer.of', 'mood', 'not-one-of', 4, 'question.answer.of'],
    ['steps.3.question.answer.lane', 'c', 'not-one-of', 4, 'question.answer.lane'],
    ['steps.3.question.answer.value', 7, 'unknown-field', 4, 'question.answer'],
    ['steps.3.question.tolerancePercent', -1, 'out-of-range', 4, 'question.tolerancePercent'],
    ['steps.3.question.tolerancePercent', 101, 'out-of-range', 4, 'question.tolerancePercent'],
    ['steps.3.question.tolerancePercent', '1', 'not-finite', 4, 'question.tolerancePercent'],
    ['steps.3.question.tolerancePercent', undefined, 'missing', 4, 'question.tolerancePercent'],
    ['steps.3.question.slips', new Array(9).fill({}), 'too-many', 4, 'question.slips'],
    ['steps.3.question.slips.0', 7, 'not-an-object', 4, 'question.slips.1'],
    ['steps.3.question.slips.0.value', null, 'not-finite', 4, 'question.slips.1.value'],
    ['steps.3.question.slips.0.why', undefined, 'missing', 4, 'question.slips.1.why'],
    ['steps.3.question.options', [], 'unknown-field', 4, 'question'],
  ])('%s = %j is %s', (path, value, code, step, field) => {
    const [problem, ...others] = problemsOf(broken(path, value));
    expect(problem).toMatchObject({ code, step, field });
    expect(others).toEqual([]);
  });

  it('a number that is infinite is none', () => {
    const endless = broken('steps.3.question.answer', 7).replace('"answer":7', '"answer":-1e999');
    expect(problemsOf(endless)).toEqual([
      {
        code: 'not-finite',
        step: 4,
        field: 'question.answer',
        params: { found: '-Infinity' },
      },
    ]);
  });

  it('a figure that the network of its step has not', () => {
    expect(problemsOf(broken('steps.3.question.answer', { lane: 'b', of: 'depth' }))).toEqual([
      { code: 'no-figure', step: 4, field: 'question.answer', params: {} },
    ]);
    // While it is still written it stays.
    const written = JSON.parse(broken('steps.3.question.answer', { lane: 'b', of: 'depth' }));
    expect(readLesson(written, check)).toMatchObject({ ok: true });
  });

  it('wrong answers that are explained may be left out', () => {
    const read = readLessonText(broken('steps.3.question.slips', undefined), check, networks);
    expect(read).toMatchObject({ lesson: { steps: [{}, {}, {}, { question: { slips: [] } }] } });
  });

  it('all of them, up to twenty', () => {
    const two = JSON.parse(broken('steps.0.text', 7));
    two.steps[2].title = 7;
    expect(problemsOf(JSON.stringify(two)).map(({ step }) => step)).toEqual([1, 3]);
    const many = broken('steps', new Array(99).fill(null));
    expect(problemsOf(many)).toHaveLength(20);
  });
});

describe('what is no lesson of this version', () => {
  it.each([
    ['', 'json-ends'],
    ['{"schema": "cardinal-lesson/1", "title": ', 'json-ends'],
    ['{"schema": "cardinal-lesson/1", "title": NaN}', 'not-json'],
    ['null', 'not-a-lesson'],
    ['[]', 'not-a-lesson'],
    ['{}', 'not-a-lesson'],
    ['{"schema": "cardinal/2"}', 'not-a-lesson'],
    ['{"schema": ["cardinal-lesson/1"]}', 'not-a-lesson'],
    ['{"schema": "cardinal-lesson/2"}', 'version'],
    ['{"schema": "cardinal-lesson/1.0"}', 'version'],
  ])('%s is %s', (text, code) => {
    expect(problemsOf(text).map((problem) => problem.code)).toEqual([code]);
  });

  it('what is no JSON is told by line, character and what stands there', () => {
    const params = (text: string) => problemsOf(text)[0]?.params;
    expect(params('{\n  "title": NaN\n}')).toEqual({ line: 2, character: 12, found: 'NaN' });
    expect(params('{"title": "x",}')).toEqual({ line: 1, character: 15, found: '}' });
    expect(params('{"title": "a\nb"}')).toEqual({ line: 1, character: 13, found: '�' });
    expect(params('{\n"title":\n')).toEqual({ line: 3, character: 1 });
    expect(params('\u202e')).toEqual({ line: 1, character: 1, found: '�' });
  });

  it('what is too large is not read at all', () => {
    const [problem] = problemsOf(' '.repeat(1_000_001));
    expect(problem).toMatchObject({ code: 'too-large', params: { bytes: 1_000_001 } });
  });

  it('a problem repeats little of what it found, and nothing that is not seen', () => {
    const long = broken('steps.0.look', `\u202e${'x'.repeat(500)}`);
    expect(problemsOf(long)[0]?.params.found).toBe(`�${'x'.repeat(39)}...`);
    expect(problemsOf(broken('steps.0.text', { a: 1 }))[0]?.params.found).toBe('{…}');
  });
});
