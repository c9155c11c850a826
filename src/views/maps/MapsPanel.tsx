import { LANES } from '../../store/lanes';
import { MAP_ORDERS, MAP_SCALES } from '../../store/view';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import looks from '../looks/Looks.module.css';
import { Choice } from '../widgets/Choice';
import { LaneMap } from './LaneMap';
import styles from './MapsPanel.module.css';
import { t } from './mapsWords';

/** What a layer makes of the photo, channel by channel, in both networks. */
export function MapsPanel() {
  const order = useCardinal(({ view }) => view.mapOrder);
  const scale = useCardinal(({ view }) => view.mapScale);
  const { show } = useCardinalStore().getState();
  return (
    <div className={looks.panel}>
      <div className={styles.bar}>
        <p className={styles.intro}>{t('maps.intro')}</p>
        <Choice
          label={t('maps.order')}
          value={order}
          options={MAP_ORDERS.map((value) => ({ value, label: t(`maps.order.${value}`) }))}
          onPick={(mapOrder) => show({ mapOrder })}
        />
        <Choice
          label={t('maps.scale')}
          value={scale}
          options={MAP_SCALES.map((value) => ({ value, label: t(`maps.scale.${value}`) }))}
          onPick={(mapScale) => show({ mapScale })}
        />
      </div>
      <div className={looks.lanes}>
        {LANES.map((lane) => (
          <LaneMap key={lane} lane={lane} />
        ))}
      </div>
    </div>
  );
}
