import { argument } from './lanes';

/**
 * Copies an image into one with a border of zeros. Its numbers: x, y, height, bytes of a row of x and of
 * y, rows of zeros above, bytes of zeros at the left. Units: rows of y.
 */
export function padRows(p: usize, from: usize, to: usize): void {
  const x = argument(p, 0), y = argument(p, 1), height = argument(p, 2);
  const xRow = argument(p, 3), yRow = argument(p, 4), above = argument(p, 5), left = argument(p, 6);
  const kept = min(xRow, yRow - left);
  for (let row = from; row < to; row++) {
    const out = y + row * yRow;
    if (row < above || row >= above + height) {
      memory.fill(out, 0, yRow);
      continue;
    }
    memory.fill(out, 0, left);
    memory.copy(out + left, x + (row - above) * xRow, kept);
    memory.fill(out + left + kept, 0, yRow - left - kept);
  }
}
