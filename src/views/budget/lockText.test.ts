import { expect, test } from 'vitest';
import { type Free, type Hold, heldValue, type Solution, solveBudget } from '../../core/budget';
import { residualOf } from '../../core/presets';
import { answersOf, solutionText } from './lockText';

const resnet50 = residualOf('resnet50');

function solved(spec: typeof resnet50, hold: Hold, free: Free): Solution {
  const solution = solveBudget(spec, { hold, budget: heldValue(resnet50, hold) }, free);
  if (solution === null) throw new Error('nothing to solve');
  return solution;
}

test('at C = 16 the block lock fits nothing, and both sides are told', () => {
  const at16 = { ...resnet50, cardinality: 16 };
  const solution = solved(at16, 'block', 'groupWidth');
  expect(solutionText(at16, solution)).toBe(
    'Under the block lock C = 16 fits nothing within 5 %: d = 8 is +7.4 %, d = 7 is −7.5 %.',
  );
  expect(answersOf(solution).map(({ value }) => value)).toEqual([7, 8, 9]);
});

test('what fits is named with its error', () => {
  const at8 = { ...resnet50, cardinality: 8 };
  expect(solutionText(at8, solved(at8, 'macs', 'groupWidth'))).toMatch(
    /^Under the MACs lock, for C = 8, the nearest is d = 13: [+−]\d/,
  );
  expect(solutionText(resnet50, solved(resnet50, 'params', 'stage3Blocks'))).toBe(
    'Under the params lock, for C = 1 and d = 64, the nearest is 6 blocks in stage 3: 0 %.',
  );
});
