import { describe, expect, it } from 'vitest';
import { judgeSet } from '../../lectures/judge';
import { LESSONS } from '../../lectures/lessons/lessons';
import { PAPER_INDEX } from '../../lectures/paperIndex/paperIndex';
import { QUESTIONS } from '../../lectures/questions/questions';
import { readLink, writeLink } from '../link/link';
import { OPENING_VIEW } from '../view';

const STEPS = LESSONS.flatMap(({ id, steps }) =>
  steps.map((step, index) => ({ ...step, name: `${id}, step ${index + 1}` })),
);
const STATES = [
  ...STEPS.map(({ name, state }) => ({ name, state })),
  ...QUESTIONS.map(({ id, state }) => ({ name: id, state })),
  ...PAPER_INDEX.map(({ id, state }) => ({ name: id, state })),
];
const EXAMPLES = STEPS.flatMap(({ name, exercise }) =>
  exercise?.kind === 'set' ? [{ name, state: exercise.example }] : [],
);

describe('the state of a step', () => {
  it.each([...STATES, ...EXAMPLES])(
    'of $name is read without a word, and is all that it says',
    ({ state }) => {
      const { lanes, view, problems } = readLink(state);
      expect(problems).toEqual([]);
      expect(writeLink('', lanes, { ...OPENING_VIEW, ...view })).toBe(state);
    },
  );
});

describe('what is to be set on the page', () => {
  const exercises = STEPS.flatMap(({ name, state, exercise }) =>
    exercise?.kind === 'set' ? [{ name, state, exercise }] : [],
  );
  const judged = (exercise: (typeof exercises)[number]['exercise'], state: string) => {
    const { a, b } = readLink(state).lanes;
    return judgeSet(exercise, { a: a.drawn, b: b.drawn });
  };

  it.each(exercises)('at $name is not done yet, and is in the example', ({ state, exercise }) => {
    expect(judged(exercise, state)).toMatchObject({ isRight: false, why: exercise.notYet });
    expect(judged(exercise, exercise.example)).toMatchObject({ isRight: true, why: exercise.why });
    expect(judged(exercise, '?a=vgg16&b=googlenet').isRight).toBe(false);
  });

  it('is there more than once', () => {
    expect(exercises.length).toBeGreaterThan(4);
  });
});
