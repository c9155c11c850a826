import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyBranch, applySummed, type Branch, denseOf } from './depthRule';
import { hashed } from './testing/hashedWeights';

function branch(index: number, channels: number, width: number): Branch {
  const size = channels * width;
  return {
    w1: { rows: width, columns: channels, values: hashed(`branch${index}.w1`, size) },
    w2: { rows: channels, columns: width, values: hashed(`branch${index}.w2`, size) },
  };
}

test('C two-layer branches, summed, are one dense block of width C*d: 50 random cases within 1e-5', () => {
  const cases = fc.record({
    cardinality: fc.integer({ min: 1, max: 8 }),
    width: fc.integer({ min: 1, max: 6 }),
    channels: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(cases, ({ cardinality, width, channels }) => {
      const branches = Array.from({ length: cardinality }, (_, i) => branch(i, channels, width));
      const dense = denseOf(branches);
      expect([dense.w1.rows, dense.w2.columns]).toEqual([cardinality * width, cardinality * width]);
      const x = hashed('x', channels);
      const [one, many] = [applyBranch(dense, x), applySummed(branches, x)];
      one.forEach((value, at) => {
        expect(Math.abs(value - (many[at] ?? Number.NaN))).toBeLessThan(1e-5);
      });
    }),
    { numRuns: 50 },
  );
});

test('no branch is no block', () => {
  expect(() => denseOf([])).toThrow('no branch');
  expect(() => applySummed([], new Float32Array(1))).toThrow('no branch');
});
