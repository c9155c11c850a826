import { describe, expect, it } from 'vitest';
import { PRESETS, presetOf } from '../../core/presets';
import { networkOf } from '../../store/derived';
import { LANES } from '../../store/lanes';
import { meet, textEdges } from '../graph/labelPlaces';
import { textWidthPx } from '../graph/textWidth';
import { AXES, type Axis, FIGURES, type Figure, PAPER_CHARTS } from './charts';
import { MARK_PX } from './marks';
import { type Scatter, scatterOf } from './scatter';
import type { Present } from './usePresent';

const FONT_PX = 12;
const SIZES = [300, 640, 980].map((widthPx) => ({ widthPx, heightPx: 300, fontPx: FONT_PX }));
const EACH = PAPER_CHARTS.flatMap((chart) =>
  FIGURES[chart].flatMap((figure: Figure) =>
    AXES[chart].map((axis: Axis) => ({ chart, figure, axis })),
  ),
);
const shown = (a: string, b: string): readonly Present[] =>
  LANES.map((lane) => {
    const { spec, label } = presetOf(lane === 'a' ? a : b);
    return { lane, name: label, spec, cost: networkOf(spec).cost };
  });
const PAIRS = [
  shown('resnet50', 'resnext50_32x4d'),
  shown('resnet101', 'resnext101_64x4d'),
  shown('vgg16', 'resnext29_16x64d'),
];
const textsOf = ({ points }: Scatter) =>
  points.flatMap(({ x, y, label }) =>
    label === null
      ? []
      : [textEdges(x + label.dx, y + label.dy, textWidthPx(label.text, FONT_PX), FONT_PX)],
  );

describe.each(EACH)('$chart, $figure over $axis', (of) => {
  it('writes no text over another, over a point or outside, at any width', () => {
    for (const size of SIZES) {
      for (const present of PAIRS) {
        const scatter = scatterOf(of, present, size);
        const texts = textsOf(scatter);
        texts.forEach((text, index) => {
          for (const other of texts.slice(index + 1)) expect(meet(text, other)).toBe(false);
          for (const { x, y } of scatter.points) {
            const mark = {
              left: x - MARK_PX,
              right: x + MARK_PX,
              top: y - MARK_PX,
              bottom: y + MARK_PX,
            };
            expect(meet(text, mark)).toBe(false);
          }
          expect(text.left >= 0 && text.right <= size.widthPx && text.top >= 0).toBe(true);
        });
        // A few may be without a text where it is narrow, never most.
        expect(texts.length).toBeGreaterThan(scatter.points.length / 2);
      }
    }
  });

  it('has each point within the plot', () => {
    for (const { widthPx, ...size } of SIZES) {
      for (const { x, y } of scatterOf(of, PAIRS[0] ?? [], { ...size, widthPx }).points) {
        expect(x >= 0 && x <= widthPx && y >= 0 && y <= size.heightPx).toBe(true);
      }
    }
  });
});

describe('the networks of the page', () => {
  const size = { widthPx: 640, heightPx: 300, fontPx: FONT_PX };
  const table3 = { chart: 'cardinality', figure: 'top1', axis: 'c' } as const;

  it('are marked where they were measured, and their text is named for them', () => {
    const { points, marks, unmeasured } = scatterOf(table3, PAIRS[0] ?? [], size);
    const ofPage = points.filter(({ lanes }) => lanes.length > 0);
    expect(ofPage.map(({ point, lanes, label }) => [point.key, ...lanes, label?.text])).toEqual([
      ['ResNet-50 1x64d', 'a', 'A 1x64d 23.9'],
      ['ResNeXt-50 32x4d', 'b', 'B 32x4d 22.2'],
    ]);
    expect([marks, unmeasured]).toEqual([[], []]);
  });

  it('have their cost alone where they were not measured: no place upwards', () => {
    const macs = { ...table3, axis: 'macs' } as const;
    const { points, marks, unmeasured, scales } = scatterOf(
      macs,
      shown('resnet152', 'vgg16'),
      size,
    );
    expect(points.every(({ lanes }) => lanes.length === 0)).toBe(true);
    expect(unmeasured.map(({ lane }) => lane)).toEqual(['a', 'b']);
    const { macs: cost } = networkOf(presetOf('resnet152').spec).cost;
    expect(marks[0]).toEqual({ lane: 'a', x: scales.x(cost), beyond: null });
    expect(marks[1]?.beyond).toBe('more');
    expect(marks.every((mark) => !('y' in mark))).toBe(true);
  });

  it('have no mark on an axis that they have no number of', () => {
    const { marks, unmeasured } = scatterOf(table3, shown('resnet18', 'googlenet'), size);
    expect(marks).toEqual([]);
    expect(unmeasured).toHaveLength(2);
  });

  it('are found in one chart at least, each that the paper measured', () => {
    const found = PRESETS.filter(({ id }) =>
      EACH.some((of) =>
        scatterOf(of, shown(id, 'vgg16'), size).points.some(({ lanes }) => lanes.includes('a')),
      ),
    );
    expect(found).toHaveLength(16);
  });
});
