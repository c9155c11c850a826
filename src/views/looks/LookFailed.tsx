import type { Failure } from '../../core/failure';
import { FailureText } from '../failures/FailureText';
import styles from './Looks.module.css';
import { t } from './looksWords';

interface LookFailedProps {
  readonly failure: Failure;
  readonly subject: string;
  readonly again: () => void;
}

/** Why a look failed, and another try. */
export function LookFailed({ failure, subject, again }: LookFailedProps) {
  return (
    <div className={styles.failed} role="alert">
      <span>
        <FailureText failure={failure} subject={subject} />
      </span>
      <button type="button" className="button" onClick={again}>
        {t('infer.retry')}
      </button>
    </div>
  );
}
