import { useState } from 'react';
import { t } from '../../i18n/t';
import styles from './FileBar.module.css';

/** Copies a text, and says beside it whether the browser did. */
export function CopyButton({ text, file }: { text: string; file: string }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(t('code.copied', { file })),
      () => setSaid(t('code.notCopied')),
    );
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
