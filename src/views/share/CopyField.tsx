import { useId } from 'react';
import { useCardinalStore } from '../CardinalContext';
import { copyText } from '../widgets/copyText';
import styles from './Share.module.css';

interface Props {
  readonly label: string;
  readonly action: string;
  readonly text: string;
  /** Lines that are seen of it. */
  readonly rows?: number;
}

/** A text, whole to whoever selects it, and what copies it. */
export function CopyField({ label, action, text, rows = 1 }: Props) {
  const store = useCardinalStore();
  const id = useId();
  return (
    <div className={styles.copy}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className={styles.text}
        readOnly
        rows={rows}
        spellCheck={false}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <button type="button" className="button" onClick={() => copyText(store, text)}>
        {action}
      </button>
    </div>
  );
}
