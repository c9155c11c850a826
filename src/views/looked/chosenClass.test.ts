import { expect, test } from 'vitest';
import { chosenClass, classOf } from './chosenClass';

test('maps are of the first answer until a class is chosen that the network has', () => {
  const logits = [0.5, 3, -1];
  expect(chosenClass(logits, null)).toBe(1);
  expect(chosenClass(logits, 2)).toBe(2);
  expect(chosenClass(logits, 404)).toBe(1);
});

test('a class is meant by its name or its number', () => {
  const names = ['airplane', 'Persian cat', '7'];
  expect(classOf(' persian CAT ', names)).toBe(1);
  expect(classOf('0', names)).toBe(0);
  expect(classOf('7', names)).toBe(2);
  for (const text of ['', 'cat', '3', '-1', '1.5']) expect(classOf(text, names)).toBeNull();
});
