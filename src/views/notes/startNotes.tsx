import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { language } from '../../i18n/language';
import { sessionIn } from '../../store/hall/session';
import { NotesWindow } from './NotesWindow';
import { t } from './notesWords';

/** Draws the window of a lecturer's notes, in the language and the colours of its presentation. */
export function startNotes(root: HTMLElement): void {
  const theme = new URLSearchParams(location.search).get('theme');
  const whole = document.documentElement;
  if (theme === 'light' || theme === 'dark') whole.dataset.theme = theme;
  whole.lang = language();
  document.title = t('notes.title');
  createRoot(root).render(
    <StrictMode>
      <NotesWindow session={sessionIn(location.search, 'notes')} />
    </StrictMode>,
  );
}
