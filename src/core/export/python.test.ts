import { expect, test } from 'vitest';
import { pythonCall, pythonInt, readable } from './python';

test('digits stand in threes', () => {
  expect([0, 999, 1000, 25_557_032].map(pythonInt)).toEqual(['0', '999', '1_000', '25_557_032']);
  expect([999, 1_234_567].map(readable)).toEqual(['999', '1,234,567']);
});

test('a call is broken only where it is wider than a line', () => {
  const args = (count: number) => Array.from({ length: count }, (_, index) => `argument${index}=1`);
  expect(pythonCall(4, 'f', args(2))).toBe('    f(argument0=1, argument1=1)');
  expect(pythonCall(4, 'def longer', args(5), ' -> Module:')).toBe(
    [
      '    def longer(',
      '        argument0=1, argument1=1, argument2=1, argument3=1, argument4=1',
      '    ) -> Module:',
    ].join('\n'),
  );
  expect(pythonCall(0, 'f', args(7)).split('\n')).toEqual([
    'f(',
    ...args(7).map((arg) => `    ${arg},`),
    ')',
  ]);
});
