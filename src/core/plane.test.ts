import { describe, expect, test } from 'vitest';
import { type Hold, heldValue } from './budget';
import { graphCost } from './cost';
import { buildGraph } from './graph';
import { axisSteps, costPlane, isoBudget } from './plane';
import { residualOf } from './presets';

const spec = residualOf('resnext50_32x4d');
const basic = residualOf('resnet18');
const HOLDS: readonly Hold[] = ['block', 'params', 'macs'];

describe('the plane of C and d', () => {
  test('holds what the graph of each setting counts', () => {
    const [cardinalities, groupWidths] = [
      [1, 2, 32],
      [4, 40],
    ];
    const plane = costPlane(spec, cardinalities, groupWidths);
    const graphs = groupWidths.flatMap((groupWidth) =>
      cardinalities.map((cardinality) =>
        graphCost(buildGraph({ ...spec, cardinality, groupWidth })),
      ),
    );
    expect([...(plane?.params ?? [])]).toEqual(graphs.map(({ params }) => params));
    expect([...(plane?.macs ?? [])]).toEqual(graphs.map(({ macs }) => macs));
  });

  test('has no number where a stage would have no channel', () => {
    const narrowing = { ...spec, planes: [64, 16, 16, 16] };
    const plane = costPlane(narrowing, [1, 2], [3, 4]);
    expect([...(plane?.params ?? [])].map(Number.isNaN)).toEqual([true, true, false, false]);
  });

  test('basic blocks have none', () => {
    expect(costPlane(basic, [1, 2], [3, 4])).toBeNull();
    expect(isoBudget(basic, 'params', [1, 2])).toEqual([]);
  });

  test('60 x 60 settings take a few ms', () => {
    const [columns, rows] = [axisSteps(128, 128), axisSteps(256, 256)];
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now();
      costPlane(spec, columns.slice(0, 60), rows.slice(0, 60));
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(5);
  });
});

describe('the iso-budget curve', () => {
  test.each(HOLDS)('of %s goes through the present point', (hold) => {
    const [point] = isoBudget(spec, hold, [32]);
    expect(point?.groupWidth).toBeCloseTo(4, 9);
  });

  test.each(HOLDS)('of %s stays at the budget where its d is whole', (hold) => {
    const start = { ...spec, cardinality: 1, groupWidth: 64 };
    const budget = heldValue(start, hold);
    for (const { cardinality, groupWidth } of isoBudget(start, hold, [2, 5, 16, 100])) {
      const [below, above] = [Math.floor(groupWidth), Math.ceil(groupWidth)];
      expect(heldValue({ ...spec, cardinality, groupWidth: below }, hold)).toBeLessThan(budget);
      expect(heldValue({ ...spec, cardinality, groupWidth: above }, hold)).toBeGreaterThan(budget);
    }
  });

  test("of a block follows Table 2's columns", () => {
    const start = { ...spec, cardinality: 1, groupWidth: 64 };
    const widths = isoBudget(start, 'block', [1, 2, 4, 8, 32]).map(({ groupWidth }) =>
      Math.round(groupWidth),
    );
    expect(widths).toEqual([64, 40, 24, 14, 4]);
  });
});

test('steps of an axis are whole, rising and reach the end', () => {
  expect(axisSteps(128, 8)).toEqual([1, 2, 4, 8, 16, 32, 64, 128]);
  const steps = axisSteps(256, 60);
  expect(steps.at(-1)).toBe(256);
  expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
  expect(axisSteps(128, 1)).toEqual([1]);
});
