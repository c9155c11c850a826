import { expect, test } from 'vitest';
import { counted } from './counted';
import { wordsOf } from './words';

const words = { left: '{count} {count|file is|files are} left of {name}' } as const;
const t = counted(wordsOf(words));

test('what is counted is said of one, or of several', () => {
  const said = [1, '1', 0, 2, '1,001'].map((count) => t('left', { count, name: 'x' }));
  expect(said).toEqual([
    '1 file is left of x',
    '1 file is left of x',
    '0 files are left of x',
    '2 files are left of x',
    '1,001 files are left of x',
  ]);
});

test('a name with bars in it stays as it is', () => {
  expect(t('left', { count: 2, name: '{a|b|c}' })).toBe('2 files are left of {a|b|c}');
});
