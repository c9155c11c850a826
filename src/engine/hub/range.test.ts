import { expect, test } from 'vitest';
import { contentRange } from './range';

test('Content-Range tells a start and a total, or one of them', () => {
  expect(contentRange('bytes 10-99/100')).toEqual({ start: 10, total: 100 });
  expect(contentRange('bytes 10-99/*')).toEqual({ start: 10 });
  expect(contentRange('bytes */100')).toEqual({ total: 100 });
  expect(contentRange('items 1-2/3')).toBeNull();
  expect(contentRange(null)).toBeNull();
});
