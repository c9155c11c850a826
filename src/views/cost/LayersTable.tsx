import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useId,
  useRef,
} from 'react';
import { LANES, type LaneId } from '../../store/lanes';
import type { Selection } from '../../store/view';
import { actionOf, TAKE_KEYS } from '../access/keyTable';
import { ROW_KEYS } from '../access/rowKeys';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { bringIntoView } from '../widgets/bringIntoView';
import { SpacerRow } from '../widgets/SpacerRow';
import { useNarrow } from '../widgets/useNarrow';
import { useRowWindow } from '../widgets/useRowWindow';
import { LayerRowView } from './LayerRowView';
import styles from './LayersTable.module.css';
import type { LayerColumn } from './layerColumns';
import { isSelected, type LayerRow, selectionOf } from './layerRows';
import { t } from './layersWords';

const VIEW_PX = 360;
const ROW_PX = { wide: 24, narrow: 44 };
/** Head and totals, which stay in view and cover rows. */
const EDGE_PX = 52;

interface LayersTableProps {
  rows: readonly LayerRow[];
  /** The numbers of each lane's layers; as many in both. */
  columns: Readonly<Record<LaneId, readonly LayerColumn[]>>;
}

/** The rows themselves; only those near the ones in view are in the document. */
export function LayersTable({ rows, columns }: LayersTableProps) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rowPx = useNarrow() ? ROW_PX.narrow : ROW_PX.wide;
  const { from, to, onScroll } = useRowWindow(
    scroller,
    rows.length,
    rowPx,
    Math.max(VIEW_PX, innerHeight),
  );
  const hovered = useCardinal(({ view }) => view.hovered);
  const selection = useCardinal(({ view }) => view.selection);
  const { hover, select } = useCardinalStore().getState();
  useSelectedInView(scroller, rows, selection, rowPx);
  const width = 6 + columns.a.length + columns.b.length;

  const rowAt = (target: EventTarget) => {
    const name = (target as Element).closest<HTMLElement>('tr[data-name]')?.dataset.name;
    return rows.find((row) => row.name === name);
  };
  // Rows that scroll under a pointer at rest are not pointed at.
  const onPointerMove = ({ target }: PointerEvent) => hover(rowAt(target)?.name ?? null);
  const active = rows.findIndex(({ name }) => name === hovered);
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active];
    if (actionOf(TAKE_KEYS, event.key) && row !== undefined) return select(selectionOf(row));
    const next = rows[nextRow(event.key, active, rows.length)];
    if (next === undefined) return;
    event.preventDefault();
    hover(next.name);
    bringIntoView(scroller.current, rows.indexOf(next), rowPx, EDGE_PX);
  };
  return (
    <div ref={scroller} className={styles.scroller} onScroll={onScroll}>
      <table
        className={styles.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: one tab stop, arrow keys within
        role="grid"
        tabIndex={0}
        aria-label={t('cost.layers')}
        aria-description={t('cost.layers.help')}
        aria-rowcount={rows.length}
        aria-activedescendant={active >= from && active < to ? `${id}${active}` : undefined}
        onPointerMove={onPointerMove}
        onPointerLeave={() => hover(null)}
        onClick={({ target }) => {
          const row = rowAt(target);
          if (row !== undefined) select(selectionOf(row));
        }}
        onKeyDown={onKeyDown}
      >
        <TableHead columns={columns} />
        <tbody>
          <SpacerRow heightPx={from * rowPx} columns={width} />
          {rows.slice(from, to).map((row, index) => (
            <LayerRowView
              key={row.name}
              id={`${id}${from + index}`}
              row={row}
              columns={columns}
              index={from + index}
              hovered={row.name === hovered}
              selected={isSelected(row, selection)}
            />
          ))}
          <SpacerRow heightPx={(rows.length - to) * rowPx} columns={width} />
        </tbody>
        <TableFoot columns={columns} />
      </table>
    </div>
  );
}

type ColumnsProps = Pick<LayersTableProps, 'columns'>;

function TableHead({ columns }: ColumnsProps) {
  return (
    <thead>
      <tr>
        <th scope="col">{t('cost.layers.name')}</th>
        {LANES.map((lane) => [
          <th key={`${lane}-kind`} scope="col" data-lane={lane}>
            <b className={styles.letter}>{lane.toUpperCase()}</b> {t('cost.layers.kind')}
          </th>,
          <th key={`${lane}-out`} scope="col" className={styles.output}>
            {t('cost.layers.output')}
          </th>,
          columns[lane].map(({ label }) => (
            <th key={`${lane}-${label}`} scope="col" className={styles.number}>
              {label}
            </th>
          )),
        ])}
        <th scope="col">
          <span className="visually-hidden">{t('cost.layers.differs')}</span>
        </th>
      </tr>
    </thead>
  );
}

function TableFoot({ columns }: ColumnsProps) {
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('cost.layers.total')}</th>
        {LANES.map((lane) => [
          <td key={`${lane}-kind`} colSpan={2} />,
          columns[lane].map(({ label, total }) => (
            <td key={`${lane}-${label}`} className={`num ${styles.number}`}>
              {total}
            </td>
          )),
        ])}
        <td />
      </tr>
    </tfoot>
  );
}

/** Scrolls to what was selected elsewhere; what is in view already stays where it is. */
function useSelectedInView(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly LayerRow[],
  selection: Selection | null,
  rowPx: number,
): void {
  const first = rows.findIndex((row) => isSelected(row, selection));
  useEffect(() => {
    if (first >= 0 && selection !== null) bringIntoView(scroller.current, first, rowPx, EDGE_PX);
  }, [scroller, first, selection, rowPx]);
}

function nextRow(key: string, active: number, rows: number): number {
  const next = Math.min(active + 1, rows - 1);
  const action = actionOf(ROW_KEYS, key);
  if (action === null) return -1;
  return { next, previous: Math.max(active - 1, 0), first: 0, last: rows - 1 }[action];
}
