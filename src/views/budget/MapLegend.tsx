import { isResidual } from '../../core/spec';
import { short } from '../../i18n/format';
import type { Lane } from '../../store/lanes';
import type { Measure } from '../../store/view';
import { t } from './budgetWords';
import { heatOf } from './heat';
import styles from './MapLegend.module.css';
import { planeOf } from './planes';

interface LegendProps {
  lane: Lane;
  /** What is shaded; the shades go without saying where there is no room. */
  measure: Measure | null;
}

/** What the curve, the marks and the shades of the map stand for. */
export function MapLegend({ lane: { drawn, chain }, measure }: LegendProps) {
  const plane = isResidual(drawn) ? planeOf(drawn) : null;
  if (plane === null) return null;
  return (
    <div className={`num ${styles.legend}`}>
      <span className={styles.key}>
        <i className={styles.curve} />
        {t(`budget.curve.${chain.hold}`)}
      </span>
      <span className={styles.key}>
        <i className={styles.diamond} />
        {t('budget.published')}
      </span>
      {measure !== null && <Shades measure={measure} values={plane[measure]} />}
    </div>
  );
}

function Shades({ measure, values }: { measure: Measure; values: Float64Array }) {
  const { least, most } = heatOf(values);
  return (
    <span className={styles.key}>
      {t(`budget.measure.${measure}`)} {short(least)}
      <i className={styles.ramp} />
      {short(most)}
    </span>
  );
}
