import { argument } from './lanes';

/**
 * Copies images into ones with a border of zeros. Its numbers: x, y, height, bytes of a row of x and of
 * y, rows of zeros above, bytes of zeros at the left, height of an image of y. Units: rows of y, of all images.
 */
export function padRows(p: usize, from: usize, to: usize): void {
  const x = argument(p, 0), y = argument(p, 1), height = argument(p, 2);
  const xRow = argument(p, 3), yRow = argument(p, 4), above = argument(p, 5), left = argument(p, 6);
  const yHeight = argument(p, 7);
  const kept = min(xRow, yRow - left);
  for (let row = from; row < to; row++) {
    const out = y + row * yRow, image = row / yHeight, within = row % yHeight;
    if (within < above || within >= above + height) {
      memory.fill(out, 0, yRow);
      continue;
    }
    memory.fill(out, 0, left);
    memory.copy(out + left, x + (image * height + within - above) * xRow, kept);
    memory.fill(out + left + kept, 0, yRow - left - kept);
  }
}
