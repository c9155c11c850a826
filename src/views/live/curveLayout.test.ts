import { expect, test } from 'vitest';
import { NO_PERTURBATION } from '../../core/perturbation';
import type { CurveTable } from '../../core/robustness';
import { curveLayout } from './curveLayout';

const top = { index: 0, name: 'airplane', probability: 1 };
const line = (lane: 'a' | 'b', ...probabilities: number[]) => ({
  lane,
  network: lane,
  classIndex: 0,
  className: 'airplane',
  points: probabilities.map((probability, at) => ({ strength: 10 * at, probability, top })),
});
const curve = (...lines: CurveTable['lines']): CurveTable => ({
  kind: 'noiseLevels',
  around: NO_PERTURBATION,
  strengths: [0, 10, 20],
  lines,
});

test('probabilities stand on zero, and strengths at equal distances', () => {
  const { lines, yTicks, xTicks, bottomPx } = curveLayout(curve(line('a', 1, 0.5, 0)), 600);
  expect(yTicks[0]).toEqual({ share: 0, yPx: bottomPx });
  expect(lines[0]?.dots.map(({ yPx }) => yPx)).toEqual([yTicks[2]?.yPx, yTicks[1]?.yPx, bottomPx]);
  const [first = 0, second = 0, third = 0] = xTicks.map(({ xPx }) => xPx);
  expect(third - second).toBeCloseTo(second - first);
  expect(lines[0]?.dots.map(({ xPx }) => xPx)).toEqual([first, second, third]);
});

test('a line that is not finished ends where its points do', () => {
  const { lines } = curveLayout(curve(line('a', 1), line('b')), 600);
  expect(lines.map(({ dots }) => dots.length)).toEqual([1, 0]);
  expect(lines[1]?.path).toBe('');
});

test('names at one height are moved apart, the upper one up', () => {
  const { lines } = curveLayout(curve(line('a', 1, 1, 0.5), line('b', 1, 1, 0.52)), 600);
  const [a = 0, b = 0] = lines.map(({ name }) => name.yPx);
  expect(a - b).toBeCloseTo(17);
});

test('names stay above the numbers of the strengths, and below the upper edge', () => {
  for (const end of [0, 1]) {
    const { lines, bottomPx } = curveLayout(curve(line('a', 1, 1, end), line('b', 1, 1, end)), 600);
    const heights = lines.map(({ name }) => name.yPx);
    expect(Math.max(...heights)).toBeLessThanOrEqual(bottomPx);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(17 / 2);
    expect(Math.max(...heights) - Math.min(...heights)).toBeCloseTo(17);
  }
  const far = curveLayout(curve(line('a', 1, 1, 0), line('b', 1, 1, 1)), 600);
  const [a = 0, b = 0] = far.lines.map(({ name }) => name.yPx);
  expect(a - b).toBeGreaterThan(100);
});

test('a name has as many letters as there is room for', () => {
  const [wide, narrow] = [600, 330].map((widthPx) => {
    const [only] = curveLayout(curve(line('a', 1, 1, 1)), widthPx).lines;
    return only?.name.letters ?? 0;
  });
  expect(wide).toBe(20);
  expect(narrow).toBeLessThan(wide ?? 0);
  expect(narrow).toBeGreaterThan(8);
});

test('where a plot is narrow not every strength has its number, and lines keep most of its width', () => {
  const nine = Array.from({ length: 9 }, (_, at) => 10 * at);
  const { xTicks, rightPx } = curveLayout({ ...curve(line('a', 1)), strengths: nine }, 330);
  const named = xTicks.filter(({ isNamed }) => isNamed);
  const [first = { xPx: 0 }, second = { xPx: 0 }] = named;
  expect(second.xPx - first.xPx).toBeGreaterThanOrEqual(30);
  expect(rightPx).toBeGreaterThan(0.7 * 330);
  const wide = curveLayout({ ...curve(line('a', 1)), strengths: nine }, 1200);
  expect(wide.xTicks.every(({ isNamed }) => isNamed)).toBe(true);
});
