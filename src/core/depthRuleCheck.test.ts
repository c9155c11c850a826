import { expect, test } from 'vitest';
import { depthRuleError } from './depthRuleCheck';

test('both sides of the depth rule agree within 1e-5, from one branch to the most', () => {
  for (const [cardinality, groupWidth] of [
    [1, 1],
    [1, 64],
    [32, 4],
    [2, 40],
    [128, 256],
  ] as const) {
    expect(depthRuleError({ cardinality, groupWidth, channels: 8 })).toBeLessThan(1e-5);
  }
});

test('they are computed, not taken for granted: float32 leaves a trace', () => {
  expect(depthRuleError({ cardinality: 32, groupWidth: 4, channels: 8 })).toBeGreaterThan(0);
});
