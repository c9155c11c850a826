import { memo } from 'react';
import { exact } from '../../i18n/format';
import { t } from '../../i18n/t';
import { LANES, type LaneId } from '../../store/lanes';
import styles from './LayersTable.module.css';
import type { LayerCell, LayerRow } from './layerRows';
import { kindText, shapeText } from './layerText';

interface LayerRowProps {
  id: string;
  row: LayerRow;
  index: number;
  hovered: boolean;
  selected: boolean;
}

/** One layer of A and B. */
export const LayerRowView = memo(function LayerRowView(props: LayerRowProps) {
  const { id, row, index, hovered, selected } = props;
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
        <Cells key={lane} lane={lane} cell={row[lane]} />
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

function Cells({ lane, cell }: { lane: LaneId; cell: LayerCell | null }) {
  if (cell === null) {
    return (
      <td colSpan={4} data-lane={lane} className={styles.absent}>
        {t('cost.layers.absent')}
      </td>
    );
  }
  const { layer, cost } = cell;
  return (
    <>
      <td data-lane={lane}>{kindText(layer)}</td>
      <td className="num">{shapeText(layer.out)}</td>
      <td className={`num ${styles.number}`}>{cost.params > 0 && exact(cost.params)}</td>
      <td className={`num ${styles.number}`}>{cost.macs > 0 && exact(cost.macs)}</td>
    </>
  );
}
