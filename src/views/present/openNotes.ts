import { language } from '../../i18n/language';

const SIZE = 'popup,width=1000,height=760';

/** How often a window was opened in the place of one that was closed; null before the first. */
let again: number | null = null;

/**
 * Opens the lecturer's notes of a talk, or brings them to the front where they are open; false where the browser would
 * not have it.
 */
export function openNotes(session: string, isOpen: boolean): boolean {
  // A window that is just being closed still goes by its name.
  if (again === null) again = 0;
  else if (!isOpen) again += 1;
  const { theme = '' } = document.documentElement.dataset;
  const query = new URLSearchParams({ notes: session, lang: language(), theme });
  const opened = open(`./?${query}`, `cardinal-notes-${session}-${again}`, SIZE);
  opened?.focus();
  return opened !== null;
}
