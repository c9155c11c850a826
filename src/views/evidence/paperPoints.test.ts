import { describe, expect, it } from 'vitest';
import { graphCost } from '../../core/cost';
import { buildGraph } from '../../core/graph';
import { published } from '../../core/paper';
import { makesNetwork, validate } from '../../core/validate';
import { FIGURES, type Figure, PAPER_CHARTS, type PaperChart } from './charts';
import { type PaperPoint, paperPoints, placeOn } from './paperPoints';
import { differenceText, nameOfPoint } from './pointText';

const EACH = PAPER_CHARTS.flatMap((chart) =>
  FIGURES[chart].map((figure: Figure) => [chart, figure] as const),
);
const named = (chart: PaperChart, name: string, figure: Figure = FIGURES[chart][0]) => {
  const all = paperPoints(chart, figure);
  const point = all.find((each) => nameOfPoint(each) === name);
  if (point === undefined) throw new Error(`no point of this name: ${name}`);
  return { point, all };
};
const difference = (chart: PaperChart, name: string, figure?: Figure) => {
  const { point, all } = named(chart, name, figure);
  return differenceText(chart, point, all)?.points ?? null;
};
const figuresOf = ({ network }: PaperPoint) =>
  (network === null ? [] : published(network.spec)).flatMap((each) => [
    each.top1,
    each.top5,
    each.ap,
    each.ap50,
  ]);

describe.each(EACH)('%s, %s', (chart, figure) => {
  const points = paperPoints(chart, figure);

  it('has each network once, with what the paper published of it', () => {
    expect(points.length).toBeGreaterThan(1);
    expect(new Set(points.map(({ key }) => key)).size).toBe(points.length);
    for (const point of points) {
      // Whose error with shortcuts stands in Table 3.
      if (point.network !== null) expect(figuresOf(point)).toContain(point.value);
    }
  });

  it('takes each difference against a point of its own', () => {
    const keys = points.map(({ key }) => key);
    for (const { baseline } of points) expect(keys).toContain(baseline);
  });

  it('opens networks that make one, at what they cost to the unit', () => {
    for (const point of points) {
      if (point.network === null) {
        expect(placeOn('macs', point)).toBeNull();
        continue;
      }
      const { spec } = point.network;
      expect(makesNetwork(validate(spec))).toBe(true);
      const { macs, params } = graphCost(buildGraph(spec));
      expect([placeOn('macs', point), placeOn('params', point)]).toEqual([macs, params]);
      expect(placeOn('c', point)).toBe(spec.cardinality);
    }
  });
});

describe('differences', () => {
  it('of Table 3 are against the ResNet of the same depth', () => {
    expect(difference('cardinality', 'ResNeXt-50 32x4d')).toBe('−1.7');
    expect(difference('cardinality', 'ResNeXt-101 32x4d')).toBe('−0.8');
    expect(difference('cardinality', 'ResNet-101 1x64d')).toBeNull();
  });

  it('of Table 4 are against ResNet-101: 64x4d is 1.6 points under it', () => {
    expect(difference('complexity', 'ResNeXt-101 64x4d')).toBe('−1.6');
    expect(difference('complexity', 'ResNet-200 (deeper) 1x64d')).toBe('−0.3');
  });

  it('of Table 5 are against ResNet-200 at the same size', () => {
    expect(difference('art', 'ResNeXt-101 (64x4d) at 224 px')).toBe('−1.3');
    expect(difference('art', 'ResNeXt-101 (64x4d) at 320 px')).toBe('−1.0');
    expect(difference('art', 'Inception-v3 at 299 px')).toBe('+1.1');
  });

  it('of the ablation are against the same network with shortcuts', () => {
    expect(difference('residuals', 'ResNet-50 without shortcuts')).toBe('+7.3');
    expect(difference('residuals', 'ResNeXt-50 without shortcuts')).toBe('+3.9');
  });

  it('of CIFAR have two decimals, those of COCO are precision', () => {
    expect(difference('cifar', 'ResNeXt-29, 16x64d', 'cifar100')).toBe('−3.19');
    expect(difference('coco', 'ResNeXt-50', 'ap50')).toBe('+2.1');
  });
});

it('“twice” is MACs: ResNet-200 has 1.92 times the MACs and 1.45 times the parameters', () => {
  const [one, other] = [
    named('complexity', 'ResNet-101 1x64d').point,
    named('complexity', 'ResNet-200 (deeper) 1x64d').point,
  ];
  const times = (axis: 'macs' | 'params') =>
    Number(placeOn(axis, other)) / Number(placeOn(axis, one));
  expect(times('macs').toFixed(2)).toBe('1.92');
  expect(times('params').toFixed(2)).toBe('1.45');
});

it('what is not built stands at what the paper prints of it, or nowhere', () => {
  const { point } = named('cifar', 'Wide ResNet');
  expect([placeOn('params', point), placeOn('macs', point)]).toEqual([36.5e6, null]);
});
