import { bytes, duration, exact, ratio, short } from '../../i18n/format';
import { LANES, type LaneId } from '../../store/lanes';
import {
  laneMeasure,
  type Measurement,
  measuredRatio,
  type Pace,
  pacesOf,
  spreadOf,
  timesOf,
} from '../../store/measures';
import { Keep } from '../keep/Keep';
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

/** Both networks on each backend that they were measured on, a GPU at rest and busy; ratios within one backend and pace alone. */
export function Summary({ measured }: { measured: readonly Measurement[] }) {
  return (
    <div className={styles.scroll} data-kept="">
      <div className={styles.keep}>
        <Keep name="times" title={t('time.summary')} />
      </div>
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
          <tbody key={measurement.backend.name + measurement.weightFormat}>
            {pacesOf(measurement).flatMap((pace) =>
              LANES.map((lane) => (
                <Row key={pace + lane} measurement={measurement} pace={pace} lane={lane} />
              )),
            )}
          </tbody>
        ))}
      </table>
      {measured.some(hasRested) && <p className={styles.note}>{t('time.paces')}</p>}
      {measured.some(isUnsettled) && <p className={styles.note}>{t('time.unsettled')}</p>}
      {measured.length > 1 && <p className={styles.note}>{t('time.equal')}</p>}
    </div>
  );
}

interface RowProps {
  measurement: Measurement;
  pace: Pace;
  lane: LaneId;
}

function Row({ measurement, pace, lane }: RowProps) {
  const own = laneMeasure(measurement, lane);
  const times = timesOf(own, pace);
  const { medianMs, leastMs, mostMs } = spreadOf(times);
  const paces = pacesOf(measurement);
  const ofB = lane === 'b' ? measuredRatio(measurement, pace) : null;
  const { backend } = measurement;
  const isFirst = pace === paces[0];
  return (
    <tr data-lane={lane}>
      {isFirst && lane === 'a' && (
        <th scope="rowgroup" rowSpan={LANES.length * paces.length} className={styles.backend}>
          {backendName(backend)}
          {measurement.weightFormat === 'f16' && (
            <span className={styles.format}>{t('time.halves.short')}</span>
          )}
        </th>
      )}
      <th scope="row" className={styles.letter}>
        {paces.length > 1
          ? t(`time.lane.${pace}`, { lane: lane.toUpperCase() })
          : lane.toUpperCase()}
      </th>
      <td
        className={`num ${styles.strong}`}
        data-testid={testIds.measured(lane, backend.name, pace)}
        data-value={medianMs}
      >
        {duration(medianMs)}
      </td>
      <td className="num">
        {t('time.range', { least: duration(leastMs), most: duration(mostMs) })}
      </td>
      <td className="num">{times.length}</td>
      <td className="num">{isFirst && duration(own.firstMs)}</td>
      <td className="num">{t('time.rate', { rate: short((1000 * own.macs) / medianMs) })}</td>
      <td className="num">{isFirst && bytes(own.peakBytes)}</td>
      <td className="num">{isFirst && exact(own.dispatches)}</td>
      <td className="num">{ofB === null ? '' : ratio(ofB)}</td>
    </tr>
  );
}

function hasRested(measurement: Measurement): boolean {
  return pacesOf(measurement).length > 1;
}

function isUnsettled({ networks }: Measurement): boolean {
  return networks.some(({ settled }) => !settled);
}
