import type { SpecIssue } from '../../core/validate';
import type { LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { issueText, mendText } from '../failures/issueText';
import { staleText } from '../stale/staleText';
import styles from './Issues.module.css';

interface IssueBoxProps {
  lane: LaneId;
  issue: SpecIssue;
}

/** An issue in words, with the change that mends it. */
export function IssueBox({ lane, issue }: IssueBoxProps) {
  const { patch } = useCardinalStore().getState();
  const kept = useCardinal(({ history }) => staleText(history.present[lane]));
  const { mend, severity } = issue;
  const { what, why } = issueText(issue);
  if (severity === 'warning') {
    return (
      <p className={`${styles.issue} ${styles.warning}`} role="status">
        <span>{what}</span>
      </p>
    );
  }
  return (
    <div className={`${styles.issue} ${styles.error}`} role="alert">
      <p className={styles.text}>
        <b>{what}</b> <span className={styles.kept}>{kept}</span>{' '}
        <span className={styles.why}>{why}</span>
      </p>
      {mend !== undefined && (
        <button type="button" className={`button ${styles.mend}`} onClick={() => patch(lane, mend)}>
          {mendText(issue, mend)}
        </button>
      )}
    </div>
  );
}
