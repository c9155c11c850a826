import { duration, percent } from '../../i18n/format';
import { LANES, type LaneId } from '../../store/lanes';
import { laneMeasure, type Measurement } from '../../store/measures';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { Keep } from '../keep/Keep';
import styles from './LayerTimes.module.css';
import { type LaneTime, type LayerTimeRow, layerTimeRows, sumMs } from './layerTimes';
import { backendName } from './names';
import { t } from './timeWords';

/** Each step of both networks: time and share, bars on one zero-based scale. */
export function LayerTimes({ measurement }: { measurement: Measurement }) {
  const rows = layerTimeRows(measurement);
  const most = Math.max(...rows.flatMap(({ a, b }) => [a?.elapsedMs ?? 0, b?.elapsedMs ?? 0]));
  const { clock } = laneMeasure(measurement, 'a');
  return (
    <section aria-label={t('time.layers')}>
      <h3 className={styles.title}>{t('time.layers')}</h3>
      <Keep name="layer-times" title={t('time.layers')} corner />
      <p className={styles.note}>
        {t(`time.layers.clock.${clock}`, { backend: backendName(measurement.backend) })}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's */}
      <div
        className={styles.scroll}
        role="group"
        aria-label={t('time.layers')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        tabIndex={0}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('time.layers.layer')}</th>
              {LANES.map((lane) => (
                <th key={lane} scope="col" data-lane={lane} colSpan={2}>
                  {t('time.layers.time', { lane: lane.toUpperCase() })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.name} row={row} mostMs={most} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('time.layers.sum')}</th>
              {LANES.map((lane) => (
                <td key={lane} colSpan={2} className={`num ${styles.sum}`}>
                  {duration(sumMs(measurement, lane))}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function Row({ row, mostMs }: { row: LayerTimeRow; mostMs: number }) {
  const hovered = useCardinal(({ view }) => view.hovered === row.name);
  const { hover } = useCardinalStore().getState();
  return (
    <tr
      data-hovered={hovered}
      onPointerEnter={() => hover(row.name)}
      onPointerLeave={() => hover(null)}
    >
      <th scope="row">{row.name}</th>
      {LANES.map((lane) => (
        <Cells key={lane} lane={lane} time={row[lane]} mostMs={mostMs} />
      ))}
    </tr>
  );
}

function Cells({ lane, time, mostMs }: { lane: LaneId; time: LaneTime | null; mostMs: number }) {
  if (time === null) return <td colSpan={2} />;
  const width = `${(100 * time.elapsedMs) / mostMs}%`;
  return (
    <>
      <td className={styles.barCell} data-lane={lane}>
        <div className={styles.bar} style={{ width }} />
      </td>
      <td
        className={`num ${styles.number}`}
        title={t('time.shareOf', { share: percent(time.share), lane: lane.toUpperCase() })}
      >
        {duration(time.elapsedMs)}
        <span className={styles.share}>{percent(time.share)}</span>
      </td>
    </>
  );
}
