import { ratio, short } from '../../i18n/format';
import { networkOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import { t } from './controlsWords';
import styles from './SheetFigures.module.css';

/** The two counts that the knobs of the sheet change, with B's share of A's. */
export function SheetFigures({ lane }: { lane: LaneId }) {
  return (
    <p className={`num ${styles.figures}`} data-lane={lane} data-consequence="">
      <Count lane={lane} what="params" />
      <Count lane={lane} what="macs" />
    </p>
  );
}

function Count({ lane, what }: { lane: LaneId; what: 'params' | 'macs' }) {
  const count = useCardinal(({ history }) => networkOf(history.present[lane].drawn).cost[what]);
  const countOfA = useCardinal(({ history }) => networkOf(history.present.a.drawn).cost[what]);
  return (
    <span>
      {t(`controls.sheet.${what}`)} <b>{short(count)}</b>{' '}
      {lane === 'b' && countOfA > 0 && (
        <span className={styles.ratio}>{ratio(count / countOfA)}</span>
      )}
    </span>
  );
}
