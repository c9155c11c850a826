import { LANGUAGES, type Language, speak } from '../../i18n/language';
import { keepIn, localStorageOrNone } from '../../store/localStorageOrNone';
import { orTold } from '../../store/orTold';
import type { State } from '../../store/state';
import { linkedTag, STORED_LANGUAGE } from './openingLanguage';

/** Has the page speak a language from now on: the next time too, and by its link where that names one. */
export async function chooseLanguage(
  state: Pick<State, 'notify'>,
  language: Language,
): Promise<void> {
  const words = async () => {
    await speak(language);
    return language;
  };
  if ((await orTold(state, LANGUAGES[language].name, words)) === null) return;
  keepIn(localStorageOrNone(), STORED_LANGUAGE, language);
  if (linkedTag(location.search) === null) return;
  const link = new URL(location.href);
  link.searchParams.set('lang', language);
  history.replaceState(null, '', link);
}
