import { useState } from 'react';
import { t } from './codeWords';
import styles from './FileBar.module.css';

interface CopyButtonProps {
  readonly text: string;
  /** What it is called once it is copied. */
  readonly file: string;
  /** Where several stand side by side. */
  readonly label?: string;
}

/** Copies a text, and says beside it whether the browser did. */
export function CopyButton({ text, file, label = t('code.copy') }: CopyButtonProps) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      // On a page without encryption there is no clipboard at all.
      await navigator.clipboard.writeText(text);
      setSaid(t('code.copied', { file }));
    } catch {
      setSaid(t('code.notCopied'));
    }
  };
  return (
    <>
      <span className={styles.said} role="status">
        {said}
      </span>
      <button type="button" className="button" onClick={copy}>
        {label}
      </button>
    </>
  );
}
