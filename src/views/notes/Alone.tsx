import { language } from '../../i18n/language';
import type { Talk } from '../../store/hall/talk';
import styles from './Notes.module.css';
import { t } from './notesWords';

interface Props {
  /** What this window knows; null for nothing. */
  readonly talk: Talk | null;
  /** Null where the window was opened by itself. */
  readonly session: string | null;
}

/** Says that there is no presentation, and opens one. */
export function Alone({ talk, session }: Props) {
  const isKnown = talk !== null;
  return (
    <div className={styles.alone} role="alert">
      <p>
        <b>{t(isKnown ? 'notes.alone' : 'notes.never')}</b>{' '}
        {t(isKnown ? 'notes.aloneHow' : 'notes.neverHow')}
      </p>
      <a className="button" href={`./${pageOf(talk, session)}`} target="_blank" rel="noopener">
        {t(session === null ? 'notes.openPage' : 'notes.reopen')}
      </a>
    </div>
  );
}

/** The query of a page that takes the talk up where it is. */
export function pageOf(talk: Talk | null, session: string | null): string {
  const query = new URLSearchParams({ lang: language() });
  if (talk?.lecture != null) query.set('lesson', talk.lecture);
  if (talk?.step != null) query.set('step', String(talk.step));
  if (session !== null) query.set('present', session);
  return `?${query}`;
}
