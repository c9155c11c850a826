/** How often a class of one list met a class of another. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly count: number;
}

/** Counts of pairs of classes: of two networks' answers, or of labels and answers. */
export interface CrossTable {
  /** Those above 0, the largest first. */
  readonly cells: readonly Cell[];
  readonly total: number;
  /** Pairs of a class with itself. */
  readonly same: number;
}

/** Counts pairs `[row, column]` of indices of classes. */
export function crossTable(pairs: readonly (readonly [number, number])[]): CrossTable {
  const counts = new Map<string, Cell>();
  for (const [row, column] of pairs) {
    const key = `${row} ${column}`;
    counts.set(key, { row, column, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const cells = [...counts.values()].sort(
    (one, other) => other.count - one.count || one.row - other.row || one.column - other.column,
  );
  const same = pairs.filter(([row, column]) => row === column).length;
  return { cells, total: pairs.length, same };
}

/**
 * Cohen's kappa: agreement beyond what answers of these frequencies have by chance; 1 where all agree,
 * 0 where no more than by chance. Null of nothing, and where chance alone agrees always.
 * Source: J. Cohen, "A coefficient of agreement for nominal scales", 1960.
 */
export function kappa({ cells, total, same }: CrossTable): number | null {
  if (total === 0) return null;
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  for (const { row, column, count } of cells) {
    rows.set(row, (rows.get(row) ?? 0) + count);
    columns.set(column, (columns.get(column) ?? 0) + count);
  }
  let byChance = 0;
  for (const [index, count] of rows) byChance += count * (columns.get(index) ?? 0);
  const expected = byChance / total ** 2;
  return expected === 1 ? null : (same / total - expected) / (1 - expected);
}
