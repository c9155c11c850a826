import { useEffect, useState } from 'react';
import { type Line, openLine } from '../../store/hall/line';
import { newPeer } from '../../store/hall/peer';
import { newName } from '../../store/hall/session';
import { testIds } from '../testIds';
import { Alone } from './Alone';
import styles from './Notes.module.css';
import { NotesDesk } from './NotesDesk';

/** A lecturer's notes for the talk of a session; of none, what is to be done about it. */
export function NotesWindow({ session }: { session: string | null }) {
  const [line, setLine] = useState<Line | null>(null);
  useEffect(() => {
    if (session === null) return;
    const opened = openLine(session, newPeer(newName(), 'notes'));
    setLine(opened);
    return () => opened.close();
  }, [session]);
  return (
    <main className={styles.window} data-testid={testIds.notes}>
      {session === null && <Alone talk={null} session={null} />}
      {session !== null && line !== null && <NotesDesk line={line} session={session} />}
    </main>
  );
}
