import { createPortal } from 'react-dom';
import styles from './NumberField.module.css';

/** What is said of a typed value. It goes with the value that the field has then. */
export interface FieldNote {
  readonly text: string;
  readonly value: number;
}

/** A field's note, in the row of messages that is nearest: of its popover or its lane; else at the field. */
export function FieldNoteView({ text, field }: { text: string; field: HTMLElement | null }) {
  const row = field?.closest('[popover], section[data-lane]')?.querySelector('[data-notes]');
  const note = (
    <span role="alert" className={row ? styles.rowNote : styles.note}>
      {text}
    </span>
  );
  return row ? createPortal(note, row) : note;
}
