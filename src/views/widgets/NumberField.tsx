import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { exact } from '../../i18n/format';
import { actionOf, chordOf, HISTORY_KEYS, LEAVE_KEYS, TAKE_KEYS } from '../access/keyTable';
import { useCardinalStore } from '../CardinalContext';
import { type FieldNote, FieldNoteView } from './FieldNote';
import styles from './NumberField.module.css';
import { FIELD_KEYS } from './sliderKeys';
import { useGesture } from './useGesture';
import { t } from './widgetsWords';

interface NumberFieldProps {
  label: string;
  value: number;
  min: number;
  max: number;
  /** The neighbour up or down, for the arrow keys; the next whole number where it is absent. */
  next?: (value: number, direction: 1 | -1) => number;
  /** Takes a typed value; a note that comes back is shown to the user. */
  onCommit: (value: number) => FieldNote | undefined;
  onStep: (value: number, gesture: string) => void;
  /** Whether the Tab key stops here; beside a slider that takes digits it need not. */
  isStop?: boolean;
}

const NOTE_MS = 5000;

/** A whole number to type: Enter or leaving commits, Escape restores, arrows step. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, min, max, onCommit, isStop = true } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [note, setNote] = useNote();
  const input = useRef<HTMLInputElement>(null);
  const commit = () => {
    if (draft === null) return;
    setDraft(null);
    const typed = /^\d+$/.test(draft.trim()) ? Number(draft) : Number.NaN;
    if (typed >= min && typed <= max) {
      if (typed !== value) setNote(onCommit(typed));
    } else {
      const range = { label, value: exact(value), min: exact(min), max: exact(max) };
      const isNumber = /^-?\d+$/.test(draft.trim());
      const text = t(isNumber ? 'controls.notInRange' : 'controls.notWhole', {
        ...range,
        typed: draft.slice(0, 12),
      });
      setNote({ text, value });
    }
  };
  const onKeyDown = useFieldKeys(props, draft !== null, commit, () => setDraft(null));
  return (
    <span className={styles.field}>
      <input
        ref={input}
        className={`num ${styles.input}`}
        type="text"
        role="spinbutton"
        inputMode="numeric"
        autoComplete="off"
        tabIndex={isStop ? 0 : -1}
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={max}
        style={{ width: `calc(${String(max).length}ch + 8px)` }}
        value={draft ?? String(value)}
        onChange={({ target }) => {
          setDraft(target.value);
          setNote(undefined);
        }}
        onFocus={({ target }) => target.select()}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {note !== undefined && note.value === value && (
        <FieldNoteView text={note.text} field={input.current} />
      )}
    </span>
  );
}

/** A note that goes by itself. */
function useNote() {
  const [note, setNote] = useState<FieldNote>();
  useEffect(() => {
    if (note === undefined) return;
    const timer = setTimeout(() => setNote(undefined), NOTE_MS);
    return () => clearTimeout(timer);
  }, [note]);
  return [note, setNote] as const;
}

function useFieldKeys(
  { value, min, max, next, onStep }: NumberFieldProps,
  edited: boolean,
  commit: () => void,
  restore: () => void,
) {
  const store = useCardinalStore();
  const gesture = useGesture();
  const step = (direction: 1 | -1) => {
    const to = next?.(value, direction) ?? Math.min(Math.max(value + direction, min), max);
    restore();
    if (to !== value) onStep(to, gesture.id());
    gesture.endAtRest();
  };
  return (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, currentTarget } = event;
    const stepped = actionOf(FIELD_KEYS, key);
    const history = actionOf(HISTORY_KEYS, chordOf(event));
    if (actionOf(TAKE_KEYS, key)) {
      commit();
      currentTarget.select();
    } else if (actionOf(LEAVE_KEYS, key) && edited) {
      // The panel around the field stays open.
      event.preventDefault();
      restore();
    } else if (stepped !== null) {
      event.preventDefault();
      step(stepped === 'up' ? 1 : -1);
    } else if (history !== null && !edited) {
      // With nothing typed there is no text to undo: the page's undo is meant.
      event.preventDefault();
      store.getState()[history]();
    }
  };
}
