/**
 * A picture in cells: of each, the mean of its red, green and blue, 0 to 1.
 * @typedef {object} Cells
 * @property {number} across
 * @property {number} down
 * @property {readonly number[]} values three for each cell, row by row
 */

/**
 * How far two pictures of one thing are apart, 0 (the same) to 1.
 * @typedef {object} Difference
 * @property {number} mean over all of the picture
 * @property {number} worst over a square of `SQUARE` cells, where it is the most: what a part that is missing shows in
 * @property {readonly [x: number, y: number]} at the upper left cell of that square
 */

/** A square of so many cells on each side is what a label covers. */
const SQUARE = 5;

/**
 * Pixels as cells of `cellPx`, over white. Needs nothing around it: a browser runs it where the pixels are.
 * @param {ArrayLike<number>} rgba four for each pixel, 0 to 255
 * @param {number} width px
 * @param {number} height px
 * @param {number} cellPx
 * @returns {Cells}
 */
export function cellsOf(rgba, width, height, cellPx) {
  const across = Math.ceil(width / cellPx);
  const down = Math.ceil(height / cellPx);
  /** @type {number[]} */
  const values = new Array(across * down * 3).fill(0);
  const counts = new Array(across * down).fill(0);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const cell = Math.floor(y / cellPx) * across + Math.floor(x / cellPx);
      const from = (y * width + x) * 4;
      const opacity = (rgba[from + 3] ?? 255) / 255;
      counts[cell] += 1;
      for (let channel = 0; channel < 3; channel += 1) {
        const value = (rgba[from + channel] ?? 0) / 255;
        values[cell * 3 + channel] =
          (values[cell * 3 + channel] ?? 0) + value * opacity + 1 - opacity;
      }
    }
  }
  return { across, down, values: values.map((sum, at) => sum / counts[Math.floor(at / 3)]) };
}

/**
 * Each cell with those around it, so that a letter that stands half a px further is no difference.
 * @param {Cells} cells
 * @returns {Cells}
 */
export function blurred({ across, down, values }) {
  const out = values.map((_, at) => {
    const cell = Math.floor(at / 3);
    const [x, y] = [cell % across, Math.floor(cell / across)];
    let [sum, count] = [0, 0];
    for (let row = Math.max(0, y - 1); row <= Math.min(down - 1, y + 1); row += 1) {
      for (let column = Math.max(0, x - 1); column <= Math.min(across - 1, x + 1); column += 1) {
        sum += values[(row * across + column) * 3 + (at % 3)] ?? 0;
        count += 1;
      }
    }
    return sum / count;
  });
  return { across, down, values: out };
}

/**
 * Throws where the two are not of one size, to a cell.
 * @param {Cells} one
 * @param {Cells} other
 * @returns {Difference}
 */
export function difference(one, other) {
  if (Math.abs(one.across - other.across) > 1 || Math.abs(one.down - other.down) > 1) {
    const sizes = [one, other].map(({ across, down }) => `${across} x ${down}`);
    throw new Error(`pictures of other sizes, in cells: ${sizes.join(' and ')}`);
  }
  const across = Math.min(one.across, other.across);
  const down = Math.min(one.down, other.down);
  const [a, b] = [blurred(one), blurred(other)];
  const apart = Array.from({ length: across * down }, (_, cell) => {
    const [x, y] = [cell % across, Math.floor(cell / across)];
    return distance(a, b, x, y);
  });
  const mean = apart.reduce((sum, each) => sum + each, 0) / apart.length;
  let [worst, at] = [0, /** @type {[number, number]} */ ([0, 0])];
  for (let y = 0; y + SQUARE <= Math.max(down, SQUARE); y += 1) {
    for (let x = 0; x + SQUARE <= Math.max(across, SQUARE); x += 1) {
      const inside = squareMean(apart, across, down, x, y);
      if (inside > worst) [worst, at] = [inside, [x, y]];
    }
  }
  return { mean, worst, at };
}

/**
 * @param {Cells} a
 * @param {Cells} b
 * @param {number} x
 * @param {number} y
 */
function distance(a, b, x, y) {
  let sum = 0;
  for (let channel = 0; channel < 3; channel += 1) {
    const inA = a.values[(y * a.across + x) * 3 + channel] ?? 0;
    const inB = b.values[(y * b.across + x) * 3 + channel] ?? 0;
    sum += Math.abs(inA - inB);
  }
  return sum / 3;
}

/**
 * @param {readonly number[]} apart
 * @param {number} across
 * @param {number} down
 * @param {number} left
 * @param {number} top
 */
function squareMean(apart, across, down, left, top) {
  let [sum, count] = [0, 0];
  for (let y = top; y < Math.min(down, top + SQUARE); y += 1) {
    for (let x = left; x < Math.min(across, left + SQUARE); x += 1) {
      sum += apart[y * across + x] ?? 0;
      count += 1;
    }
  }
  return sum / count;
}
