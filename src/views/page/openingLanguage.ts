import type { Language } from '../../i18n/language';
import { languageOf } from '../../i18n/languageOf';
import { localStorageOrNone } from '../../store/localStorageOrNone';

/** Where the chosen language is kept. */
export const STORED_LANGUAGE = 'cardinal.language';

/** The language that the page opens in: the link's, else the one chosen before, else what the browser asks for. */
export function openingLanguage(query: string): Language {
  const tags = [linkedTag(query), localStorageOrNone().getItem(STORED_LANGUAGE)];
  return languageOf([...tags.flatMap((tag) => tag ?? []), ...navigator.languages]) ?? 'en';
}

/** What a link says of the language (`?lang=zh-CN`); null where it says nothing. */
export function linkedTag(query: string): string | null {
  return new URLSearchParams(query).get('lang');
}
