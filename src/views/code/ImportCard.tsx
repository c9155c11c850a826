import { type ClipboardEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import { importText, MAX_LENGTH } from '../../core/import/importText';
import { bytes, exact } from '../../i18n/format';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { t } from './codeWords';
import { Examples } from './Examples';
import styles from './ImportCard.module.css';
import { ImportError } from './ImportError';
import { ImportedNetwork } from './ImportedNetwork';
import { useFileDrop } from './useFileDrop';

/** Reads a network from a text, says what it understood, and loads it only when it is told to. */
export function ImportCard() {
  const pasted = useCardinal(({ view }) => view.pasted);
  const { show } = useCardinalStore().getState();
  const field = useId();
  const heading = useId();
  const [refused, setRefused] = useState<string | null>(null);
  const take = (text: string) => {
    setRefused(null);
    show({ pasted: text });
  };
  const open = async (file: File) => {
    const result = await read(file);
    if ('text' in result) take(result.text);
    else setRefused(result.refusal);
  };
  const drop = useFileDrop(open);
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
        data-over={drop.over || undefined}
        onChange={({ target }) => take(target.value)}
        onPaste={(event) => refusePaste(event, setRefused)}
        {...drop.handlers}
      />
      <Examples onPick={take} onFile={open} clear={pasted === '' ? null : () => take('')} />
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {refused}
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

/** A file's text, or why it is not read: a field with many megabytes stops the page for a minute. */
async function read(file: File): Promise<{ text: string } | { refusal: string }> {
  const { name, size } = file;
  if (size > MAX_LENGTH) {
    return {
      refusal: t('code.import.tooLarge', { name, size: bytes(size), max: bytes(MAX_LENGTH) }),
    };
  }
  try {
    return { text: await file.text() };
  } catch {
    return { refusal: t('code.import.notRead', { name }) };
  }
}

/** The same of a text that is pasted. */
function refusePaste(event: ClipboardEvent, refuse: (why: string) => void): void {
  const { length } = event.clipboardData.getData('text');
  if (length <= MAX_LENGTH) return;
  event.preventDefault();
  refuse(t('code.error.too-long', { length: exact(length), max: exact(MAX_LENGTH) }));
}
