import type { PublishedNearby } from '../../core/publishedNearby';
import type { LaneId } from '../../store/lanes';
import { useCardinalStore } from '../CardinalContext';
import styles from './Nearby.module.css';
import { nearbyText } from './nearbyText';
import { t } from './nearbyWords';

interface NearbyProps {
  nearby: PublishedNearby;
  /** The lanes that the published network may be opened in; of one alone its letter goes without saying. */
  lanes: readonly LaneId[];
}

/** What stands between a network and the published one that it was most likely to be, and the way there. */
export function Nearby({ nearby, lanes }: NearbyProps) {
  const { loadPreset } = useCardinalStore().getState();
  const { label: network, presetId } = nearby;
  return (
    <section className={styles.nearby} aria-label={t('nearby')}>
      <p>{nearbyText(nearby)}</p>
      <div className={styles.buttons}>
        {lanes.map((lane) => (
          <button
            key={lane}
            type="button"
            className="button"
            onClick={() => loadPreset(lane, presetId)}
          >
            {lanes.length === 1
              ? t('nearby.open', { network })
              : t('nearby.openAs', { network, lane: lane.toUpperCase() })}
          </button>
        ))}
      </div>
    </section>
  );
}
