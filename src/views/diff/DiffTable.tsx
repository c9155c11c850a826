import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef, useState } from 'react';
import { type CountsOfBoth, deltaOf } from '../../core/diff/graphDiff';
import { actionOf } from '../access/keyTable';
import { PICK_KEYS } from '../access/rowKeys';
import { useCardinal, useCardinalStore } from '../CardinalContext';
import { treeMove } from '../inspect/treeKeys';
import { bringIntoView } from '../widgets/bringIntoView';
import { SpacerRow } from '../widgets/SpacerRow';
import { useNarrow } from '../widgets/useNarrow';
import { useRowWindow } from '../widgets/useRowWindow';
import { COUNTED } from './countedColumns';
import { DiffRowView } from './DiffRowView';
import styles from './DiffTable.module.css';
import type { DiffNode } from './diffNodes';
import { rowsOf } from './diffRows';
import { t } from './diffWords';
import { signedText } from './signedText';

const VIEW_PX = 440;
const ROW_PX = { wide: 24, narrow: 44 };
/** Head and totals, which stay in view and cover rows. */
const EDGE_PX = 52;

interface Props {
  readonly nodes: readonly DiffNode[];
  readonly counts: CountsOfBoth;
}

/** Stages, blocks and layers of both, side by side; only the rows near those in view are in the document. */
export function DiffTable({ nodes, counts }: Props) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [walked, setWalked] = useState<string | null>(null);
  const rows = useMemo(() => rowsOf(nodes, turned), [nodes, turned]);
  const rowPx = useNarrow() ? ROW_PX.narrow : ROW_PX.wide;
  const { from, to, onScroll } = useRowWindow(
    scroller,
    rows.length,
    rowPx,
    Math.max(VIEW_PX, innerHeight),
  );
  const hovered = useCardinal(({ view }) => view.hovered);
  const { hover, select } = useCardinalStore().getState();
  const active = rows.findIndex(({ node }) => node.key === walked);

  const turn = (keys: readonly string[], open: boolean) =>
    setTurned((before) => new Map([...before, ...keys.map((key) => [key, open] as const)]));
  const goTo = (row: number) => {
    const node = rows[row]?.node;
    setWalked(node?.key ?? null);
    hover(node?.name ?? null);
    bringIntoView(scroller.current, row, rowPx, EDGE_PX);
  };
  const choose = (row: number) => {
    const { node, open } = rows[row] ?? {};
    if (node === undefined) return;
    setWalked(node.key);
    select(node.selection);
    if (open !== null && open !== undefined) turn([node.key], !open);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = treeMove(event.key, rows, active);
    if (move === undefined) return;
    event.preventDefault();
    if (move.kind === 'go') goTo(move.to);
    // Enter selects what it opens and closes, as a click does.
    else if (actionOf(PICK_KEYS, event.key) || move.kind === 'choose') choose(active);
    else turn(move.keys, move.open);
  };
  const rowAt = (target: EventTarget): number => {
    const key = (target as Element).closest<HTMLElement>('tr[data-key]')?.dataset.key;
    return rows.findIndex(({ node }) => node.key === key);
  };
  const onPointerMove = ({ target }: PointerEvent) => hover(rows[rowAt(target)]?.node.name ?? null);
  return (
    <div ref={scroller} className={styles.scroller} onScroll={onScroll}>
      <table
        className={styles.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: one tab stop, arrow keys within
        role="treegrid"
        tabIndex={0}
        aria-label={t('diff.table')}
        aria-description={t('diff.table.help')}
        aria-rowcount={rows.length}
        aria-activedescendant={active >= from && active < to ? `${id}${active}` : undefined}
        onPointerMove={onPointerMove}
        onPointerLeave={() => hover(null)}
        onClick={({ target }) => choose(rowAt(target))}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">{t('diff.column.name')}</th>
            <th scope="col" className={styles.what}>
              {t('diff.column.what')}
            </th>
            {COUNTED.map(({ label }) => (
              <th key={label} scope="col" className={styles.number}>
                {t(`diff.column.${label}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <SpacerRow heightPx={from * rowPx} columns={2 + COUNTED.length} />
          {rows.slice(from, to).map((row, index) => (
            <DiffRowView
              key={row.node.key}
              id={`${id}${from + index}`}
              row={row}
              index={from + index}
              isActive={from + index === active}
              isHovered={row.node.name !== null && row.node.name === hovered}
            />
          ))}
          <SpacerRow heightPx={(rows.length - to) * rowPx} columns={2 + COUNTED.length} />
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('diff.total')}</th>
            <td>{rows.length === 0 && t('diff.filter.reasons.empty')}</td>
            {COUNTED.map(({ label, of }) => {
              const value = deltaOf(counts)[of];
              return (
                <td key={label} className={`num ${styles.number}`} data-value={value}>
                  {signedText(value)}
                </td>
              );
            })}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
