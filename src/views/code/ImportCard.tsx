import { type DragEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import { importText } from '../../core/import/importText';
import { t } from '../../i18n/t';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Examples } from './Examples';
import styles from './ImportCard.module.css';
import { ImportError } from './ImportError';
import { ImportedNetwork } from './ImportedNetwork';

/** Reads a network from a text, says what it understood, and loads it only when it is told to. */
export function ImportCard() {
  const pasted = useCardinal(({ view }) => view.pasted);
  const { show } = useCardinalStore().getState();
  const field = useId();
  const heading = useId();
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const take = (text: string) => {
    setUnreadable(null);
    show({ pasted: text });
  };
  const open = (file: File) =>
    file.text().then(take, () => {
      setUnreadable(file.name);
    });
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <h3 className={styles.title} id={heading}>
        {t('code.import')}
      </h3>
      <label className={styles.label} htmlFor={field}>
        {t('code.import.label')}
      </label>
      <textarea
        id={field}
        className={styles.field}
        rows={6}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        placeholder={t('code.import.placeholder')}
        value={pasted}
        onChange={({ target }) => take(target.value)}
        onDrop={(event) => takeDrop(event, open)}
      />
      <Examples onPick={take} onFile={open} clear={pasted === '' ? null : () => take('')} />
      {unreadable !== null && (
        <p className={styles.unreadable} role="alert">
          {t('code.import.notRead', { name: unreadable })}
        </p>
      )}
      <Result text={pasted} />
    </section>
  );
}

function Result({ text }: { text: string }) {
  const read = useDeferredValue(text);
  const result = useMemo(() => importText(read), [read]);
  return (
    <div className={styles.result} aria-live="polite">
      {read.trim() === '' ? (
        <p className={styles.waiting}>{t('code.import.waiting')}</p>
      ) : 'error' in result ? (
        <ImportError text={read} error={result.error} />
      ) : (
        <ImportedNetwork {...result} />
      )}
    </div>
  );
}

/** A file that is dropped here is a text; anywhere else on the page it would be a photo. */
function takeDrop(event: DragEvent, open: (file: File) => void): void {
  const [file] = event.dataTransfer.files;
  if (file === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  open(file);
}
