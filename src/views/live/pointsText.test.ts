import { expect, test } from 'vitest';
import { pointsText } from './pointsText';

test('a change is signed, and what rounds to nothing is not', () => {
  expect([0.0321, -0.12, 0.0004, -0.0004].map(pointsText)).toEqual(['+3.2', '−12.0', '0.0', '0.0']);
});
