import { useState } from 'react';
import { t } from './codeWords';
import styles from './FileBar.module.css';

/** Copies a text, and says beside it whether the browser did. */
export function CopyButton({ text, file }: { text: string; file: string }) {
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
        {t('code.copy')}
      </button>
    </>
  );
}
