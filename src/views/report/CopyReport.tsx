import { CopyButton } from '../code/CopyButton';
import styles from './Report.module.css';
import { t } from './reportWords';

/** A report to paste into an issue, or for a program. */
export function CopyReport({ markdown, json }: { markdown: string; json: string }) {
  return (
    <div className={styles.copy}>
      <CopyButton
        text={markdown}
        file={t('report.markdownName')}
        label={t('report.copyMarkdown')}
      />
      <CopyButton text={json} file={t('report.jsonName')} label={t('report.copyJson')} />
    </div>
  );
}
