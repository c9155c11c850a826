import { expect, test } from 'vitest';
import { residualOf } from '../../../core/presets';
import type { SweepResult } from '../../../store/sweep/runSweep';
import { sweepLayout } from './sweepLayout';

const spec = residualOf('resnet50');

function timed(value: number, medianMs: number | null): SweepResult {
  const busy = medianMs && { medianMs, leastMs: medianMs - 1, mostMs: medianMs + 1 };
  return {
    point: { spec, value, macs: 1, errorPercent: 0 },
    busy: busy || null,
    settled: true,
    failure: busy ? null : { code: 'out-of-memory', params: {} },
  };
}

test('each doubling of C is as far as the next, other axes are even, and time begins at 0', () => {
  const results = [1, 2, 4, 8].map((value) => timed(value, 10 * value));
  const { placed, yTicks, bottomPx } = sweepLayout(results, 'cardinality', 4, 400);
  const xs = placed.map(({ xPx }) => xPx);
  const gaps = xs.slice(1).map((xPx, at) => xPx - (xs[at] ?? 0));
  for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 6);
  expect(yTicks[0]).toEqual({ ms: 0, yPx: bottomPx });
  // Ten times the time stands ten times as high.
  const heights = placed.map(({ yPx }) => bottomPx - yPx);
  expect(heights[3]).toBeCloseTo(8 * (heights[0] ?? 0), 6);
  const even = sweepLayout(results, 'depth', 4, 400).placed.map(({ xPx }) => xPx);
  expect((even[3] ?? 0) - (even[2] ?? 0)).toBeCloseTo(4 * ((even[1] ?? 0) - (even[0] ?? 0)), 6);
});

test('what was not timed is joined with nothing and stands on the axis', () => {
  const results = [timed(1, 10), timed(2, 20), timed(4, null), timed(8, 30), timed(16, 40)];
  const { path, placed, bottomPx } = sweepLayout(results, 'cardinality', 1, 400);
  expect(path.match(/M/g)).toHaveLength(2);
  expect(placed[2]).toMatchObject({ yPx: bottomPx, whisker: null });
  const [first] = placed;
  expect(first?.whisker?.topPx).toBeLessThan(first?.yPx ?? 0);
  expect(first?.whisker?.bottomPx).toBeGreaterThan(first?.yPx ?? 0);
});

test('the current network keeps its number where there is no room for all', () => {
  const results = [10, 11, 12, 13, 30].map((value) => timed(value, 5));
  const { placed, indexAt } = sweepLayout(results, 'depth', 12, 300);
  const named = placed.filter(({ isNamed }) => isNamed).map(({ result }) => result.point.value);
  expect(named).toEqual([12, 30]);
  expect(indexAt((placed[3]?.xPx ?? 0) + 2)).toBe(3);
});

test('a single network stands within the plot', () => {
  const { placed, leftPx, rightPx } = sweepLayout([timed(4, 5)], 'cardinality', 4, 300);
  expect(placed[0]?.xPx).toBeGreaterThan(leftPx);
  expect(placed[0]?.xPx).toBeLessThan(rightPx);
});
