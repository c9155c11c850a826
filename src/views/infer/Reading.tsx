import { useLayoutEffect } from 'react';
import { bytes, percent } from '../../i18n/format';
import type { LaneId } from '../../store/lanes';
import type { RunProgress } from '../../store/runs';
import type { Reading as ReadingState } from '../../store/weights/readings';
import { actionOf, LEAVE_KEYS } from '../access/keyTable';
import { useCardinalStore } from '../CardinalContext';
import styles from './Answers.module.css';
import { t } from './laneWeightsWords';
import { ProgressBar } from './ProgressBar';
import lineStyles from './WeightsLine.module.css';

interface ReadingProps {
  lane: LaneId;
  reading: ReadingState;
}

/** A checkpoint under way, over the answers, which stay where they are: how far it is, and its end on demand. */
export function Reading({ lane, reading: { fileName, progress } }: ReadingProps) {
  const cancel = useCancel(lane);
  const share = shareOf(progress);
  const label = t('weights.reading', { lane: lane.toUpperCase() });
  return (
    <div className={lineStyles.reading} role="status">
      <p className={styles.title}>
        <span className={styles.name} title={fileName}>
          {fileName}
        </span>
        <span className="num">{share === null ? '' : percent(share, 0)}</span>
      </p>
      <p className={`num ${styles.phase}`}>{progressText(progress)}</p>
      <ProgressBar share={share} label={label} />
      <button type="button" className={`button ${styles.wide}`} onClick={cancel}>
        {t('weights.cancel')}
      </button>
    </div>
  );
}

/** Cancels, by Escape too where nothing else takes it. */
function useCancel(lane: LaneId): () => void {
  const { cancelReading } = useCardinalStore().getState();
  // With the bar, not after it: the first Escape may follow at once.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const taken = event.defaultPrevented || document.querySelector(':popover-open') !== null;
      if (actionOf(LEAVE_KEYS, event.key) && !taken) cancelReading(lane);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [cancelReading, lane]);
  return () => cancelReading(lane);
}

function shareOf(progress: RunProgress | null): number | null {
  if (progress?.phase !== 'reading' || progress.total === 0) return null;
  return progress.done / progress.total;
}

function progressText(progress: RunProgress | null): string {
  if (progress?.phase !== 'reading') return t('weights.opening');
  const { done, total } = progress;
  return t('weights.bytes', { done: bytes(done), total: bytes(total) });
}
