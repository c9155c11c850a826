import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { residualOf } from './presets';
import { blockParams, solveCardinality, solveGroupWidth } from './solve';
import { LIMITS } from './spec';

const RESNET = residualOf('resnet50');
const DENSE = blockParams(RESNET, 1, 64);

describe('the paper’s Table 2', () => {
  test('a block of 1x64d has 69,632 convolution weights, one of 32x4d 70,144', () => {
    expect(DENSE).toBe(69_632);
    expect(blockParams(RESNET, 32, 4)).toBe(70_144);
  });

  test.each([
    [1, 64],
    [2, 40],
    [4, 24],
    [8, 14],
    [32, 4],
  ])('C = %i is matched by d = %i, and the other way round', (cardinality, groupWidth) => {
    expect(solveGroupWidth(RESNET, cardinality, DENSE).value).toBe(groupWidth);
    expect(solveCardinality(RESNET, groupWidth, DENSE).value).toBe(cardinality);
  });

  test('not every C has a good d: C = 16 is 7.4 % off', () => {
    const { value, errorPercent } = solveGroupWidth(RESNET, 16, DENSE);
    expect(value).toBe(8);
    expect(errorPercent).toBeCloseTo(7.35, 1);
  });
});

test('no other whole number within the limits comes nearer', () => {
  const budgets = fc.integer({ min: 1, max: 5_000_000 });
  fc.assert(
    fc.property(budgets, fc.integer({ min: 1, max: LIMITS.cardinality }), (budget, cardinality) => {
      const off = (d: number) => Math.abs(blockParams(RESNET, cardinality, d) - budget);
      const best = Math.min(...Array.from({ length: LIMITS.groupWidth }, (_, i) => off(i + 1)));
      expect(off(solveGroupWidth(RESNET, cardinality, budget).value)).toBe(best);
    }),
  );
});
