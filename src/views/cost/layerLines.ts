import { LANES, type LaneId } from '../../store/lanes';
import type { LayerColumn } from './layerColumns';
import type { LayerCell, LayerRow } from './layerRows';
import { t } from './layersWords';
import { kindText, shapeText } from './layerText';

type Columns = Readonly<Record<LaneId, readonly LayerColumn[]>>;

/** The table of layers as lines of cells, all of its rows: the page has those alone that are in view. */
export function layerLines(rows: readonly LayerRow[], columns: Columns): string[][] {
  const head = LANES.flatMap((lane) => {
    const own = [t('cost.layers.kind'), t('cost.layers.output')];
    const labels = [...own, ...columns[lane].map(({ label }) => label)];
    return labels.map((label) => `${lane.toUpperCase()} ${label}`);
  });
  return [
    [t('cost.layers.name'), ...head],
    ...rows.map((row) => [row.name, ...LANES.flatMap((lane) => cellsOf(row[lane], columns[lane]))]),
  ];
}

function cellsOf(cell: LayerCell | null, columns: readonly LayerColumn[]): string[] {
  if (cell === null) return Array.from({ length: 2 + columns.length }, () => '');
  const { layer, index } = cell;
  return [kindText(layer), shapeText(layer.out), ...columns.map((column) => column.cell(index))];
}
