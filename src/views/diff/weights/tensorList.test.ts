import { expect, test } from 'vitest';
import type { TensorDiff } from '../../../store/weights/tensors';
import { foundOf, listed } from './tensorList';

function tensor(name: string, change: Partial<NonNullable<TensorDiff['numbers']>>): TensorDiff {
  const as = { name, dtype: 'F32', shape: [10] };
  const numbers = { count: 10, differing: 0, notFinite: 0, maxAbs: 0, meanAbs: 0, largest: null };
  const differs = (change.differing ?? 0) > 0;
  return {
    name,
    kind: differs ? 'changed' : 'same',
    a: as,
    b: as,
    numbers: { ...numbers, relative: 0, ...change },
  };
}

const alone: TensorDiff = { ...tensor('alone', {}), kind: 'onlyA', b: null, numbers: null };
const diffs = [
  tensor('little', { differing: 9, relative: 0.1, maxAbs: 3 }),
  tensor('same', {}),
  alone,
  tensor('much', { differing: 1, relative: 0.5, maxAbs: 1 }),
  tensor('from zeros', { differing: 1, relative: null, maxAbs: 2 }),
];
const names = (sort: Parameters<typeof listed>[1]) => listed(diffs, sort).map(({ name }) => name);

test('tensors are listed by what is asked for, without those that are the same', () => {
  expect(names('name')).toEqual(['little', 'alone', 'much', 'from zeros']);
  expect(names('relative')).toEqual(['from zeros', 'much', 'little', 'alone']);
  expect(names('maxAbs')).toEqual(['little', 'from zeros', 'much', 'alone']);
  expect(names('differing')).toEqual(['little', 'much', 'from zeros', 'alone']);
});

test('those that are the same are counted, and numbers of tensors that pair', () => {
  expect(foundOf(diffs)).toEqual({
    kinds: { same: 1, changed: 3, misshapen: 0, onlyA: 1, onlyB: 0 },
    tensors: 5,
    differing: 11,
    numbers: 40,
  });
});
