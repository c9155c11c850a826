import { expect, test } from 'vitest';
import { crossTable, kappa } from './crossTable';

const COUNTS = [
  [20, 5, 1],
  [3, 15, 4],
  [2, 6, 14],
];
const pairs = COUNTS.flatMap((row, at) =>
  row.flatMap((count, column) => Array.from({ length: count }, () => [at, column] as const)),
);

test('pairs are counted, the most frequent first', () => {
  const table = crossTable(pairs);
  expect(table.total).toBe(70);
  expect(table.same).toBe(49);
  expect(table.cells).toHaveLength(9);
  expect(table.cells[0]).toEqual({ row: 0, column: 0, count: 20 });
  expect(table.cells.at(-1)).toEqual({ row: 0, column: 2, count: 1 });
});

// Python: (0.7 - 0.33469387755102037) / (1 - 0.33469387755102037).
test("Cohen's kappa is what Python computes of the same table", () => {
  expect(kappa(crossTable(pairs))).toBeCloseTo(0.549079754601227, 12);
});

test('kappa is 1 where all agree, and says nothing where it cannot', () => {
  expect(
    kappa(
      crossTable([
        [1, 1],
        [2, 2],
      ]),
    ),
  ).toBe(1);
  expect(kappa(crossTable([[1, 1]]))).toBeNull();
  expect(kappa(crossTable([]))).toBeNull();
});
