import { expect, test } from 'vitest';
import { graphCost } from '../cost';
import { buildGraph } from '../graph';
import { residualOf } from '../presets';
import { SWEEP_AXES } from './axes';
import { SWEEP_PERCENT, sweepBase, sweepPoints, valueAlong } from './sweep';

const PAIRS = ['resnet50', 'resnext50_32x4d', 'cifar10-resnet29-1x16d', 'cifar10-resnext29-4x6d'];
const CASES = PAIRS.flatMap((id) => SWEEP_AXES.map((axis) => [id, axis] as const));

test.each(CASES)(
  '%s along %s: several networks of its MACs within 2 percent, counted layer by layer',
  (id, axis) => {
    const spec = residualOf(id);
    const budget = graphCost(buildGraph(sweepBase(spec))).macs;
    const points = sweepPoints(spec, axis);
    expect(points.length).toBeGreaterThanOrEqual(3);
    for (const { spec: found, macs } of points) {
      expect(graphCost(buildGraph(found)).macs).toBe(macs);
      expect(100 * Math.abs(macs / budget - 1)).toBeLessThanOrEqual(SWEEP_PERCENT);
    }
    const values = points.map(({ value }) => value);
    // The network itself is one of them, as it is.
    const own = points.find(({ value }) => value === valueAlong(spec, axis));
    expect(own).toMatchObject({ spec: sweepBase(spec), errorPercent: 0 });
    expect(values).toEqual([...new Set(values)].toSorted((one, other) => one - other));
  },
);

test('along C, d alone gives way', () => {
  const spec = residualOf('resnet50');
  const points = sweepPoints(spec, 'cardinality');
  expect(points[0]).toMatchObject({ value: 1, errorPercent: 0, spec: { groupWidth: 64 } });
  for (const point of points) {
    expect(point.spec).toMatchObject({ blocks: spec.blocks, planes: spec.planes, inputPx: 96 });
  }
});

test('a network whose C is no power of two stands among them', () => {
  const spec = { ...residualOf('cifar10-resnext29-4x6d'), cardinality: 6 };
  expect(sweepPoints(spec, 'cardinality').map(({ value }) => value)).toContain(6);
});

test('a basic block has no C to sweep', () => {
  expect(sweepPoints(residualOf('resnet18'), 'cardinality')).toEqual([]);
  expect(sweepBase(residualOf('cifar10-resnext29-4x6d')).inputPx).toBe(32);
});
