import { type ReactNode, useCallback, useId } from 'react';
import styles from './Report.module.css';
import { t } from './reportWords';

interface Props {
  readonly title: string;
  readonly intro: string;
  readonly testId: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What makes a report, over the page. */
export function ReportDialog({ title, intro, testId, onClose, children }: Props) {
  const titleId = useId();
  const open = useCallback((dialog: HTMLDialogElement | null) => {
    if (dialog !== null && !dialog.open) dialog.showModal();
  }, []);
  return (
    <dialog
      ref={open}
      className={styles.dialog}
      aria-labelledby={titleId}
      data-testid={testId}
      onClose={onClose}
    >
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <form method="dialog">
          <button type="submit" className="button button-quiet">
            {t('report.close')}
          </button>
        </form>
      </header>
      <p className={styles.intro}>{intro}</p>
      {children}
    </dialog>
  );
}
