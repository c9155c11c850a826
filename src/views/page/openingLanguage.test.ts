import { afterEach, expect, test, vi } from 'vitest';
import { openingLanguage, STORED_LANGUAGE } from './openingLanguage';

afterEach(() => vi.unstubAllGlobals());

/** A browser that asks for these languages, in which one was chosen before. */
function browser(languages: readonly string[], stored: string | null): void {
  vi.stubGlobal('navigator', { languages });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => (key === STORED_LANGUAGE ? stored : null),
  });
}

test.each([
  { query: '', stored: null, languages: ['zh-CN', 'en'], opens: 'zh-CN' },
  { query: '', stored: null, languages: ['fr', 'ja'], opens: 'en' },
  { query: '', stored: 'en', languages: ['zh-CN'], opens: 'en' },
  { query: '?a=resnet18&lang=zh-SG', stored: 'en', languages: ['en'], opens: 'zh-CN' },
  { query: '?lang=tlh', stored: 'zh-CN', languages: ['en'], opens: 'zh-CN' },
  { query: '?lang=', stored: 'spoilt!', languages: ['zh'], opens: 'zh-CN' },
])(
  'the link comes before the choice, and that before the browser: $query, $stored, $languages',
  (given) => {
    browser(given.languages, given.stored);
    expect(openingLanguage(given.query)).toBe(given.opens);
  },
);
