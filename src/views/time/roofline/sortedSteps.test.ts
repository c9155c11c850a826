import { expect, test } from 'vitest';
import { timedSteps } from '../../../core/roofline/roofline';
import { readSort, sortAfter, sortedSteps } from './sortedSteps';

const cost = (name: string, macs: number) =>
  ({ name, kind: '1x1', stage: 0, macs, bytesMoved: 1, outputs: 1 }) as const;
const steps = timedSteps([cost('first', 8), cost('second', 1), cost('third', 1)], [2, 3, 1]).map(
  (step) => ({ ...step, lane: 'a' }) as const,
);
const names = (sort: Parameters<typeof sortedSteps>[1]) =>
  sortedSteps(steps, sort, null).map(({ name }) => name);

test('the most come first, with .up the least; equals keep their order', () => {
  expect(names('ms')).toEqual(['second', 'first', 'third']);
  expect(names('ms.up')).toEqual(['third', 'first', 'second']);
  expect(names('macs')).toEqual(['first', 'second', 'third']);
  expect(names('macs.up')).toEqual(['second', 'third', 'first']);
  expect(names('layer.up')).toEqual(['first', 'second', 'third']);
  expect(names('layer')).toEqual(['third', 'second', 'first']);
});

test('a column’s head turns its own sort round, and begins another with the most', () => {
  expect(sortAfter('ms', 'ms')).toBe('ms.up');
  expect(sortAfter('ms.up', 'ms')).toBe('ms');
  expect(sortAfter('ms.up', 'rate')).toBe('rate');
  expect(sortAfter('ms', 'layer')).toBe('layer.up');
  expect(readSort('intensity.up')).toEqual({ by: 'intensity', isUp: true });
});
