import { expect, test } from 'vitest';
import { tileAfter } from './tileKeys';

test('arrow keys go along rows and between them, and stop at the edges', () => {
  expect(tileAfter('ArrowRight', 7, 32)).toBe(8);
  expect(tileAfter('ArrowLeft', 8, 32)).toBe(7);
  expect(tileAfter('ArrowDown', 3, 32)).toBe(11);
  expect(tileAfter('ArrowUp', 11, 32)).toBe(3);
  expect(tileAfter('ArrowUp', 3, 32)).toBeNull();
  expect(tileAfter('ArrowDown', 30, 32)).toBeNull();
  expect(tileAfter('ArrowLeft', 0, 32)).toBeNull();
});

test('Home and End go to the ends; other keys go nowhere', () => {
  expect(tileAfter('Home', 9, 32)).toBe(0);
  expect(tileAfter('End', 9, 32)).toBe(31);
  expect(tileAfter('End', 31, 32)).toBeNull();
  expect(tileAfter(' ', 9, 32)).toBeNull();
  expect(tileAfter('toString', 9, 32)).toBeNull();
});
