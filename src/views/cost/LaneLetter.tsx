import type { LaneId } from '../../store/lanes';
import styles from './CostPanel.module.css';

/** A or B, over its column. */
export function LaneLetter({ lane }: { lane: LaneId }) {
  return (
    <span className={styles.letter} data-lane={lane}>
      {lane.toUpperCase()}
    </span>
  );
}
