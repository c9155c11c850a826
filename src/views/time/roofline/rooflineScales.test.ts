import { expect, test } from 'vitest';
import { roofOf, timedSteps } from '../../../core/roofline/roofline';
import { rooflineScales } from './rooflineScales';

const cost = (name: string, macs: number, bytesMoved: number) =>
  ({ name, kind: '1x1', stage: 0, macs, bytesMoved, outputs: 1 }) as const;
const steps = timedSteps([cost('dense', 8e8, 4e6), cost('grouped', 1e8, 1e7)], [10, 10]);

function scales() {
  const roof = roofOf(steps);
  if (roof === null) throw new Error('no roof');
  return rooflineScales(steps, roof, 300, 200);
}

test('the roof rises by a decade a decade to the ridge and is flat from there', () => {
  const { roof, x, y } = scales();
  const [from, ridge, to] = roof;
  expect(ridge?.[1]).toBeCloseTo(to?.[1] ?? 0, 6);
  expect(to?.[0]).toBeCloseTo(300, 6);
  expect(y(8e9 * 10) - y(8e9)).toBeLessThan(0);
  expect(x(80) - x(8)).toBeCloseTo(x(8) - x(0.8), 6);
  expect(from?.[0]).toBeLessThan(ridge?.[0] ?? 0);
});

test('no step stands above the roof, and all stand on the plot', () => {
  const { x, y, xTicks, yTicks } = scales();
  for (const { macsPerByte, macsPerSecond } of steps) {
    expect(x(macsPerByte)).toBeGreaterThan(0);
    expect(x(macsPerByte)).toBeLessThan(300);
    expect(y(macsPerSecond)).toBeGreaterThan(0);
    expect(y(macsPerSecond)).toBeLessThan(200);
  }
  expect(xTicks).toEqual([10, 100]);
  expect(yTicks).toEqual([1e10, 1e11]);
});

test('the step under the pointer is the nearest one', () => {
  const { x, y, indexAt } = scales();
  expect(steps.map((step) => indexAt(x(step.macsPerByte) + 3, y(step.macsPerSecond) - 3))).toEqual([
    0, 1,
  ]);
});
