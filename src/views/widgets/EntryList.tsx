import styles from './EntryList.module.css';
import { useNarrow } from './useNarrow';

export interface Entry<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly topic: string;
  /** Both, where they stand in a menu. */
  readonly option: string;
}

interface ListProps<Id extends string> {
  label: string;
  /** Of its radio buttons; the page has no other list of that name. */
  name: string;
  entries: readonly Entry<Id>[];
  chosen: Id;
  onPick: (id: Id) => void;
}

/** Which of several is shown: a list at the left, a menu where it is narrow. */
export function EntryList<Id extends string>(props: ListProps<Id>) {
  const { label, name, entries, chosen, onPick } = props;
  const isNarrow = useNarrow();
  if (isNarrow) {
    return (
      <select
        className={styles.select}
        aria-label={label}
        value={chosen}
        onChange={({ target }) => {
          const picked = entries.find(({ id }) => id === target.value);
          if (picked !== undefined) onPick(picked.id);
        }}
      >
        {entries.map(({ id, option }) => (
          <option key={id} value={id}>
            {option}
          </option>
        ))}
      </select>
    );
  }
  return (
    <fieldset className={styles.list}>
      <legend className="visually-hidden">{label}</legend>
      {entries.map((entry) => (
        <label key={entry.id} className={styles.entry}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={entry.id === chosen}
            onChange={() => onPick(entry.id)}
          />
          <strong>{entry.name}</strong>
          <span className={styles.topic}>{entry.topic}</span>
        </label>
      ))}
    </fieldset>
  );
}
