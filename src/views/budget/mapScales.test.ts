import { describe, expect, test } from 'vitest';
import { COLUMNS, cellEdges, mapScales, ROWS, snapped } from './mapScales';

const scales = mapScales({ widthPx: 480, heightPx: 360, leftPx: 40, bottomPx: 30 });

describe('the map of C and d', () => {
  test.each([
    [1, 64],
    [32, 4],
    [128, 256],
    [16, 7],
  ])('what lies at C = %i, d = %i is found there', (cardinality, groupWidth) => {
    const [x, y] = [scales.xOf(cardinality), scales.yOf(groupWidth)];
    expect(scales.settingAt(x, y)).toEqual({ cardinality, groupWidth });
  });

  test('a point beside the axes is the nearest setting', () => {
    expect(scales.settingAt(0, 1000)).toEqual({ cardinality: 1, groupWidth: 1 });
    expect(scales.settingAt(1000, -50)).toEqual({ cardinality: 128, groupWidth: 256 });
  });

  test('equal ratios take equal lengths', () => {
    expect(scales.xOf(8) - scales.xOf(4)).toBeCloseTo(scales.xOf(128) - scales.xOf(64), 6);
    expect(scales.yOf(4) - scales.yOf(8)).toBeCloseTo(scales.yOf(64) - scales.yOf(128), 6);
  });

  test('cells fill the picture without a gap, each around its number', () => {
    const edges = cellEdges(COLUMNS, scales.xOf);
    expect(edges).toHaveLength(COLUMNS.length + 1);
    expect(edges[0]).toBeCloseTo(40, 6);
    expect(edges.at(-1)).toBeCloseTo(480, 6);
    COLUMNS.forEach((cardinality, index) => {
      expect(edges[index]).toBeLessThan(scales.xOf(cardinality));
      expect(edges[index + 1]).toBeGreaterThan(scales.xOf(cardinality));
    });
    expect(cellEdges(ROWS, scales.yOf)[0]).toBeCloseTo(330, 6);
  });
});

test('a published setting draws the pointer to itself, another does not', () => {
  const published = [{ cardinality: 32, groupWidth: 4 }];
  const at = (dx: number) => ({ xPx: scales.xOf(32) + dx, yPx: scales.yOf(4) });
  expect(snapped(scales, published, at(5), 8)).toEqual(published[0]);
  expect(snapped(scales, published, at(9), 8)).not.toEqual(published[0]);
});
