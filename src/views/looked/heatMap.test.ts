import { expect, test } from 'vitest';
import {
  cellAt,
  commonRange,
  enlarged,
  painted,
  rangeOf,
  spotOf,
  strongest,
  valueAt,
} from './heatMap';

const MAP = { shape: [2, 3], data: [0, 1, 2, 3, 9, -4] } as const;

test('a map is enlarged as PyTorch’s interpolate does it, bilinear, align_corners=False', () => {
  // torch.nn.functional.interpolate(torch.tensor([[[[0., 1.], [2., 3.]]]]), size=4, mode='bilinear')
  const map = { shape: [2, 2], data: [0, 1, 2, 3] } as const;
  const expected = [0, 0.25, 0.75, 1, 0.5, 0.75, 1.25, 1.5, 1.5, 1.75, 2.25, 2.5, 2, 2.25, 2.75, 3];
  expect([...enlarged(map, 4)]).toEqual(expected);
});

test('a map of one cell is that number everywhere', () => {
  expect([...enlarged({ shape: [1, 1], data: [7] }, 2)]).toEqual([7, 7, 7, 7]);
});

test('a place on the photo is in one cell, the edges in the outermost', () => {
  expect(cellAt(MAP, { x: 0, y: 0 })).toEqual({ row: 0, column: 0 });
  expect(cellAt(MAP, { x: 0.5, y: 0.75 })).toEqual({ row: 1, column: 1 });
  expect(cellAt(MAP, { x: 1, y: 1 })).toEqual({ row: 1, column: 2 });
  expect(cellAt(MAP, { x: -0.2, y: 1.7 })).toEqual({ row: 1, column: 0 });
});

test('the middle of each cell is in that cell', () => {
  for (const row of [0, 1]) {
    for (const column of [0, 1, 2]) {
      expect(cellAt(MAP, spotOf(MAP, { row, column }))).toEqual({ row, column });
    }
  }
});

test('the strongest cell has the largest number', () => {
  expect(strongest(MAP)).toEqual({ row: 1, column: 1 });
  expect(valueAt(MAP, strongest(MAP))).toBe(9);
  expect(rangeOf(MAP)).toEqual({ least: -4, most: 9 });
});

test('more is brighter, from end to end of the ramp; a level map is dark', () => {
  const lightness = ([r = 0, g = 0, b = 0]: Uint8ClampedArray) =>
    0.2126 * r + 0.7152 * g + 0.0722 * b;
  const shades = painted(
    Float32Array.from({ length: 11 }, (_, at) => at),
    { least: 0, most: 10 },
  );
  const all = Array.from({ length: 11 }, (_, at) => lightness(shades.subarray(4 * at, 4 * at + 3)));
  expect(all).toEqual([...all].sort((one, other) => one - other));
  expect((all[10] ?? 0) - (all[0] ?? 0)).toBeGreaterThan(150);
  expect([...painted([5, 5], { least: 5, most: 5 })]).toEqual([68, 1, 84, 255, 68, 1, 84, 255]);
});

test('one scale of several maps goes from the least of all to the most', () => {
  expect(commonRange([rangeOf(MAP), { least: 0, most: 12 }])).toEqual({ least: -4, most: 12 });
  expect(commonRange([])).toBeNull();
});
