import { expect, test } from 'vitest';
import { Latest } from './latest';

test('what was asked for longest ago is made anew, the rest is kept', () => {
  const latest = new Latest<string>(2);
  const made: string[] = [];
  const ask = (key: string) =>
    latest.of(key, () => {
      made.push(key);
      return key;
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(ask(key)).toBe(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
