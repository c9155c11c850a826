import { short } from '../../i18n/format';
import { LANES } from '../../store/lanes';
import { KeptTable } from '../keep/KeptTable';
import { LoadButton } from '../paper/LoadButton';
import table from '../paper/PaperTable.module.css';
import styles from './Evidence.module.css';
import { t } from './evidenceWords';
import { type PaperPoint, paperPoints, placeOn } from './paperPoints';
import { differenceText, nameOfPoint, rateText } from './pointText';
import type { ScatterOf } from './scatter';

/** The points of a table, with their costs and differences, and buttons that open them. */
export function PointsTable({ of }: { of: ScatterOf }) {
  const { chart, figure } = of;
  const points = paperPoints(chart, figure);
  return (
    <KeptTable name={`evidence-${chart}-table`} title={t('evidence.table')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={styles.scroll} aria-label={t('evidence.table')} tabIndex={0}>
        <table className={table.table} aria-label={t('evidence.table')}>
          <thead>
            <tr>
              <th scope="col">{t('evidence.column.net')}</th>
              <th scope="col">
                {t('evidence.percent', { figure: t(`evidence.figure.${figure}`) })}
              </th>
              <th scope="col">{t('evidence.axis.macs')}</th>
              <th scope="col">{t('evidence.axis.params')}</th>
              <th scope="col">{t('evidence.column.difference')}</th>
              <th scope="col" data-words="true">
                {t('evidence.column.against')}
              </th>
              <th scope="col" data-words="true">
                {t('evidence.column.load')}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <PointRow key={point.key} of={of} point={point} all={points} />
            ))}
          </tbody>
        </table>
      </section>
    </KeptTable>
  );
}

interface RowProps {
  of: ScatterOf;
  point: PaperPoint;
  all: readonly PaperPoint[];
}

function PointRow({ of: { chart }, point, all }: RowProps) {
  const { network, value } = point;
  const difference = differenceText(chart, point, all);
  const costs = [placeOn('macs', point), placeOn('params', point)];
  return (
    <tr data-row={point.key}>
      <th scope="row">{nameOfPoint(point)}</th>
      <td className="num">{rateText(chart, value)}</td>
      {costs.map((cost, index) => (
        <td key={index === 0 ? 'macs' : 'params'} className="num">
          {cost === null ? t('evidence.none') : short(cost)}
        </td>
      ))}
      <td className="num">{difference?.points ?? t('evidence.none')}</td>
      <td data-words="true">{difference === null ? '' : nameOfPoint(difference.against)}</td>
      <td className={table.load}>
        {network !== null &&
          LANES.map((lane) => (
            <LoadButton key={lane} lane={lane} network={network} name={nameOfPoint(point)} />
          ))}
      </td>
    </tr>
  );
}
