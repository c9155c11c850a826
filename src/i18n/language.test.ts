import { afterEach, expect, test } from 'vitest';
import { date } from './date';
import { app } from './en/app';
import { exact, fixed, percent, signedPercent } from './format';
import { language, onLanguage, speak } from './language';
import { list } from './list';
import { wordsOf } from './words';

const t = wordsOf(app);

afterEach(() => speak('en'));

test('the page speaks another language once its words are there, and tells so', async () => {
  const told: string[] = [];
  const end = onLanguage(() => told.push(language()));
  await speak('zh-CN');
  expect(t('app.undo')).toBe('撤销');
  await speak('en');
  end();
  await speak('zh-CN');
  expect(told).toEqual(['zh-CN', 'en']);
});

test('of two languages asked for it speaks the later, whichever comes first', async () => {
  await Promise.all([speak('zh-CN'), speak('en')]);
  expect([language(), t('app.undo')]).toEqual(['en', 'Undo']);
});

test('figures, names in a row and days are written as the language has them', async () => {
  expect([percent(0.9908), signedPercent(-2.08), list(['a', 'b', 'c'])]).toEqual([
    '99.1 %',
    '−2.1 %',
    'a, b, c',
  ]);
  await speak('zh-CN');
  expect([
    percent(0.9908),
    signedPercent(-2.08),
    signedPercent(0.01),
    list(['a', 'b', 'c']),
  ]).toEqual(['99.1%', '−2.1%', '0%', 'a、b、c']);
  expect([exact(25_028_904), fixed(1234.5, 2)]).toEqual(['25,028,904', '1,234.50']);
  expect(date(Date.UTC(2026, 10, 24, 12))).toBe('2026年11月24日');
});
