import { describe, expect, it } from 'vitest';
import { PRESETS, presetOf } from '../../core/presets';
import { type ArchSpec, patchSpec, type SpecPatch } from '../../core/spec';
import { networkOf } from '../../store/derived';
import { LABEL_FONT_PX } from './frames';
import { type LayoutInput, type Layouts, layoutLanes } from './layout';
import type { LaneLayout } from './model';
import { textWidthPx } from './textWidth';

const LEVEL = { widthPx: 1000, heightPx: 196 };
const SIZES = [LEVEL, { widthPx: 1500, heightPx: 196 }, { widthPx: 180, heightPx: 480 }];

function layoutOf(a: ArchSpec, b: ArchSpec, changes: Partial<LayoutInput> = {}): Layouts {
  return layoutLanes({
    a: networkOf(a),
    b: networkOf(b),
    unfolded: [],
    opened: null,
    convention: 'paper',
    scale: 1,
    ...LEVEL,
    ...changes,
  });
}

const spec = (id: string, patch: SpecPatch = {}) => patchSpec(presetOf(id).spec, patch);
const opening = (changes: Partial<LayoutInput> = {}) =>
  layoutOf(spec('resnet50'), spec('resnext50_32x4d'), changes);

/** Left and right end of each line of words, one list for each line height. */
function wordSpans({ labels }: LaneLayout): [number, number][] {
  return labels.map(({ at, title, parts, folds }) => {
    const line = parts.map(({ text }) => text).join('');
    const widths = [title, line].map((text) => textWidthPx(text, LABEL_FONT_PX));
    return [at.x, at.x + Math.max((folds ? 12 : 0) + (widths[0] ?? 0), widths[1] ?? 0)];
  });
}

function expectApart(spans: readonly (readonly [number, number])[], slackPx = 0.01): void {
  const sorted = [...spans].sort((one, other) => one[0] - other[0]);
  sorted.slice(1).forEach(([left], index) => {
    expect(left).toBeGreaterThanOrEqual((sorted[index]?.[1] ?? 0) - slackPx);
  });
}

/** Bars of one row (a stage in an upright lane, all of a level one). */
function barSpans({ blocks, plain, opened, upright }: LaneLayout): [number, number][][] {
  const boxes = [
    ...blocks.map(({ bar }) => bar),
    ...plain.map(({ box }) => box),
    ...(opened === null ? [] : [opened.frame]),
  ];
  const rows = new Map<number, [number, number][]>();
  for (const { x, y, width, height } of boxes) {
    const foot = upright ? Math.round((y + height) / 20) : 0;
    rows.set(foot, [...(rows.get(foot) ?? []), [x, x + width]]);
  }
  return [...rows.values()];
}

function expectReadable(lane: LaneLayout): void {
  for (const row of barSpans(lane)) expectApart(row, 0.5);
  if (!lane.upright) expectApart(wordSpans(lane));
  const last = lane.labels.at(-1);
  expect((last?.cost.y ?? 0) + 6).toBeLessThanOrEqual(lane.heightPx);
  for (const [left, right] of wordSpans(lane)) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(lane.widthPx);
  }
  for (const { x, y, width, height } of lane.labels.map(({ cost }) => cost)) {
    expect(x + width).toBeLessThanOrEqual(lane.widthPx + 0.01);
    expect(y + height).toBeLessThanOrEqual(lane.heightPx);
  }
}

describe('the drawing of two lanes', () => {
  it('stands the stages of A and B under each other', () => {
    const { a, b } = opening();
    expect(b.labels.map(({ at }) => at.x)).toEqual(a.labels.map(({ at }) => at.x));
    const middles = ({ blocks }: LaneLayout) => blocks.map(({ bar }) => bar.x + bar.width / 2);
    middles(b).forEach((middle, index) => {
      expect(middle).toBeCloseTo(middles(a)[index] ?? 0, 6);
    });
  });

  it('draws every bar of ResNeXt-50 32x4d twice as wide as that of ResNet-50', () => {
    const { a, b } = opening();
    expect(a.blocks).toHaveLength(8);
    a.blocks.forEach(({ bar }, index) => {
      expect((b.blocks[index]?.bar.width ?? 0) / bar.width).toBeCloseTo(2, 6);
      expect(b.blocks[index]?.bar.height).toBe(bar.height);
    });
  });

  it('halves of resolution are equal steps of height', () => {
    const heights = opening().a.blocks.map(({ bar }) => bar.height);
    const steps = [0, 2, 4].map((at) => (heights[at] ?? 0) - (heights[at + 2] ?? 0));
    expect(steps[1]).toBeCloseTo(steps[0] ?? 0, 6);
    expect(steps[2]).toBeCloseTo(steps[0] ?? 0, 6);
    expect(steps[0]).toBeGreaterThan(8);
  });

  it('leaves A alone while C of B is turned at equal cost', () => {
    const { a } = opening();
    for (const [cardinality, groupWidth] of [
      [1, 64],
      [2, 40],
      [4, 24],
      [8, 14],
      [128, 1],
    ] as const) {
      const b = spec('resnext50_32x4d', { cardinality, groupWidth });
      const bars = layoutOf(spec('resnet50'), b).a.blocks.map(({ bar }) => bar);
      expect(bars).toEqual(a.blocks.map(({ bar }) => bar));
    }
  });

  it('folds the blocks after the first into a stack and unfolds them one by one', () => {
    const folded = opening().b.blocks;
    expect(folded.map(({ count }) => count)).toEqual([1, 2, 1, 3, 1, 5, 1, 2]);
    expect(folded[5]?.countText).toBe('×5');
    const unfolded = opening({ unfolded: [2] }).b.blocks;
    expect(unfolded.filter(({ stage }) => stage === 2).map(({ block }) => block)).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });

  it('dashes the edge of a projection and draws none without shortcuts', () => {
    expect(opening().a.blocks.map(({ edge }) => edge?.dashed)).toEqual(
      [0, 1, 2, 3].flatMap(() => [true, false]),
    );
    const bare = layoutOf(spec('resnet50', { residual: false }), spec('resnet50'));
    expect(bare.a.blocks.every(({ edge }) => edge === null)).toBe(true);
    expect(bare.b.labels.filter(({ differs }) => differs)).toHaveLength(4);
  });

  it('opens the same block in both lanes, at one scale', () => {
    const { a, b } = opening({ opened: { stage: 1, block: 0 } });
    expect(a.opened?.frame).toEqual(b.opened?.frame);
    const widths = (lane: LaneLayout) => lane.opened?.layers.map(({ box }) => box.width) ?? [];
    expect((widths(b)[1] ?? 0) / (widths(a)[1] ?? 1)).toBeCloseTo(2, 6);
    expect(widths(b)[2]).toBe(widths(a)[2]);
    expect(b.opened?.layers[1]?.lines).toEqual(['3×3 stride 2', '28×28×256', '32 groups']);
    expect(b.opened?.layers.at(-1)?.key).toBe('layer2.0.downsample.0');
  });

  it('counts MACs on one zero-based scale, with the end of A on the bar of B', () => {
    const { a, b } = opening();
    const costs = ({ a: one, b: other }: Record<'a' | 'b', LaneLayout>, stage: number) =>
      [one, other].map(
        ({ labels }) => labels.find((label) => label.stage === stage)?.cost.width ?? 0,
      );
    const macs = [spec('resnet50'), spec('resnext50_32x4d')].map(
      (each) => networkOf(each).stageCosts,
    );
    const perPx = (macs[0]?.[0]?.macs ?? 0) / (costs({ a, b }, 0)[0] ?? 1);
    for (const stage of [0, 1, 2, 3]) {
      costs({ a, b }, stage).forEach((width, lane) => {
        expect(width * perPx).toBeCloseTo(macs[lane]?.[stage]?.macs ?? 0, -2);
      });
      const ticked = b.labels.find((label) => label.stage === stage);
      expect((ticked?.tickX ?? 0) - (ticked?.at.x ?? 0)).toBeCloseTo(
        costs({ a, b }, stage)[0] ?? 0,
      );
    }
  });

  it('writes in ink what differs and nothing else', () => {
    const strong = opening().b.labels.map(({ parts }) =>
      parts.filter((part) => part.strong).map(({ text }) => text),
    );
    expect(strong).toEqual([[], ['3×3 128'], ['3×3 256'], ['3×3 512'], ['3×3 1024'], []]);
    const equal = layoutOf(spec('resnet50'), spec('resnet50'));
    expect(equal.b.labels.some(({ differs }) => differs)).toBe(false);
  });

  it('gives a stage its three names, and warns of one pixel', () => {
    expect(opening({ widthPx: 1040 }).a.labels[1]?.title).toBe('stage 1 · conv2 · layer1');
    const tiny = layoutOf(spec('resnet50', { inputPx: 32 }), spec('resnet50'));
    expect(tiny.a.labels.map(({ warns }) => warns)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it('stretches everything from the left with the zoom', () => {
    const [one, two] = [opening(), opening({ scale: 2 })];
    const ends = ({ blocks, labels }: LaneLayout) => [
      ...blocks.filter(({ count }) => count === 1).map(({ bar }) => bar.x),
      ...labels.map(({ at }) => at.x),
    ];
    ends(two.a).forEach((x, index) => {
      expect(x).toBeCloseTo(2 * (ends(one.a)[index] ?? 0), 6);
    });
    expect(two.a.blocks[0]?.bar.height).toBe(one.a.blocks[0]?.bar.height);
  });

  it.each(PRESETS.map(({ id }) => id))('%s against ResNet-200 overlaps nowhere', (id) => {
    for (const size of SIZES) {
      for (const unfolded of [[], [0, 1, 2, 3]]) {
        const { a, b } = layoutOf(spec('resnet200'), spec(id), { ...size, unfolded });
        expectReadable(a);
        expectReadable(b);
      }
      const opened = { stage: 2, block: 0 };
      expectReadable(layoutOf(spec('resnet50'), spec(id), { ...size, opened }).b);
    }
  });

  it('overlaps nowhere with 128 groups, with six stages, and with all blocks of a huge one', () => {
    const many = spec('resnext50_32x4d', { cardinality: 128 });
    const six = spec('resnet50', {
      blocks: [3, 4, 6, 3, 3, 3],
      planes: [64, 128, 256, 512, 512, 1024],
    });
    const huge = spec('resnet50', { blocks: [3, 200, 200, 3] });
    for (const size of SIZES) {
      for (const b of [many, six, huge]) {
        const lanes = layoutOf(spec('resnet50'), b, { ...size, unfolded: [1, 2] });
        expectReadable(lanes.a);
        expectReadable(lanes.b);
      }
    }
  });

  it('lists every item that takes the focus once', () => {
    const { a } = opening({ unfolded: [1], opened: { stage: 1, block: 2 } });
    expect(new Set(a.order).size).toBe(a.order.length);
    expect(a.order).toContain('label-stage-3');
    expect(a.order.indexOf('layer2.2.conv1')).toBe(a.order.indexOf('block-1-2') + 1);
  });
});

describe('the bars of cost', () => {
  it('count as the chosen counter does, and say its unit', () => {
    const counted = opening({ convention: 'fvcore' });
    const sum = counted.a.labels.reduce((all, { count }) => all + count, 0);
    expect(sum).toBe(4_111_512_576);
    expect(counted.b.labels[1]?.costWords).toMatch(
      /^[\d,]+ MACs \(fvcore\); A’s end at the mark: /,
    );
    expect(opening().a.labels[1]?.costWords).toBe('667,942,912 MACs');
  });
});
