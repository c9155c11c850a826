import { bytes, duration, exact, ratio, short } from '../../i18n/format';
import { LANES, type LaneId } from '../../store/lanes';
import { laneMeasure, type Measurement, spreadOf } from '../../store/measures';
import { testIds } from '../testIds';
import { backendName } from './names';
import styles from './Summary.module.css';
import { t } from './timeWords';

const COLUMNS = [
  'median',
  'range',
  'rounds',
  'first',
  'rate',
  'peak',
  'dispatches',
  'ratio',
] as const;

/** Both networks on each backend that they were measured on; the ratio within one backend alone. */
export function Summary({ measured }: { measured: readonly Measurement[] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('time.summary')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.backend}>
              {t('time.column.backend')}
            </th>
            <th scope="col">{t('time.column.network')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`time.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {measured.map((measurement) => (
          <tbody key={measurement.backend.name}>
            {LANES.map((lane) => (
              <Row key={lane} measurement={measurement} lane={lane} />
            ))}
          </tbody>
        ))}
      </table>
      {measured.length > 1 && <p className={styles.note}>{t('time.equal')}</p>}
    </div>
  );
}

function Row({ measurement, lane }: { measurement: Measurement; lane: LaneId }) {
  const own = laneMeasure(measurement, lane);
  const { medianMs, leastMs, mostMs } = spreadOf(own.busyMs);
  const ofA = spreadOf(laneMeasure(measurement, 'a').busyMs).medianMs;
  const { backend } = measurement;
  return (
    <tr data-lane={lane}>
      {lane === 'a' && (
        <th scope="rowgroup" rowSpan={2} className={styles.backend}>
          {backendName(backend)}
        </th>
      )}
      <th scope="row" className={styles.letter}>
        {lane.toUpperCase()}
      </th>
      <td
        className={`num ${styles.strong}`}
        data-testid={testIds.measured(lane, backend.name)}
        data-value={medianMs}
      >
        {duration(medianMs)}
      </td>
      <td className="num">
        {t('time.range', { least: duration(leastMs), most: duration(mostMs) })}
      </td>
      <td className="num">{own.busyMs.length}</td>
      <td className="num">{duration(own.firstMs)}</td>
      <td className="num">{t('time.rate', { rate: short((1000 * own.macs) / medianMs) })}</td>
      <td className="num">{bytes(own.peakBytes)}</td>
      <td className="num">{exact(own.dispatches)}</td>
      <td className="num">{lane === 'b' ? ratio(medianMs / ofA) : ''}</td>
    </tr>
  );
}
