import { useEffect, useSyncExternalStore } from 'react';
import { type Language, language, onLanguage } from '../../i18n/language';
import { t } from '../appWords';

/** The language that the page speaks; the document says so too. */
export function useLanguage(): Language {
  const spoken = useSyncExternalStore(onLanguage, language, language);
  useEffect(() => {
    const { documentElement: whole } = document;
    if (whole.lang === spoken) return;
    whole.lang = spoken;
    document.title = t('app.title');
  }, [spoken]);
  return spoken;
}
