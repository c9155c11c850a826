import { isResidual } from '../../core/spec';
import { LANES } from '../../store/lanes';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Keep } from '../keep/Keep';
import { useLaneAtRest } from '../networks/useLaneAtRest';
import { Choice } from '../widgets/Choice';
import { t } from './budgetWords';
import { MapLegend } from './MapLegend';
import styles from './PairMap.module.css';
import { PlaneMap } from './PlaneMap';

/** The map of C and d as a control: one network's settings, what they cost, what was measured of them. */
export function PairMap() {
  const mapped = useCardinal(({ view }) => view.mapped);
  const measure = useCardinal(({ view }) => view.measure);
  const lane = useLaneAtRest(mapped);
  const { show } = useCardinalStore().getState();
  const { drawn } = lane;
  return (
    <section className={styles.map} data-lane={mapped} aria-label={t('budget.plane')}>
      <div className={styles.head}>
        <h3 className={styles.title}>{t('budget.plane')}</h3>
        <Choice
          label={t('budget.mapOf')}
          value={mapped}
          options={LANES.map((id) => ({ value: id, label: id.toUpperCase() }))}
          onPick={(id) => show({ mapped: id })}
        />
        <MapLegend lane={lane} measure={null} />
      </div>
      <Keep name={`map-${mapped}`} title={t('budget.plane')} corner />
      {!isResidual(drawn) && <p>{t('budget.noSettings')}</p>}
      {isResidual(drawn) && drawn.block === 'basic' && <p>{t('budget.basicMap')}</p>}
      <div className={styles.room}>
        <PlaneMap lane={mapped} measure={measure} large />
      </div>
    </section>
  );
}
