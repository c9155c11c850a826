import { expect, test } from 'vitest';
import { kernelStack } from './stackedKernels';

const C = 256;

test('two 3x3 see what one 5x5 sees, with 18 C C weights instead of 25 C C', () => {
  const two = kernelStack(3, 2, C, 28);
  const one = kernelStack(5, 1, C, 28);
  expect([two.receptiveFieldPx, one.receptiveFieldPx]).toEqual([5, 5]);
  expect([two.params, one.params]).toEqual([18 * C * C, 25 * C * C]);
  expect(two.macs).toBe(18 * C * C * 28 * 28);
});

test('three 3x3 see what one 7x7 sees, with 27 C C weights instead of 49 C C', () => {
  const three = kernelStack(3, 3, C, 28);
  const one = kernelStack(7, 1, C, 28);
  expect([three.receptiveFieldPx, one.receptiveFieldPx]).toEqual([7, 7]);
  expect([three.params, one.params]).toEqual([27 * C * C, 49 * C * C]);
});
