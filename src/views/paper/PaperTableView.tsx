import { useId, useMemo } from 'react';
import { LANES } from '../../store/lanes';
import type { TableId } from '../../store/view';
import { Keep } from '../keep/Keep';
import { LoadButton } from './LoadButton';
import styles from './PaperTable.module.css';
import { t } from './paperPanelWords';
import type { Column, PaperRow } from './rows';
import { paperTable } from './tables';

/** One table; a row that is a network of this page has buttons that load it. */
export function PaperTableView({ id }: { id: TableId }) {
  const { columns, rows } = useMemo(() => paperTable(id), [id]);
  const titleId = useId();
  const isPreActivated = rows.some(({ network }) => network?.presetId === 'resnet200');
  return (
    <div className={styles.view} data-kept="">
      <Keep name={`table-${id}`} title={t(`paper.title.${id}`)} corner />
      <h3 className={styles.title} id={titleId}>
        {t(`paper.title.${id}`)}
      </h3>
      <div className={styles.scroll}>
        <table className={styles.table} aria-labelledby={titleId}>
          <thead>
            <tr>
              <th scope="col">{t('paper.column.net')}</th>
              {columns.map(({ label, isWords }) => (
                <th key={label} scope="col" data-words={isWords}>
                  {t(label)}
                </th>
              ))}
              <th scope="col" data-words="true">
                {t('paper.column.load')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <RowView key={row.key} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>{t(`paper.note.${id}`)}</p>
      {isPreActivated && <p className={styles.note}>{t('paper.note.preActivation')}</p>}
      {rows.some(({ readme }) => readme) && <p className={styles.note}>{t('paper.note.readme')}</p>}
    </div>
  );
}

function RowView({ row, columns }: { row: PaperRow; columns: readonly Column[] }) {
  const { net, readme, cells, network } = row;
  return (
    <tr data-row={row.key}>
      <th scope="row">
        {net}
        {readme && t('paper.readme')}
      </th>
      {columns.map(({ label, isWords }, index) => (
        <td key={label} className="num" data-words={isWords}>
          {cells[index]}
        </td>
      ))}
      <td className={styles.load}>
        {network !== null &&
          LANES.map((lane) => (
            <LoadButton key={lane} lane={lane} network={network} name={nameOfRow(row, columns)} />
          ))}
      </td>
    </tr>
  );
}

/** The network with what sets it apart in its table: "ResNeXt-50 32x4d". */
function nameOfRow({ net, cells }: PaperRow, columns: readonly Column[]): string {
  const setting = cells.filter((_, index) => columns[index]?.isWords);
  return [net, ...(setting.length > 0 ? setting : cells.slice(0, 1))].join(' ');
}
