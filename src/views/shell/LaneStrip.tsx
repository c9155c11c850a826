import { measuredError } from '../../core/claim';
import { isResidual } from '../../core/spec';
import { short } from '../../i18n/format';
import { nameOf, networkOf } from '../../store/derived';
import { LANES, type LaneId } from '../../store/lanes';
import { t } from '../appWords';
import { useCardinal } from '../CardinalContext';
import { percentText } from '../claim/claimText';
import { networkName } from '../networks/networkName';
import styles from './LaneStrip.module.css';

/** Both lanes in a line each, over a panel that is read. */
export function LaneStrip() {
  return (
    <div className={styles.strip}>
      {LANES.map((lane) => (
        <LaneLine key={lane} lane={lane} />
      ))}
    </div>
  );
}

function LaneLine({ lane }: { lane: LaneId }) {
  const shown = useCardinal(({ history }) => history.present[lane]);
  const { drawn } = shown;
  const { cost } = networkOf(drawn);
  const { label: own, changed } = nameOf(shown);
  const label = networkName(own);
  const error = measuredError(drawn);
  return (
    <div className={`num ${styles.lane}`} data-lane={lane}>
      <span className={styles.badge}>{lane.toUpperCase()}</span>
      <strong className={styles.name}>
        {changed ? t('app.strip.changed', { name: label }) : label}
      </strong>
      {isResidual(drawn) && drawn.block === 'bottleneck' && (
        <span className={styles.setting}>
          {t('app.strip.setting', { c: drawn.cardinality, d: drawn.groupWidth })}
        </span>
      )}
      <span>{t('app.strip.params', { params: short(cost.params) })}</span>
      <span>{t('app.strip.macs', { macs: short(cost.macs) })}</span>
      {error !== null && <strong>{t('app.strip.error', { percent: percentText(error) })}</strong>}
    </div>
  );
}
