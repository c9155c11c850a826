import { useEffect, useState } from 'react';
import { elapsedAt, elapsedMs } from '../../store/hall/clock';
import { type Move, placeNameOf, type Talk } from '../../store/hall/talk';
import { clockText } from './clockText';
import styles from './Notes.module.css';
import { t } from './notesWords';

interface Props {
  readonly talk: Talk;
  /** How long the step takes, about; null where nobody said. */
  readonly minutes: number | null;
  readonly onMove: (move: Move) => void;
}

/** How long the talk has gone on, and how long at this step. */
export function NotesClock({ talk, minutes, onMove }: Props) {
  const { clock } = talk;
  const isGoing = clock.since !== null;
  const now = useNow(isGoing);
  const hereMs = elapsedAt(clock, placeNameOf(talk), now);
  const isOver = minutes !== null && hereMs > minutes * 60_000;
  return (
    <section className={styles.clock} aria-label={t('notes.time')}>
      <p>
        <span className={styles.label}>{t('notes.total')}</span>
        <span className={`num ${styles.big}`} role="timer" aria-label={t('notes.total')}>
          {clockText(elapsedMs(clock, now))}
        </span>
      </p>
      <p>
        <span className={styles.label}>{t('notes.here')}</span>
        <span
          className={`num ${styles.big}`}
          role="timer"
          aria-label={t('notes.here')}
          data-over={isOver}
        >
          {clockText(hereMs)}
        </span>
        <span className={`num ${styles.soft}`}>
          {minutes !== null && t('notes.planned', { minutes })}
        </span>
      </p>
      <div className={styles.buttons}>
        <button
          type="button"
          className="button"
          onClick={() => onMove({ kind: isGoing ? 'pause' : 'start' })}
        >
          {t(isGoing ? 'notes.pause' : 'notes.start')}
        </button>
        <button type="button" className="button" onClick={() => onMove({ kind: 'reset' })}>
          {t('notes.reset')}
        </button>
      </div>
    </section>
  );
}

const TICK_MS = 250;

/** The time of day, ms, drawn anew while it goes. */
function useNow(isGoing: boolean): number {
  const [, draw] = useState(0);
  useEffect(() => {
    if (!isGoing) return;
    const timer = setInterval(() => draw((count) => count + 1), TICK_MS);
    return () => clearInterval(timer);
  }, [isGoing]);
  return Date.now();
}
