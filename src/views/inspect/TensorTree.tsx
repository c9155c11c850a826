import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { t } from '../../i18n/t';
import type { TensorEntry } from '../../store/weights/tensors';
import { useNarrow } from '../controls/useNarrow';
import { useRowWindow } from '../cost/useRowWindow';
import { type Mark, moduleMarks } from './marks';
import styles from './TensorTree.module.css';
import { TreeRowView } from './TreeRowView';
import { modulesOf, rowsOf, type TreeRow, treeOf } from './tree';
import { treeMove } from './treeKeys';
import { useTypedRow } from './useTypedRow';

const VIEW_PX = { wide: 288, narrow: 308 };
const ROW_PX = { wide: 24, narrow: 44 };
/** So few tensors are shown with all modules open. */
const OPEN_ALL = 60;

interface TensorTreeProps {
  label: string;
  entries: readonly TensorEntry[];
  /** Whether the entries are what a search found: all their modules are open then. */
  searched: boolean;
  /** Name of the chosen tensor. */
  chosen: string | null;
  markOf: (entry: TensorEntry) => Mark | null;
  onChoose: (entry: TensorEntry) => void;
}

/** Tensors by module; only the rows near those in view are in the document. One tab stop. */
export function TensorTree(props: TensorTreeProps) {
  const { label, entries, searched, chosen, markOf, onChoose } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [walked, setWalked] = useState<string | null>(null);
  const tree = useMemo(() => treeOf(entries), [entries]);
  const modules = useMemo(() => moduleMarks(entries, markOf), [entries, markOf]);
  const ofChosen = useMemo(() => new Set(chosen === null ? [] : modulesOf(chosen)), [chosen]);
  const isOpenAtFirst = searched || entries.length <= OPEN_ALL;
  const rows = useMemo(
    () => rowsOf(tree, (key) => turned.get(key) ?? (isOpenAtFirst || ofChosen.has(key))),
    [tree, turned, isOpenAtFirst, ofChosen],
  );
  const size = useNarrow() ? 'narrow' : 'wide';
  const rowPx = ROW_PX[size];
  const { from, to, onScroll } = useRowWindow(scroller, rows.length, rowPx, VIEW_PX[size]);
  const typed = useTypedRow(rows);
  const at = (key: string | null) => rows.findIndex(({ node }) => node.key === key);
  const active = at(walked ?? chosen);
  const chosenRow = at(chosen);
  useEffect(() => bringIntoView(scroller.current, chosenRow, rowPx), [chosenRow, rowPx]);

  const turn = (keys: readonly string[], open: boolean) =>
    setTurned((before) => new Map([...before, ...keys.map((key) => [key, open] as const)]));
  const goTo = (row: number) => {
    setWalked(rows[row]?.node.key ?? null);
    bringIntoView(scroller.current, row, rowPx);
  };
  const choose = (row: number) => {
    const { node, open } = rows[row] ?? {};
    if (node === undefined) return;
    setWalked(node.key);
    if (node.entry === null) turn([node.key], open !== true);
    else onChoose(node.entry);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = treeMove(event.key, rows, active) ?? typed(event, active);
    if (move === undefined) return;
    event.preventDefault();
    if (move.kind === 'go') goTo(move.to);
    else if (move.kind === 'turn') turn(move.keys, move.open);
    else choose(active);
  };
  return (
    <div
      ref={scroller}
      className={styles.tree}
      role="tree"
      tabIndex={0}
      aria-label={label}
      aria-description={t('inspect.tree.help')}
      aria-activedescendant={active >= from && active < to ? `${id}${active}` : undefined}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      {rows.length === 0 && <p className={styles.nothing}>{t('inspect.nothing')}</p>}
      <div
        role="none"
        style={{ paddingTop: from * rowPx, paddingBottom: (rows.length - to) * rowPx }}
      >
        {rows.slice(from, to).map((row, index) => (
          <TreeRowView
            key={row.node.key}
            id={`${id}${from + index}`}
            row={row}
            mark={row.node.entry === null ? closedMark(row, modules) : markOf(row.node.entry)}
            isActive={from + index === active}
            isChosen={row.node.key === chosen}
            onPick={() => choose(from + index)}
          />
        ))}
      </div>
    </div>
  );
}

/** What is wrong in a closed module; an open one shows it on its own rows. */
function closedMark({ node, open }: TreeRow, modules: ReadonlyMap<string, Mark>): Mark | null {
  return open === true ? null : (modules.get(node.key) ?? null);
}

function bringIntoView(scroller: HTMLElement | null, row: number, rowPx: number): void {
  if (scroller === null || row < 0) return;
  const [topPx, roomPx] = [row * rowPx, scroller.clientHeight - rowPx];
  if (topPx < scroller.scrollTop) scroller.scrollTop = topPx;
  else if (topPx > scroller.scrollTop + roomPx) scroller.scrollTop = topPx - roomPx;
}
