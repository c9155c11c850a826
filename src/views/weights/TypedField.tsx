import { useState } from 'react';
import { actionOf, LEAVE_KEYS, TAKE_KEYS } from '../access/keyTable';
import styles from './Fields.module.css';

interface TypedFieldProps {
  label: string;
  value: number;
  /** The number that was typed; null where it is none that is allowed. */
  read: (text: string) => number | null;
  wrong: (typed: string) => string;
  onCommit: (value: number) => void;
}

/** A number to type: Enter or leaving commits, Escape restores, what is none is told. */
export function TypedField({ label, value, read, wrong, onCommit }: TypedFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const commit = () => {
    if (draft === null) return;
    setDraft(null);
    const typed = read(draft.trim());
    if (typed === null) setNote(wrong(draft.slice(0, 12)));
    else if (typed !== value) onCommit(typed);
  };
  return (
    <>
      <input
        className={`num ${styles.input}`}
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={note !== null}
        value={draft ?? String(value)}
        onChange={({ target }) => {
          setDraft(target.value);
          setNote(null);
        }}
        onFocus={({ target }) => target.select()}
        onBlur={commit}
        onKeyDown={(event) => {
          if (actionOf(TAKE_KEYS, event.key)) commit();
          if (actionOf(LEAVE_KEYS, event.key)) {
            setDraft(null);
            setNote(null);
          }
        }}
      />
      {note !== null && (
        <span role="alert" className={styles.note}>
          {note}
        </span>
      )}
    </>
  );
}
