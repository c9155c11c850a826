import { useId, useMemo, useState } from 'react';
import { exact } from '../../i18n/format';
import { className } from '../looks/className';
import { classOf } from './chosenClass';
import styles from './LookedPanel.module.css';
import { t } from './lookedWords';

interface Props {
  readonly names: readonly string[] | null;
  /** How many the network has. */
  readonly classes: number;
  readonly onChoose: (index: number) => void;
}

/** Any class, by its name or number. */
export function ClassSearch({ names, classes, onChoose }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const [missed, setMissed] = useState<string | null>(null);
  const all = useMemo(
    () => Array.from({ length: classes }, (_, index) => className(names, index)),
    [names, classes],
  );
  const type = (typed: string) => {
    setText(typed);
    setMissed(null);
    // A choice from the list comes as typed text; a number may have more digits to come.
    const index = /^\d+$/.test(typed) ? null : classOf(typed, all);
    if (index !== null) onChoose(index);
  };
  const take = () => {
    const index = classOf(text, all);
    if (index !== null) onChoose(index);
    else if (text.trim() !== '') setMissed(text.trim());
  };
  return (
    <form
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <label className={styles.label} htmlFor={`${id}-field`}>
        {t('looked.search')}
      </label>
      <input
        id={`${id}-field`}
        className={styles.field}
        list={`${id}-list`}
        value={text}
        placeholder={t('looked.search.hint')}
        autoComplete="off"
        onChange={({ target }) => type(target.value)}
        onBlur={take}
      />
      <datalist id={`${id}-list`}>
        {all.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a class is its place
          <option key={index} value={name} />
        ))}
      </datalist>
      <span className={styles.missed} role="status">
        {missed !== null && t('looked.search.none', { text: missed, classes: exact(classes) })}
      </span>
    </form>
  );
}
