import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESETS, presetOf, residualOf } from '../../core/presets';
import { type ArchSpec, patchSpec, type SpecPatch } from '../../core/spec';
import { makesNetwork, validate } from '../../core/validate';
import { type Network, networkOf } from '../../store/derived';
import { costKindsOf } from './costKinds';
import { COST_PX } from './frames';
import { sameData } from './join';
import { type LayoutInput, type Layouts, layoutLanes } from './layout';
import type { BlockBar, LaneLayout } from './model';
import { textWidthPx } from './textWidth';

const LEVEL = { widthPx: 1000, heightPx: 190, typePx: 14 };
const SIZES = [
  LEVEL,
  { widthPx: 860, heightPx: 130, typePx: 12.5 },
  { widthPx: 1500, heightPx: 260, typePx: 18.7 },
  { widthPx: 180, heightPx: 480, typePx: 12.5 },
];

const OPENING = {
  unfolded: [],
  opened: null,
  convention: 'paper',
  scale: 1,
  ...LEVEL,
} as const;

function layoutOf(a: ArchSpec, b: ArchSpec, changes: Partial<LayoutInput> = {}): Layouts {
  return layoutLanes({ ...OPENING, ...changes, a: networkOf(a), b: networkOf(b) });
}

const spec = (id: string, patch: SpecPatch = {}) => patchSpec(presetOf(id).spec, patch);
const opening = (changes: Partial<LayoutInput> = {}) =>
  layoutOf(spec('resnet50'), spec('resnext50_32x4d'), changes);

/** Left and right end of each label's words. */
function wordSpans({ labels, typePx }: LaneLayout): [number, number][] {
  return labels.map(({ at, title, parts, folds }) => {
    const line = parts.map(({ text }) => text).join('');
    const [titlePx, linePx] = [title, line].map((text) => textWidthPx(text, typePx));
    return [at.x, at.x + Math.max((folds ? 12 : 0) + (titlePx ?? 0), linePx ?? 0)];
  });
}

function expectApart(spans: readonly (readonly [number, number])[], slackPx = 0.01): void {
  const sorted = [...spans].sort((one, other) => one[0] - other[0]);
  sorted.slice(1).forEach(([left], index) => {
    expect(left).toBeGreaterThanOrEqual((sorted[index]?.[1] ?? 0) - slackPx);
  });
}

/** Bars of one row (a stage in an upright lane, all of a level one), sheets of stacks with them. */
function barSpans({ blocks, plain, opened, upright }: LaneLayout): [number, number][][] {
  const spans = [
    ...blocks.map((block) => ({ span: spanOf(block), foot: block.bar.y + block.bar.height })),
    ...plain.map(({ box }) => ({
      span: [box.x, box.x + box.width] as [number, number],
      foot: box.y + box.height,
    })),
  ];
  if (opened !== null) {
    const { x, y, width, height } = opened.frame;
    spans.push({ span: [x, x + width], foot: y + height - 2 });
  }
  const rows = new Map<number, [number, number][]>();
  for (const { span, foot } of spans) {
    const row = upright ? Math.round(foot / 20) : 0;
    rows.set(row, [...(rows.get(row) ?? []), span]);
  }
  return [...rows.values()];
}

/** A stack ends where its last sheet does. */
function spanOf({ bar, behind }: BlockBar): [number, number] {
  const xs = [...behind.matchAll(/M([\d.]+) [\d.]+V[\d.-]+h([\d.]+)/g)].map(
    ([, x, width]) => Number(x) + Number(width),
  );
  return [bar.x, Math.max(bar.x + bar.width, ...xs)];
}

function expectReadable(lane: LaneLayout): void {
  for (const row of barSpans(lane)) expectApart(row, 0.5);
  if (!lane.upright) expectApart(wordSpans(lane));
  for (const [left, right] of wordSpans(lane)) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(lane.widthPx);
  }
  for (const { hit, bar } of lane.blocks) {
    expect(bar.y).toBeGreaterThanOrEqual(hit.y);
    expect(bar.x).toBeGreaterThanOrEqual(0);
  }
  for (const { segments } of lane.labels) {
    const last = segments.at(-1)?.box;
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(lane.widthPx + 0.01);
    expect((last?.y ?? 0) + COST_PX).toBeLessThanOrEqual(lane.heightPx);
  }
}

/** Everything of a lane that is drawn. */
function nodesOf({ plain, blocks, opened, labels, flow }: LaneLayout) {
  return { plain, blocks, opened, labels, flow };
}

const scalesOf = ({ a }: Layouts) => [a.scale.channelStep, a.scale.countStep, a.scale.channelPx];

describe('the drawing of two lanes', () => {
  it.each([96, 116, 130, 190])(
    'gives the layers of an opened block bars that can be seen in a lane of %i px',
    (heightPx) => {
      const { a, b } = opening({ heightPx, opened: { stage: 0, block: 1 } });
      for (const { opened } of [a, b]) {
        expect(opened?.layers.length).toBeGreaterThan(2);
        for (const { box } of opened?.layers ?? []) expect(box.height).toBeGreaterThan(4);
      }
    },
  );

  it('keeps the counts of stacks in a lane that a message has made low', () => {
    const wide = spec('resnext101_32x8d', { inputPx: 512 });
    const { b } = layoutOf(wide, wide, { widthPx: 860, heightPx: 96, typePx: 12.5 });
    const counts = b.blocks.filter(({ countText }) => countText !== '');
    expect(counts).not.toEqual([]);
    for (const { countAt } of counts) expect(countAt.y).toBeGreaterThan(9);
  });

  it('stands the stages and blocks of A and B under each other', () => {
    const { a, b } = opening();
    expect(b.labels.map(({ at }) => at.x)).toEqual(a.labels.map(({ at }) => at.x));
    const middles = ({ blocks }: LaneLayout) => blocks.map(({ bar }) => bar.x + bar.width / 2);
    middles(b).forEach((middle, index) => {
      expect(middle).toBeCloseTo(middles(a)[index] ?? 0, 6);
    });
  });

  it.each(SIZES)('draws all 16 blocks of both at 1:1 ($widthPx px)', (size) => {
    const { a, b } = opening(size);
    expect(a.blocks).toHaveLength(16);
    expect(b.blocks).toHaveLength(16);
    expect(a.scale.channelStep).toBe(0);
    expect(a.scale.countStep).toBe(0);
    expect(a.scaleText).toBe('');
    a.blocks.forEach(({ bar }, index) => {
      expect((b.blocks[index]?.bar.width ?? 0) / bar.width).toBeCloseTo(2, 6);
      expect(b.blocks[index]?.bar.height).toBe(bar.height);
    });
  });

  it('halves of resolution are equal steps of height', () => {
    const heights = [0, 3, 7, 13].map((at) => opening().a.blocks[at]?.bar.height ?? 0);
    const steps = [0, 1, 2].map((at) => (heights[at] ?? 0) - (heights[at + 1] ?? 0));
    expect(steps[1]).toBeCloseTo(steps[0] ?? 0, 6);
    expect(steps[2]).toBeCloseTo(steps[0] ?? 0, 6);
    expect(steps[0]).toBeGreaterThan(8);
  });

  it('steps both lanes down together where one outgrows its columns, and says so', () => {
    const wide = layoutOf(spec('resnet50'), spec('resnext50_32x4d', { groupWidth: 64 }));
    expect(wide.a.scale).toEqual(wide.b.scale);
    expect(wide.a.scaleText).toBe('Drawn at channels 1:16 · MACs 1:32');
    const { a } = opening();
    const ratio = 2 ** wide.a.scale.channelStep;
    wide.a.blocks.forEach(({ bar }, index) => {
      expect(bar.width).toBeCloseTo(Math.max(0.75, (a.blocks[index]?.bar.width ?? 0) * ratio), 6);
    });
    // The wider network is drawn wider in truth, where it was drawn alike.
    const wider = layoutOf(spec('resnet50'), spec('resnext50_32x4d', { groupWidth: 256 }));
    expect(wider.a.scale.channelStep).toBe(wide.a.scale.channelStep - 2);
  });

  it('says how many groups of how many channels each stage has, at every size', () => {
    for (const size of SIZES) {
      const texts = opening(size).b.labels.map(({ parts }) => parts[0]?.text);
      expect(texts.slice(1, 5)).toEqual(['32 × 4', '32 × 8', '32 × 16', '32 × 32']);
    }
  });

  it('draws the lines between groups in every block or in none', () => {
    expect(opening().b.blocks.every(({ splits }) => splits === 1)).toBe(true);
    const zoomed = opening({ scale: 8 }).b.blocks;
    expect(zoomed.every(({ splits }) => splits === 32)).toBe(true);
    const two = layoutOf(
      spec('resnet50'),
      spec('resnext50_32x4d', { cardinality: 2, groupWidth: 40 }),
    );
    expect(two.b.blocks.every(({ splits }) => splits === 2)).toBe(true);
  });

  it('draws no groups where branches are concatenated', () => {
    const { a } = layoutOf(spec('googlenet'), spec('resnet50'), { scale: 24 });
    expect(a.blocks.every(({ splits }) => splits === 1)).toBe(true);
    expect(a.labels[1]?.parts[0]?.text).toBe('4 branches');
  });

  it('stacks what is too deep, with a sheet for each block', () => {
    const sheetsOf = (blocks: number) => {
      const { b } = layoutOf(spec('resnet50'), spec('resnet50', { blocks: [3, 4, blocks, 3] }));
      return b.blocks
        .filter(({ stage }) => stage === 2)
        .map(({ sheets, count }) => [sheets, count]);
    };
    expect(sheetsOf(6)).toEqual(Array.from({ length: 6 }, () => [0, 1]));
    expect(sheetsOf(23)).toEqual([
      [0, 1],
      [21, 22],
    ]);
    expect(sheetsOf(36)).toEqual([
      [0, 1],
      [34, 35],
    ]);
  });

  it('dashes the edge of a projection and draws none without shortcuts', () => {
    const dashed = opening().a.blocks.map(({ edge, block }) => [edge?.dashed, block === 0]);
    expect(dashed.every(([isDashed, isFirst]) => isDashed === isFirst)).toBe(true);
    const bare = layoutOf(spec('resnet50', { residual: false }), spec('resnet50'));
    expect(bare.a.blocks.every(({ edge }) => edge === null)).toBe(true);
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

  it('splits each bar of cost into 1×1, 3×3 and the rest, on one zero-based scale', () => {
    const { a, b } = opening();
    for (const [lane, id] of [
      [a, 'resnet50'],
      [b, 'resnext50_32x4d'],
    ] as const) {
      const kinds = costKindsOf(networkOf(spec(id)), 'paper');
      lane.labels.forEach(({ key, segments }) => {
        for (const { kind, box } of segments) {
          const count = kinds.get(key.slice('label-'.length))?.[kind] ?? 0;
          expect(box.width).toBeCloseTo(count * a.scale.countPx, 9);
        }
      });
    }
    // A bottleneck's 3x3 in groups leaves little but the 1x1s.
    const shareOf3x3 = ({ labels }: LaneLayout) => {
      const [pointwise, spatial] = labels[3]?.segments.map(({ box }) => box.width) ?? [];
      return (spatial ?? 0) / ((pointwise ?? 0) + (spatial ?? 0));
    };
    expect(shareOf3x3(a)).toBeGreaterThan(0.45);
    expect(shareOf3x3(b)).toBeLessThan(0.1);
  });

  it('warns of one pixel', () => {
    const tiny = layoutOf(spec('resnet50', { inputPx: 32 }), spec('resnet50'));
    const warned = tiny.a.labels.filter(({ warns }) => warns).map(({ stage }) => stage);
    expect(warned).toEqual([3]);
  });

  it('stretches everything from the left with the zoom', () => {
    const [one, two] = [opening(), opening({ scale: 2 })];
    const ends = ({ blocks, labels }: LaneLayout) => [
      ...blocks.map(({ bar }) => bar.x),
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

  it('lists every item that takes the focus once, in the order of the computation', () => {
    const { a } = opening({ unfolded: [1], opened: { stage: 1, block: 2 } });
    expect(new Set(a.order).size).toBe(a.order.length);
    expect(a.order).toContain('label-stage-3');
    expect(a.order.indexOf('layer2.2.conv1')).toBe(a.order.indexOf('block-1-2') + 1);
    expect(a.order[0]).toBe('conv1');
    expect(a.order.at(-1)).toBe('fc');
  });
});

describe('any pair of networks and any edit of one of them', () => {
  const presets = PRESETS.map(({ id }) => spec(id));
  const residual = fc.record({
    id: fc.constantFrom('resnet50', 'resnext50_32x4d', 'resnext101_32x8d', 'resnet200'),
    cardinality: fc.constantFrom(1, 2, 3, 4, 8, 16, 32, 33, 64, 128),
    groupWidth: fc.integer({ min: 1, max: 256 }),
    blocks: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 4, maxLength: 4 }),
    inputPx: fc.constantFrom(64, 224, 512),
  });
  const edited = residual.map(({ id, ...patch }) => patchSpec(residualOf(id), patch));
  const makes = (each: ArchSpec) => makesNetwork(validate(each));
  // To derive a network takes longer than to draw it: pairs are drawn from a hundred of them.
  const pool = [...presets, ...fc.sample(edited.filter(makes), { numRuns: 70, seed: 10 })];
  const network = fc.constantFrom(...pool.map(networkOf));
  const layoutsOf = (a: Network, b: Network, changes: Partial<LayoutInput>) =>
    layoutLanes({ ...OPENING, ...changes, a, b });
  const size = fc.constantFrom(...SIZES);

  it('leaves every node of the other lane as it was, but for told steps of the scale', () => {
    let kept = 0;
    fc.assert(
      fc.property(network, network, network, size, (a, before, after, shape) => {
        const [one, two] = [layoutsOf(a, before, shape), layoutsOf(a, after, shape)];
        const stages = [before, after].map(({ graph }) => graph.stages.length);
        // A fifth stage needs a column: that is another picture.
        fc.pre(stages.every((count) => count <= 4) || stages[0] === stages[1]);
        if (scalesOf(one).join() !== scalesOf(two).join()) {
          const told = one.a.scaleText !== two.a.scaleText;
          expect(told).toBe(true);
          return;
        }
        kept += 1;
        const [was, is] = [nodesOf(one.a), nodesOf(two.a)];
        // Where they are not the same, it is said where.
        if (!sameData(is, was)) expect(is).toEqual(was);
      }),
      { numRuns: 500, seed: 11 },
    );
    expect(kept).toBeGreaterThan(100);
  }, 60_000);

  it('draws a width over its channels as one constant, and as many stripes as groups or none', () => {
    fc.assert(
      fc.property(network, network, size, fc.constantFrom(1, 3, 12), (a, b, shape, scale) => {
        const lanes = layoutsOf(a, b, { ...shape, scale });
        for (const [lane, { graph }] of [
          [lanes.a, a],
          [lanes.b, b],
        ] as const) {
          const wrong = lane.blocks.filter(({ bar, stage, block, splits }) => {
            const info = graph.stages[stage]?.blocks[block];
            const exactPx = (info?.width ?? 0) * lanes.a.scale.channelPx;
            const isTrue = Math.abs(bar.width - Math.max(0.75, exactPx)) < 5e-7;
            return !isTrue || (splits !== 1 && splits !== info?.groups);
          });
          expect(wrong).toEqual([]);
        }
      }),
      { numRuns: 500, seed: 12 },
    );
  }, 60_000);
});

describe('the bars of cost', () => {
  it('count as the chosen counter does, and say its unit', () => {
    const counted = opening({ convention: 'fvcore' });
    const sum = counted.a.labels.reduce((all, { count }) => all + count, 0);
    expect(sum).toBe(4_111_512_576);
    expect(counted.b.labels[1]?.costWords).toMatch(/^[\d,]+ MACs \(fvcore\)$/);
    expect(opening().a.labels[1]?.costWords).toBe('667,942,912 MACs');
  });
});
