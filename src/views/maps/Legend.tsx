import { real } from '../../i18n/real';
import { useCardinal } from '../CardinalContext';
import { gradientOf } from '../looks/ramps';
import type { MapFacts } from './layerMapFacts';
import styles from './MapsPanel.module.css';
import { t } from './mapsWords';
import type { Paint } from './usePaint';

interface LegendProps {
  readonly facts: MapFacts;
  readonly channel: number;
  readonly paint: Paint;
}

/** Which colour stands for which value: of the channel that is read, or of the whole layer. */
export function Legend({ facts, channel, paint }: LegendProps) {
  const scale = useCardinal(({ view }) => view.mapScale);
  const { stats } = facts;
  const own = scale === 'layer' ? facts : { min: stats.min[channel], max: stats.max[channel] };
  const [min, max] = [Math.min(0, own.min ?? 0), Math.max(0, own.max ?? 0)];
  const domain = paint.domainOf(channel);
  const zero = max > min ? -min / (max - min) : 0;
  const words = { min: real(min), max: real(max), channel: channel + 1 };
  return (
    <div className={`num ${styles.legend}`}>
      <span>{t(`maps.legend.${scale}`, words)}</span>
      <span className={styles.end}>{real(min)}</span>
      <span
        className={styles.ramp}
        role="img"
        aria-label={t('maps.legend.ramp', words)}
        style={{ background: gradientOf(paint.ramp, domain, min, max) }}
      >
        {min < 0 && (
          <span className={styles.zero} style={{ left: `${100 * zero}%` }}>
            0
          </span>
        )}
      </span>
      <span className={styles.end}>{real(max)}</span>
    </div>
  );
}
