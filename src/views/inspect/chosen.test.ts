import { expect, test } from 'vitest';
import { chosenOf, hasPictures, sharedName } from './chosen';

const entryOf = (name: string, boundTo: string | null, shape: readonly number[]) => ({
  name,
  boundTo,
  dtype: 'F32',
  shape,
  bytes: 4,
});
const bn = entryOf('module.bn.weight', 'bn1.weight', [8]);
const conv = entryOf('module.stem.weight', 'conv1.weight', [8, 3, 3, 3]);
const extra = entryOf('extra', null, [1]);

test('a tensor is chosen by the name that both lanes have for it', () => {
  expect(chosenOf([bn, conv, extra], 'bn1.weight')).toBe(bn);
  expect(chosenOf([bn, conv, extra], 'extra')).toBe(extra);
  expect(chosenOf([bn, conv, extra], 'fc.bias')).toBeUndefined();
  expect([bn, extra].map(sharedName)).toEqual(['bn1.weight', 'extra']);
});

test('without a choice the first filters are looked at', () => {
  expect(chosenOf([bn, conv], null)).toBe(conv);
  expect(chosenOf([bn, extra], null)).toBe(bn);
  expect(chosenOf([], null)).toBeUndefined();
});

test('only filters over three channels that are wider than a pixel are pictures', () => {
  expect(hasPictures(conv)).toBe(true);
  expect(hasPictures(bn)).toBe(false);
  expect(hasPictures({ ...conv, shape: [8, 3, 1, 1] })).toBe(false);
  expect(hasPictures({ ...conv, shape: [8, 4, 3, 3] })).toBe(false);
  expect(hasPictures({ ...conv, dtype: 'I64' })).toBe(false);
});

test('a file that was refused for a tensor opens at it', () => {
  const params = { reason: 'not-finite', tensor: 'module.bn.weight' };
  expect(chosenOf([conv, bn], null, { code: 'weights-malformed', params })).toBe(bn);
  expect(chosenOf([conv, bn], 'conv1.weight', { code: 'weights-malformed', params })).toBe(conv);
});
