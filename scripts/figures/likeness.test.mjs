import { expect, test } from 'vitest';
import { cellsOf, difference } from './likeness.mjs';

const [WIDTH, HEIGHT, CELL_PX] = [480, 320, 8];
/** @typedef {{ x: number, y: number, width: number, height: number, grey: number }} Bar */
const BARS = [
  { x: 40, y: 40, width: 300, height: 16, grey: 60 },
  { x: 40, y: 90, width: 200, height: 16, grey: 120 },
  { x: 40, y: 140, width: 120, height: 16, grey: 60 },
];
/** The grey of small letters, as they are from afar, on 40 px. */
const LABEL = { x: 360, y: 42, width: 40, height: 12, grey: 170 };

/**
 * @param {readonly Bar[]} bars
 * @param {number} [movedPx]
 */
function picture(bars, movedPx = 0) {
  const rgba = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(255);
  for (const { x, y, width, height, grey } of bars) {
    for (let row = y; row < y + height; row += 1) {
      const from = (row * WIDTH + x + movedPx) * 4;
      for (let at = 0; at < width * 4; at += 1) if (at % 4 !== 3) rgba[from + at] = grey;
    }
  }
  return cellsOf(rgba, WIDTH, HEIGHT, CELL_PX);
}

const whole = picture([...BARS, LABEL]);

test('a picture is as itself, and half a letter’s stem aside hardly differs', () => {
  expect(difference(whole, whole)).toEqual({ mean: 0, worst: 0, at: [0, 0] });
  const aside = difference(whole, picture([...BARS, LABEL], 1));
  expect(aside.mean).toBeLessThan(0.002);
  expect(aside.worst).toBeLessThan(0.02);
});

test('a small label that is missing is seen where it is missing', () => {
  const { mean, worst, at } = difference(whole, picture(BARS));
  expect(mean).toBeLessThan(0.002);
  expect(worst).toBeGreaterThan(0.06);
  expect(at[0] * CELL_PX).toBeGreaterThan(320);
});

test('a part that stands elsewhere, or in another colour, is seen', () => {
  expect(difference(whole, picture([...BARS, LABEL], 12)).worst).toBeGreaterThan(0.06);
  const [first, ...others] = BARS;
  if (first === undefined) throw new Error('no bar');
  const other = picture([{ ...first, grey: 160 }, ...others, LABEL]);
  expect(difference(whole, other).worst).toBeGreaterThan(0.06);
});

test('what is see-through is white, and pictures of other sizes are refused', () => {
  expect(cellsOf([0, 0, 0, 0], 1, 1, 8).values).toEqual([1, 1, 1]);
  expect(() => difference(whole, cellsOf(new Uint8Array(400), 10, 10, 8))).toThrow(
    /60 x 40 and 2 x 2/,
  );
});
