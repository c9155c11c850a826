import { isResidual } from '../../core/spec';
import { short } from '../../i18n/format';
import type { Lane } from '../../store/lanes';
import type { Measure } from '../../store/view';
import { t } from './budgetWords';
import { heatOf } from './heat';
import styles from './MapLegend.module.css';
import { planeOf } from './planes';

/** What the curve, the marks and the shades of the map stand for. */
export function MapLegend({ lane: { drawn, chain }, measure }: { lane: Lane; measure: Measure }) {
  const plane = isResidual(drawn) ? planeOf(drawn) : null;
  if (plane === null) return null;
  const { least, most } = heatOf(plane[measure]);
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
      <span className={styles.key}>
        {t(`budget.measure.${measure}`)} {short(least)}
        <i className={styles.ramp} />
        {short(most)}
      </span>
    </div>
  );
}
