import { expect, test } from 'vitest';
import { typeAhead } from './typeAhead';

const LABELS = ['ResNet-18', 'ResNet-34', 'ResNeXt-50 32x4d', 'Wide ResNet-50-2'];

test('letters find what begins with them, from a place on and around', () => {
  expect(typeAhead(LABELS, 'resnex', 0)).toBe(2);
  expect(typeAhead(LABELS, 'r', 1)).toBe(1);
  expect(typeAhead(LABELS, 'R', 3)).toBe(0);
  expect(typeAhead(LABELS, 'w', 0)).toBe(3);
});

test('letters that begin nothing find what holds them', () => {
  expect(typeAhead(LABELS, '34', 0)).toBe(1);
  expect(typeAhead(LABELS, '32x4', 0)).toBe(2);
});

test('letters that are nowhere find nothing', () => {
  expect(typeAhead(LABELS, 'vgg', 0)).toBeUndefined();
  expect(typeAhead([], 'r', 0)).toBeUndefined();
});
