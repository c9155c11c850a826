import type { DiffNode } from './diffNodes';

/** A node in its place among those that are shown. */
export interface DiffRow {
  readonly node: DiffNode;
  /** From 1: stages; blocks; layers. */
  readonly level: number;
  /** Place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  /** Null for a layer. */
  readonly open: boolean | null;
  /** Row of what it is in; -1 at the top. */
  readonly parent: number;
}

/**
 * The rows that are shown: of what `turned` says nothing, what both have and is not the same is open,
 * unless it differs as the block before it.
 */
export function rowsOf(
  nodes: readonly DiffNode[],
  turned: ReadonlyMap<string, boolean>,
): readonly DiffRow[] {
  const rows: DiffRow[] = [];
  const add = (siblings: readonly DiffNode[], level: number, parent: number) => {
    siblings.forEach((node, at) => {
      const open = node.tally === null ? null : (turned.get(node.key) ?? isOpenAtFirst(node));
      const row = rows.length;
      rows.push({ node, level, position: at + 1, siblings: siblings.length, open, parent });
      if (open === true) add(node.children, level + 1, row);
    });
  };
  add(nodes, 1, -1);
  return rows;
}

function isOpenAtFirst({ kind, repeats }: DiffNode): boolean {
  return kind === 'changed' && repeats === null;
}
