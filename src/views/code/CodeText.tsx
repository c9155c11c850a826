import { useMemo } from 'react';
import { exact } from '../../i18n/format';
import type { TextFormat } from '../../store/exportFormats';
import styles from './CodeText.module.css';
import { t } from './codeWords';
import { highlighted } from './highlight';
import { shownText } from './shownText';

/** A text with its lines counted and the colours of its syntax, in a frame of its own that scrolls. */
export function CodeText({
  text: whole,
  format,
  file,
}: {
  text: string;
  format: TextFormat;
  file: string;
}) {
  const { text, lines, allLines } = useMemo(() => shownText(whole), [whole]);
  const html = useMemo(() => highlighted(text, format), [text, format]);
  return (
    <>
      <section
        className={styles.frame}
        aria-label={t('code.text', { file })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
        tabIndex={0}
      >
        <pre className={`num ${styles.numbers}`} aria-hidden="true">
          {lineNumbers(lines)}
        </pre>
        <pre className={styles.text}>
          {html === null ? (
            <code>{text}</code>
          ) : (
            // biome-ignore lint/security/noDangerouslySetInnerHtml: highlight.js escapes the text and adds spans alone
            <code dangerouslySetInnerHTML={{ __html: html }} />
          )}
        </pre>
      </section>
      {lines < allLines && (
        <p className={styles.cut}>{t('code.cut', { shown: exact(lines), all: exact(allLines) })}</p>
      )}
    </>
  );
}

function lineNumbers(lines: number): string {
  return Array.from({ length: lines }, (_, at) => at + 1).join('\n');
}
