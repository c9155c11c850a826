import { useState } from 'react';
import type { Line } from '../../store/hall/line';
import { isPartnered } from '../../store/hall/peer';
import type { Move } from '../../store/hall/talk';
import { readSingleKeys } from '../../store/singleKeys';
import { type AskedOfNotes, askedOfNotesBy } from '../present/presenterKeys';
import { usePresenterKeys } from '../present/usePresenterKeys';
import { Alone } from './Alone';
import styles from './Notes.module.css';
import { NotesClock } from './NotesClock';
import { NotesControls } from './NotesControls';
import { t } from './notesWords';
import { deskOf } from './told';

/** All that a lecturer has before them: what is shown, what to say of it, what comes next, and how long it took. */
export function NotesDesk({ line, session }: { line: Line; session: string }) {
  const talk = line.peer((peer) => peer.talk);
  const partner = line.peer(isPartnered);
  const onAsked = (asked: AskedOfNotes) => line.move(moveOf(asked, talk?.clock.since != null));
  const [singleKeys] = useState(readSingleKeys);
  usePresenterKeys(askedOfNotesBy, onAsked, singleKeys);
  if (talk === null) {
    return partner === false ? (
      <Alone talk={null} session={session} />
    ) : (
      <p className={styles.partner} role="status">
        {t('notes.waiting')}
      </p>
    );
  }
  const { name, where, now, exercise, notes, minutes, next } = deskOf(talk);
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.name}>{name}</h1>
        <p className={`num ${styles.where}`}>{where}</p>
        <p className={styles.partner} role="status" data-together={partner !== false}>
          {partner !== false && t('notes.together')}
        </p>
      </header>
      {partner === false && <Alone talk={talk} session={session} />}
      <NotesControls talk={talk} onMove={line.move} />
      <div className={styles.desk}>
        <section className={styles.notes} aria-label={t('notes.notes')} aria-live="polite">
          <h2 className={styles.title}>{now.title}</h2>
          {notes === null ? (
            <p className={styles.soft}>{t('notes.none')}</p>
          ) : (
            <dl className={styles.said}>
              <dt>{t('notes.say')}</dt>
              <dd>{notes.say}</dd>
              {notes.ask !== null && <dt>{t('notes.ask')}</dt>}
              {notes.ask !== null && <dd>{notes.ask}</dd>}
            </dl>
          )}
          {exercise !== null && (
            <div className={styles.exercise}>
              <h3 className={styles.label}>{exercise.title}</h3>
              <p>{exercise.text}</p>
              <p className={styles.answer}>{exercise.answer}</p>
            </div>
          )}
        </section>
        <div className={styles.side}>
          <NotesClock talk={talk} minutes={minutes} onMove={line.move} />
          <section className={styles.card} aria-label={t('notes.now')}>
            <h2 className={styles.label}>{t('notes.now')}</h2>
            <p role="status" className={styles.state}>
              {talk.isBlack && t('notes.isBlack')} {talk.isHidden && t('notes.isHidden')}
            </p>
            <p>{now.text === '' ? now.title : now.text}</p>
          </section>
          <section className={styles.card} aria-label={t('notes.next')}>
            <h2 className={styles.label}>{t('notes.next')}</h2>
            <p>
              <b>{next === null ? t('notes.nothingNext') : next.title}</b>
            </p>
            <p className={styles.soft}>{next?.text}</p>
          </section>
        </div>
      </div>
    </>
  );
}

/** What a key moves; the clock's goes and stands by the same one. */
function moveOf(asked: AskedOfNotes, isGoing: boolean): Move {
  if (asked === 'clock') return { kind: isGoing ? 'pause' : 'start' };
  return { kind: asked };
}
