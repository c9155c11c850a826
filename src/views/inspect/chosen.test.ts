import { expect, test } from 'vitest';
import { chosenOf, hasPictures, hidesGroups, sharedName } from './chosen';
import { entryOf } from './testing/entryOf';

const bn = entryOf('module.bn.weight', { boundTo: 'bn1.weight', shape: [8] });
const conv = entryOf('module.stem.weight', { boundTo: 'conv1.weight', shape: [8, 3, 3, 3] });
const extra = entryOf('extra', { boundTo: null, shape: [1] });

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

test('groups are hidden where no network tells what filters are for', () => {
  const op = {
    kind: 'conv',
    kernel: [3, 3],
    stride: [1, 1],
    padding: [1, 1],
    groups: 4,
    bias: false,
  };
  const use = { role: 'weight', op } as const;
  expect(hidesGroups(conv)).toBe(true);
  expect(hidesGroups({ ...conv, use } as typeof conv)).toBe(false);
  expect(hidesGroups(bn)).toBe(false);
});

test('a file that fits no network opens at a tensor of wrong shape', () => {
  const wrong = entryOf('fc.weight', { issue: 'misshapen' });
  expect(chosenOf([conv, wrong], null)).toBe(wrong);
});
