import { Suspense } from 'react';
import { widthPerGroup } from '../../core/spec';
import { exact } from '../../i18n/format';
import type { LaneId } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { idle } from '../later/idle';
import { later } from '../later/later';
import { t } from './controlsWords';
import { useSpecField } from './knobs';
import styles from './Product.module.css';
import { residualSpecOf } from './residualSpec';

/** Comes once the page is drawn and has nothing else to do. */
const PlaneMap = later(
  async () => {
    await idle();
    return (await import('../budget/PlaneMap')).PlaneMap;
  },
  () => null,
);

/** C times d, the channels of the first 3x3, over the map of all C and d. */
export function Product({ lane }: { lane: LaneId }) {
  const c = useSpecField(lane, 'cardinality');
  const d = useSpecField(lane, 'groupWidth');
  const perGroup = useCardinal(({ history }) =>
    widthPerGroup(residualSpecOf(history.present[lane])),
  );
  const { show } = useCardinalStore().getState();
  const value = exact(perGroup) === String(perGroup) ? perGroup : perGroup.toFixed(2);
  return (
    <div className={styles.product}>
      <button
        type="button"
        className={`num ${styles.factors}`}
        title={t('controls.productTitle', { c, d, value })}
        onClick={() => show({ panel: 'budget' })}
      >
        <b>{t('controls.product', { c, d })}</b> {t('controls.channels', { channels: c * d })}
        <span className="visually-hidden"> {t('controls.channelsWord')}</span>
      </button>
      <div className={styles.map}>
        <Suspense>
          <PlaneMap lane={lane} measure="macs" />
        </Suspense>
      </div>
    </div>
  );
}
