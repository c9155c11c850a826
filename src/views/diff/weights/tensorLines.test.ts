import { expect, test } from 'vitest';
import { tensorLines } from './tensorLines';

test('each tensor has what was found of it, in every digit; what one alone has is left empty', () => {
  const own = { name: 'file.weight', shape: [2, 3], dtype: 'F32' };
  const numbers = {
    maxAbs: 0.123456789,
    meanAbs: 0.01,
    relative: null,
    differing: 4,
    count: 6,
    notFinite: 0,
    largest: { at: [1, 2], a: 0, b: 1 },
  };
  const [head, changed, only] = tensorLines([
    { name: 'conv1.weight', kind: 'changed', a: own, b: own, numbers },
    { name: 'fc.bias', kind: 'onlyA', a: own, b: null, numbers: null },
  ]);
  expect(head).toHaveLength(13);
  expect(changed).toEqual(
    ['conv1.weight', 'changed', '2x3', 'F32', '2x3', 'F32', '', '0.123456789', '1 2'].concat([
      '0.01',
      '4',
      '6',
      '0',
    ]),
  );
  expect(only?.slice(0, 7)).toEqual(['fc.bias', 'onlyA', '2x3', 'F32', '', '', '']);
  expect(only).toHaveLength(13);
});
