import { actionOf } from '../access/keyTable';
import { PICK_KEYS, ROW_KEYS } from '../access/rowKeys';
import { typeAhead } from '../widgets/typeAhead';
import type { TreeRow } from './tree';

/** A tree: its rows, modules that open and close, and what is picked. */
export const TREE_KEYS = {
  ...ROW_KEYS,
  into: ['ArrowRight'],
  out: ['ArrowLeft'],
  openAll: ['*'],
  ...PICK_KEYS,
} as const;

/** A row as the keys see it. */
interface KeyedRow extends Pick<TreeRow, 'open' | 'parent'> {
  readonly node: Pick<TreeRow['node'], 'key'>;
}

/** What a key does in a tree: another row is active, or a module is opened or closed. */
export type TreeMove =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'turn'; readonly keys: readonly string[]; readonly open: boolean }
  | { readonly kind: 'choose' };

/**
 * The keys of a tree as ARIA's pattern has them: arrows move, open and close, Home and End go to the
 * ends, `*` opens all modules beside the active row. Undefined for any other key.
 */
export function treeMove(
  key: string,
  rows: readonly KeyedRow[],
  active: number,
): TreeMove | undefined {
  const row = rows[active];
  const action = actionOf(TREE_KEYS, key);
  if (row === undefined) return rows.length > 0 && isStart(action) ? go(0) : undefined;
  switch (action) {
    case 'next':
      return go(Math.min(active + 1, rows.length - 1));
    case 'previous':
      return go(Math.max(active - 1, 0));
    case 'first':
      return go(0);
    case 'last':
      return go(rows.length - 1);
    case 'into':
      return rightOf(row, active);
    case 'out':
      return leftOf(row, active);
    case 'openAll':
      return { kind: 'turn', keys: closedBeside(rows, row), open: true };
    case 'pick':
      return row.open === null ? { kind: 'choose' } : turn(row, !row.open);
    default:
      return undefined;
  }
}

/** The row that typed letters mean, from `from` on and around; undefined where there is none. */
export function rowTyped(
  rows: readonly TreeRow[],
  typed: string,
  from: number,
): number | undefined {
  if (rows.length === 0) return undefined;
  return typeAhead(
    rows.map(({ node }) => node.label),
    typed,
    Math.max(0, from),
  );
}

function isStart(action: keyof typeof TREE_KEYS | null): boolean {
  return action === 'next' || action === 'previous' || action === 'first';
}

function go(to: number): TreeMove {
  return { kind: 'go', to };
}

function turn({ node }: KeyedRow, open: boolean): TreeMove {
  return { kind: 'turn', keys: [node.key], open };
}

/** Opens a closed module, goes into an open one. */
function rightOf(row: KeyedRow, active: number): TreeMove {
  if (row.open === null) return go(active);
  return row.open ? go(active + 1) : turn(row, true);
}

/** Closes an open module; from all else to the module that it is in. */
function leftOf(row: KeyedRow, active: number): TreeMove {
  if (row.open === true) return turn(row, false);
  return go(row.parent < 0 ? active : row.parent);
}

function closedBeside(rows: readonly KeyedRow[], { parent }: KeyedRow): readonly string[] {
  return rows
    .filter((each) => each.parent === parent && each.open === false)
    .map(({ node }) => node.key);
}
