import { expect, test } from 'vitest';
import { languageOf } from './languageOf';

test.each([
  ['zh', 'zh-CN'],
  ['zh-CN', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['zh-Hans-HK', 'zh-CN'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['zh-TW', undefined],
  ['zh-Hant', undefined],
  ['fr', undefined],
  ['', undefined],
  ['no tag at all', undefined],
])('%s is read in %s', (tag, language) => {
  expect(languageOf([tag])).toBe(language);
});

test('of several the first that the page speaks is taken', () => {
  expect(languageOf(['fr', 'zh-TW', 'zh', 'en'])).toBe('zh-CN');
  expect(languageOf(['de-CH', 'en-US', 'zh'])).toBe('en');
  expect(languageOf([])).toBeUndefined();
});
