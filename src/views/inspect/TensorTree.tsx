import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { TensorEntry } from '../../store/weights/tensors';
import { bringIntoView } from '../widgets/bringIntoView';
import { useNarrow } from '../widgets/useNarrow';
import { useRowWindow } from '../widgets/useRowWindow';
import { t } from './inspectWords';
import { type Mark, markOf, moduleIssues } from './marks';
import styles from './TensorTree.module.css';
import { TreeRowView } from './TreeRowView';
import { arranged, modulesOf, type Order, rowsOf, type TreeRow } from './tree';
import { treeMove } from './treeKeys';
import { useTypedRow } from './useTypedRow';

/** The tallest that the tree is. */
const VIEW_PX = { wide: 528, narrow: 308 };
const ROW_PX = { wide: 24, narrow: 44 };
/** Room for the words where nothing is found. */
const LEAST_ROWS = 3;
/** So few tensors are shown with all modules open. */
const OPEN_ALL = 60;

interface TensorTreeProps {
  label: string;
  entries: readonly TensorEntry[];
  order: Order;
  /** Rows that it never exceeds: of few it is no higher, whatever is open or found. */
  rowsAtMost: number;
  /** Whether the entries are what a search found: all their modules are open then. */
  searched: boolean;
  /** Name of the chosen tensor. */
  chosen: string | null;
  /** Whether the file is bound to a network. */
  isBound: boolean;
  onChoose: (entry: TensorEntry) => void;
}

/** Tensors by module; only the rows near those in view are in the document. One tab stop. */
export function TensorTree(props: TensorTreeProps) {
  const { label, entries, order, rowsAtMost, searched, chosen, isBound, onChoose } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [walked, setWalked] = useState<string | null>(null);
  const tree = useMemo(() => arranged(entries, order), [entries, order]);
  const modules = useMemo(() => moduleIssues(entries), [entries]);
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
  // In another order than the file's the first rows are what a person asked for.
  const passed = useRef(order === 'file' ? null : chosen);
  useEffect(() => {
    if (passed.current !== null && passed.current === chosen) return;
    passed.current = null;
    bringIntoView(scroller.current, chosenRow, rowPx);
  }, [chosen, chosenRow, rowPx]);

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
      style={{ maxHeight: Math.max(rowsAtMost, LEAST_ROWS) * rowPx + 2 }}
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
            mark={markOfRow(row, modules, isBound)}
            isActive={from + index === active}
            isChosen={row.node.key === chosen}
            onPick={() => choose(from + index)}
          />
        ))}
      </div>
    </div>
  );
}

/** What is wrong with a tensor, or in a closed module; an open one shows it on its own rows. */
function markOfRow(
  { node, open }: TreeRow,
  modules: ReadonlyMap<string, Mark>,
  isBound: boolean,
): Mark | null {
  if (node.entry !== null) return markOf(node.entry, isBound);
  return open === true ? null : (modules.get(node.key) ?? null);
}
