import { memo } from 'react';
import { LANES, type LaneId } from '../../store/lanes';
import styles from './LayersTable.module.css';
import type { LayerColumn } from './layerColumns';
import type { LayerCell, LayerRow } from './layerRows';
import { t } from './layersWords';
import { kindText, shapeText } from './layerText';

interface LayerRowProps {
  id: string;
  row: LayerRow;
  columns: Readonly<Record<LaneId, readonly LayerColumn[]>>;
  index: number;
  hovered: boolean;
  selected: boolean;
}

/** One layer of A and B. */
export const LayerRowView = memo(function LayerRowView(props: LayerRowProps) {
  const { id, row, columns, index, hovered, selected } = props;
  return (
    <tr
      id={id}
      data-name={row.name}
      data-hovered={hovered}
      data-odd={index % 2 === 1}
      data-differs={row.differs}
      aria-rowindex={index + 1}
      aria-selected={selected}
    >
      <th scope="row">{row.name}</th>
      {LANES.map((lane) => (
        <Cells key={lane} lane={lane} cell={row[lane]} columns={columns[lane]} />
      ))}
      <td className={styles.differs}>
        {row.differs && (
          <span role="img" aria-label={t('cost.layers.differs')}>
            {t('cost.layers.unequal')}
          </span>
        )}
      </td>
    </tr>
  );
});

interface CellsProps {
  lane: LaneId;
  cell: LayerCell | null;
  columns: readonly LayerColumn[];
}

function Cells({ lane, cell, columns }: CellsProps) {
  if (cell === null) {
    return (
      <td colSpan={2 + columns.length} data-lane={lane} className={styles.absent}>
        {t('cost.layers.absent')}
      </td>
    );
  }
  const { layer, index } = cell;
  return (
    <>
      <td data-lane={lane}>{kindText(layer)}</td>
      <td className="num">{shapeText(layer.out)}</td>
      {columns.map((column) => (
        <td key={column.label} className={`num ${styles.number}`}>
          {column.cell(index)}
        </td>
      ))}
    </>
  );
}
