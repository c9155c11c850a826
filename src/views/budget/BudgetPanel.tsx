import { isResidual } from '../../core/spec';
import { LANES, type Lane, type LaneId } from '../../store/lanes';
import { MEASURES, type Measure } from '../../store/view';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { useLaneAtRest } from '../networks/useLaneAtRest';
import { Choice } from '../widgets/Choice';
import styles from './BudgetPanel.module.css';
import { t } from './budgetWords';
import { LockCard } from './LockCard';
import { MapLegend } from './MapLegend';
import { PlaneMap } from './PlaneMap';
import { TableTwo } from './TableTwo';

/** The locks of both lanes, and the map of all C and d of one of them. */
export function BudgetPanel() {
  const lanes = { a: useLaneAtRest('a'), b: useLaneAtRest('b') };
  const mapped = useCardinal(({ view }) => view.mapped);
  const measure = useCardinal(({ view }) => view.measure);
  const { show } = useCardinalStore().getState();
  return (
    <div className={styles.panel}>
      {LANES.map((id) => (
        <LockCard key={id} id={id} lane={lanes[id]} />
      ))}
      <section className={styles.plane} data-lane={mapped} aria-label={t('budget.plane')}>
        <div className={styles.choices}>
          <h3 className={styles.title}>{t('budget.plane')}</h3>
          <Choice
            label={t('budget.mapOf')}
            value={mapped}
            options={LANES.map((id) => ({ value: id, label: id.toUpperCase() }))}
            onPick={(lane) => show({ mapped: lane })}
          />
          <Choice
            label={t('budget.shows')}
            value={measure}
            options={MEASURES.map((each) => ({ value: each, label: t(`budget.measure.${each}`) }))}
            onPick={(shaded) => show({ measure: shaded })}
          />
          <MapLegend lane={lanes[mapped]} measure={measure} />
        </div>
        <Mapped id={mapped} lane={lanes[mapped]} measure={measure} />
      </section>
      <div className={styles.table}>
        <TableTwo id={mapped} lane={lanes[mapped]} />
      </div>
    </div>
  );
}

function Mapped({ id, lane, measure }: { id: LaneId; lane: Lane; measure: Measure }) {
  const { drawn } = lane;
  if (!isResidual(drawn)) return <p>{t('budget.noSettings')}</p>;
  if (drawn.block === 'basic') return <p>{t('budget.basicMap')}</p>;
  return (
    <div className={styles.large}>
      <PlaneMap lane={id} measure={measure} large />
    </div>
  );
}
