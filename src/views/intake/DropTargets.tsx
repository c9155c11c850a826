import { createPortal } from 'react-dom';
import { LANES, type LaneId } from '../../store/lanes';
import styles from './DropTargets.module.css';
import { t } from './intakeWords';
import type { Brings } from './offered';

interface DropTargetsProps {
  brings: Brings;
  /** The lane under the pointer. */
  over: LaneId | null;
}

/** Where what is held can be dropped: on a lane, or anywhere else. Nothing of the page moves. */
export function DropTargets({ brings, over }: DropTargetsProps) {
  const onPage = over === null || brings === 'photos';
  return (
    <div aria-hidden="true">
      <div className={styles.page} data-over={onPage} />
      <span className={`${styles.label} ${styles.rest}`} data-over={onPage}>
        {t(`intake.page.${brings}`)}
      </span>
      {brings !== 'photos' &&
        LANES.map((lane) => (
          <LaneTarget key={lane} lane={lane} brings={brings} over={over === lane} />
        ))}
    </div>
  );
}

interface LaneTargetProps {
  lane: LaneId;
  brings: 'weights' | 'texts';
  over: boolean;
}

function LaneTarget({ lane, brings, over }: LaneTargetProps) {
  const section = document.querySelector(`[data-takes="${lane}"]`);
  if (section === null) return null;
  return createPortal(
    <div className={styles.lane} data-over={over}>
      <span className={styles.label}>
        {t(`intake.lane.${brings}`, { lane: lane.toUpperCase() })}
      </span>
    </div>,
    section,
  );
}
