import { useEffect, useRef } from 'react';
import styles from './Report.module.css';
import { t } from './reportWords';

interface Props {
  readonly running: boolean;
  readonly hasReport: boolean;
  /** What the button says. */
  readonly words: { readonly start: string; readonly again: string; readonly cancel: string };
  /** How far it is, in words and from 0 to 1; null before anything is known. */
  readonly progress: { readonly text: string; readonly share: number } | null;
  readonly start: () => void;
  readonly cancel: () => void;
  /** Whether what is around it was opened for it. */
  readonly takesFocus?: boolean;
}

/** Starts a report, shows how far it is and stops it: one button, which keeps the focus. */
export function ReportRunBar({
  running,
  hasReport,
  words,
  progress,
  start,
  cancel,
  takesFocus = true,
}: Props) {
  const button = useRef<HTMLButtonElement>(null);
  // Of all that a dialog has it is what it was opened for.
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  const idle = hasReport ? words.again : words.start;
  const text = progress?.text ?? t('report.starting');
  return (
    <div className={styles.bar}>
      <button
        ref={button}
        type="button"
        className={running || hasReport ? 'button' : 'button button-strong'}
        onClick={running ? cancel : start}
      >
        {running ? words.cancel : idle}
      </button>
      {running && (
        <>
          <progress className={styles.progress} aria-label={text} value={progress?.share} max={1} />
          <span className={`num ${styles.soft}`}>{text}</span>
        </>
      )}
    </div>
  );
}
