import { expect, test } from 'vitest';
import { graphCost } from '../../core/cost';
import { buildGraph } from '../../core/graph';
import { residualOf } from '../../core/presets';
import { heatOf } from './heat';
import { mapScales } from './mapScales';
import { costOf, isoPath, planeOf } from './planes';

const resnet50 = residualOf('resnet50');
const resnext50 = residualOf('resnext50_32x4d');
const scales = mapScales({ widthPx: 480, heightPx: 360, leftPx: 40, bottomPx: 30 });

test('one map serves all C and d of a network, another depth has its own', () => {
  expect(planeOf(resnet50)).toBe(planeOf(resnext50));
  expect(planeOf(residualOf('resnet101'))).not.toBe(planeOf(resnet50));
  expect(planeOf(residualOf('resnet18'))).toBeNull();
});

test('the cost of a setting is what its graph counts', () => {
  const { params, macs } = graphCost(buildGraph(resnext50));
  expect(costOf(resnet50, { cardinality: 32, groupWidth: 4 })).toEqual({ params, macs });
});

test.each(['block', 'params', 'macs'] as const)(
  'the curve of equal %s goes through the present setting',
  (hold) => {
    const points = isoPath(resnext50, { hold }, scales)
      .slice(1)
      .split('L')
      .map((point) => point.split(',').map(Number));
    const [x, y] = [scales.xOf(32), scales.yOf(4)];
    const away = points.map(([px = 0, py = 0]) => Math.hypot(px - x, py - y));
    expect(Math.min(...away)).toBeLessThan(3);
  },
);

test('a basic block has no curve', () => {
  expect(isoPath(residualOf('resnet18'), { hold: 'params' }, scales)).toBe('');
});

test('colours go from the least to the most by ratio; what is impossible has none', () => {
  const heat = heatOf(new Float64Array([1, Number.NaN, 10, 100]));
  expect([heat.least, heat.most]).toEqual([1, 100]);
  expect(heat.strengthOf(10)).toBeCloseTo(0.5, 12);
});
