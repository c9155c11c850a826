import { useId } from 'react';
import styles from './Choice.module.css';

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly {
    value: T;
    label: string /** Of the label, where it is not the page's. */;
    language?: string;
  }[];
  onPick: (value: T) => void;
}

/** One of a few, side by side. */
export function Choice<T extends string>({ label, value, options, onPick }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option} lang={option.language}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={option.value === value}
            onChange={() => onPick(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

interface ToggleProps {
  label: string;
  /** The word that code has for it. */
  hint?: string;
  on: boolean;
  onTurn: (on: boolean) => void;
}

/** On or off. */
export function Toggle({ label, hint, on, onTurn }: ToggleProps) {
  return (
    <label className={styles.toggle} title={hint}>
      <input type="checkbox" checked={on} onChange={({ target }) => onTurn(target.checked)} />
      {label}
    </label>
  );
}
