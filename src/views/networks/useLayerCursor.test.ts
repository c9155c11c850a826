import { expect, test } from 'vitest';
import { walkedTo } from './useLayerCursor';

test.each([
  ['ArrowRight', null, 0],
  ['ArrowRight', 3, 4],
  ['ArrowRight', 9, 9],
  ['ArrowLeft', null, 9],
  ['ArrowLeft', 0, 0],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['Escape', 5, null],
  ['Escape', null, undefined],
  ['Tab', 5, undefined],
])('%s at %j of ten layers leads to %j', (key, at, to) => {
  expect(walkedTo(key, at, 10)).toBe(to);
});
