import { expect, test } from 'vitest';
import { cover, type Grid, patchesOf } from './patches';

test('patches stand at the centres of a grid’s cells, row by row', () => {
  const patches = patchesOf([2, 4], 2, [8, 16]);
  expect(patches.slice(0, 2)).toEqual([
    { top: 1, bottom: 3, left: 1, right: 3 },
    { top: 1, bottom: 3, left: 5, right: 7 },
  ]);
  expect(patches.at(-1)).toEqual({ top: 5, bottom: 7, left: 13, right: 15 });
  expect(patches).toHaveLength(8);
});

test('what hangs over an edge is cut off', () => {
  const [first, , , last] = patchesOf([2, 2], 6, [8, 8]);
  expect(first).toEqual({ top: 0, bottom: 5, left: 0, right: 5 });
  expect(last).toEqual({ top: 3, bottom: 8, left: 3, right: 8 });
});

test('14 x 14 patches of 8 px see every px of 32, and are symmetric', () => {
  const seen = new Set<number>();
  const patches = patchesOf([14, 14], 8, [32, 32]);
  for (const { top, bottom, left, right } of patches) {
    for (let row = top; row < bottom; row += 1) {
      for (let column = left; column < right; column += 1) seen.add(32 * row + column);
    }
  }
  expect(seen.size).toBe(32 * 32);
});

test.each<[Grid, number]>([
  [[0, 3], 2],
  [[3, 1.5], 2],
  [[3, 3], -1],
  [[3, 3], Number.NaN],
  [[101, 100], 2],
])('%j of %d px make no patches', (grid, patchPx) => {
  expect(() => patchesOf(grid, patchPx, [8, 8])).toThrow('patches-malformed');
});

test('a covered px is 0 in every channel, all others stay', () => {
  const image = new Float32Array(3 * 4 * 2).fill(1);
  cover(image, { top: 1, bottom: 3, left: 2, right: 3 }, 4, 2);
  const zeros = [...image.keys()].filter((at) => image[at] === 0);
  expect(zeros).toEqual([12, 13, 20, 21]);
});
