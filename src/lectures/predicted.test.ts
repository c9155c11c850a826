import { describe, expect, it } from 'vitest';
import { answerOf } from './judge';
import { LESSONS } from './lessons/lessons';
import { predictedIn } from './predicted';

const STEPS = LESSONS.flatMap(({ id, steps }) =>
  steps.map((step, index) => ({ ...step, name: `${id}, step ${index + 1}` })),
);
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

describe('what is to be predicted', () => {
  it.each(STEPS)('at $name is every figure of its text that is not given', (step) => {
    const names = namesIn(step.text.en);
    const given = step.given ?? [];
    expect(given.filter((each) => !names.includes(each))).toEqual([]);
    expect([...predictedIn(step)].sort()).toEqual(
      [...new Set(names)].filter((each) => !given.includes(each)).sort(),
    );
  });

  it.each(STEPS)('at $name gives nobody the answer of its exercise', (step) => {
    const { exercise } = step;
    if (exercise?.kind !== 'number') return;
    const figures = step.figures?.() ?? {};
    const predicted = predictedIn(step);
    const seen = [...namesIn(step.text.en), ...namesIn(exercise.ask.en)]
      .filter((name) => !predicted.has(name))
      .map((name) => figures[name]);
    const values = seen.map((each) => (typeof each === 'object' ? each.value : Number.NaN));
    expect(values).not.toContain(answerOf(exercise).value);
  });

  it('is something in most lessons', () => {
    const counted = STEPS.filter((step) => predictedIn(step).size > 0);
    expect(counted.length).toBeGreaterThan(STEPS.length / 2);
  });
});
