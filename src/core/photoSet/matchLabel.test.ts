import { expect, test } from 'vitest';
import { CIFAR10_CLASSES } from '../classes/cifar10';
import { classIndex } from './matchLabel';

test("a label is a class's name however it is spelt, or its index", () => {
  const index = classIndex(CIFAR10_CLASSES);
  expect(index('Airplane')).toBe(0);
  expect(index(' truck ')).toBe(9);
  expect(index('3')).toBe(3);
  expect(index('10')).toBeNull();
  expect(index('03')).toBeNull();
  expect(index('zebra')).toBeNull();
  expect(index('')).toBeNull();
});

test("ImageNet's classes are found by WordNet id, and names by their words", () => {
  const index = classIndex(['tench', 'great white shark'], ['n01440764', 'n01484850']);
  expect(index('n01484850')).toBe(1);
  expect(index('N01440764')).toBe(0);
  expect(index('great_white-shark')).toBe(1);
});

test('of two classes with one name the first is meant, and the other by its id', () => {
  const index = classIndex(['crane', 'ox', 'crane'], ['n1', 'n2', 'n3']);
  expect(index('crane')).toBe(0);
  expect(index('n3')).toBe(2);
});
