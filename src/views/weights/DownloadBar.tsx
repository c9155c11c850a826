import type { LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { testIds } from '../testIds';
import { askedHost } from './hosts';
import styles from './Official.module.css';
import { progressText } from './progressText';
import { useWaitMs } from './useWaitMs';
import { t } from './weightsWords';

/** Weights on their way into a network: how far they are, what is waited for, and an end on demand. */
export function DownloadBar({ id }: { id: LaneId }) {
  const download = useCardinal(({ downloads }) => downloads[id]);
  const { cancelDownload, cancelReading } = useCardinalStore().getState();
  const progress = download?.progress ?? null;
  const share = progress === null || progress.total === 0 ? null : progress.done / progress.total;
  const letter = id.toUpperCase();
  return (
    <div role="status" data-testid={testIds.downloadProgress(id)}>
      <div className={styles.line}>
        <progress
          className={styles.progress}
          aria-label={t('weights.panel.progress', { lane: letter })}
          {...(share !== null && { value: share })}
        />
        <button
          type="button"
          className={`button ${styles.button}`}
          onClick={() => (download === null ? cancelReading(id) : cancelDownload(id))}
        >
          {t('weights.panel.cancel')}
        </button>
      </div>
      <Told id={id} />
    </div>
  );
}

function Told({ id }: { id: LaneId }) {
  const download = useCardinal(({ downloads }) => downloads[id]);
  const hubBase = useCardinal((state) => state.hubBase);
  const progress = download?.progress ?? null;
  const waitMs = useWaitMs(progress?.next ?? null);
  return <p className={`num ${styles.told}`}>{text()}</p>;

  function text(): string {
    if (download === null) return t('weights.panel.progress.loading', { lane: id.toUpperCase() });
    if (progress !== null) return progressText(progress, waitMs);
    return t('weights.panel.progress.asking', { host: askedHost(hubBase) });
  }
}
