import type { Ref } from 'react';
import styles from './Own.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Most characters. */
  readonly max: number;
  readonly onType: (text: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A line of text under its name. */
export function TextField({ label, value, max, onType, ref }: Props) {
  return (
    <label className={styles.field}>
      {label}
      <input
        ref={ref}
        type="text"
        maxLength={max}
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
    </label>
  );
}
