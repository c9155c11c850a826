import { language } from '../../i18n/language';

const SIZE = 'popup,width=1000,height=760';

/** Opens the lecturer's notes of a talk, or brings them to the front; false where the browser would not have it. */
export function openNotes(session: string): boolean {
  const { theme = '' } = document.documentElement.dataset;
  const query = new URLSearchParams({ notes: session, lang: language(), theme });
  const opened = open(`./?${query}`, `cardinal-notes-${session}`, SIZE);
  opened?.focus();
  return opened !== null;
}
