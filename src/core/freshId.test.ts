import { expect, test } from 'vitest';
import { freshId } from './freshId';

test('ids are whole numbers that cross and print as they are, and none comes twice', () => {
  const ids = Array.from({ length: 10_000 }, freshId);
  expect(ids.every((id) => Number.isSafeInteger(id) && id >= 0)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});
