import { expect, it } from 'vitest';
import { placeAfter } from './roving';

it('goes to the neighbour by an arrow key, round at both ends', () => {
  expect(placeAfter('ArrowRight', 0, 3)).toBe(1);
  expect(placeAfter('ArrowDown', 2, 3)).toBe(0);
  expect(placeAfter('ArrowLeft', 0, 3)).toBe(2);
  expect(placeAfter('ArrowUp', 2, 3)).toBe(1);
});

it('goes to the ends by Home and End, and nowhere by another key', () => {
  expect(placeAfter('Home', 2, 3)).toBe(0);
  expect(placeAfter('End', 0, 3)).toBe(2);
  expect(placeAfter('Enter', 1, 3)).toBe(-1);
});
