import { t } from '../../i18n/t';
import { issuesOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import styles from './Issues.module.css';
import { issueText, mendText } from './issueText';

/**
 * What keeps the settings from being a network, why, and the change that mends it; or, calmer, what
 * is odd about them. It lies over the top of the lane, so that nothing moves when it comes.
 */
export function Issues({ lane }: { lane: LaneId }) {
  const issue = useCardinal(({ history }) => issuesOf(history.present[lane].spec)[0]);
  const { patch } = useCardinalStore().getState();
  if (issue === undefined) return null;
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
        <b>{what}</b> <span className={styles.why}>{why}</span>{' '}
        <span className={styles.kept}>{t('controls.lastGood')}</span>
      </p>
      {mend !== undefined && (
        <button type="button" className={`button ${styles.mend}`} onClick={() => patch(lane, mend)}>
          {mendText(issue, mend)}
        </button>
      )}
    </div>
  );
}
