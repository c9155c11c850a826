import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph } from './graph';
import { PRESETS, residualOf } from './presets';
import { type ArchSpec, patchSpec, type SpecPatch } from './spec';
import { makesNetwork, validate } from './validate';

const RESNET50 = residualOf('resnet50');
const RESNEXT50 = residualOf('resnext50_32x4d');

test('every preset makes a network without a word', () => {
  for (const { spec } of PRESETS) expect(validate(spec)).toEqual([]);
});

describe('what makes no network is named, and its mend makes one', () => {
  const cases: [string, ArchSpec, string, SpecPatch][] = [
    [
      'C > 1 in a basic block',
      patchSpec(RESNEXT50, { block: 'basic' }),
      'basic-cardinality',
      { cardinality: 1, groupWidth: 64 },
    ],
    [
      'a d that a basic block cannot have',
      { ...residualOf('resnet18'), groupWidth: 32 },
      'basic-width',
      { groupWidth: 64 },
    ],
    ['a width of 0', { ...RESNET50, groupWidth: 0 }, 'zero-width', { groupWidth: 1 }],
    ['a C of 0', { ...RESNET50, cardinality: 0 }, 'zero-width', { cardinality: 1 }],
    [
      'a stage with no block',
      { ...RESNET50, blocks: [3, 0, 6, 3] },
      'empty-stage',
      { blocks: [3, 1, 6, 3] },
    ],
    [
      'planes of 0',
      { ...RESNET50, planes: [64, 128, 0, 512] },
      'zero-width',
      { planes: [64, 128, 1, 512] },
    ],
    [
      'fewer stages of blocks than of planes',
      { ...RESNET50, blocks: [3, 4, 6] },
      'stage-count',
      { blocks: [3, 4, 6], planes: [64, 128, 256] },
    ],
    [
      'more stages of blocks than of planes',
      { ...RESNET50, blocks: [1, 1, 1, 1, 1] },
      'stage-count',
      { blocks: [1, 1, 1, 1, 1], planes: [64, 128, 256, 512, 1024] },
    ],
    ['no stage', { ...RESNET50, blocks: [], planes: [] }, 'no-stage', { blocks: [1] }],
    [
      'a stage whose groups come out empty',
      { ...RESNEXT50, groupWidth: 1, planes: [64, 32, 256, 512] },
      'zero-stage-width',
      { groupWidth: 2 },
    ],
    [
      'an input larger than the page takes',
      { ...RESNET50, inputPx: 4096 },
      'out-of-range',
      { inputPx: 512 },
    ],
  ];
  test.each(cases)('%s', (_, spec, code, mend) => {
    const [issue] = validate(spec);
    expect(issue).toMatchObject({ code, severity: 'error', mend });
    expect(() => buildGraph(spec)).toThrow(code);
    let mended = patchSpec(spec, mend);
    // A pair of lists that do not fit may need a second mend.
    for (const next of validate(mended)) mended = patchSpec(mended, next.mend ?? {});
    expect(makesNetwork(validate(mended))).toBe(true);
  });
});

test('a stage at 1 px warns, and is a network all the same', () => {
  const spec = { ...RESNET50, inputPx: 32 };
  const issues = validate(spec);
  expect(issues).toMatchObject([
    { code: 'one-pixel-stage', severity: 'warning', params: { stage: 4 } },
  ]);
  expect(makesNetwork(issues)).toBe(true);
  expect(buildGraph(spec).stages.at(-1)?.out).toMatchObject({ heightPx: 1, widthPx: 1 });
});

test('the first stage that warns is the first that the graph gives one px', () => {
  for (const inputPx of [32, 33, 48, 64, 65, 224]) {
    const spec = { ...RESNET50, inputPx };
    const warned = validate(spec)[0]?.params.stage;
    const small = buildGraph(spec).stages.findIndex(({ out }) => out.heightPx === 1);
    expect(warned ?? 0).toBe(small + 1);
  }
});

test('hostile numbers are refused, never thrown on', () => {
  const hostile = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 1e308, 0.5),
  );
  const patch = fc.record({
    cardinality: hostile,
    groupWidth: hostile,
    stemWidth: hostile,
    classes: hostile,
    inputPx: hostile,
    blocks: fc.array(hostile, { maxLength: 8 }),
    planes: fc.array(hostile, { maxLength: 8 }),
    block: fc.constantFrom('basic' as const, 'bottleneck' as const),
  });
  fc.assert(
    fc.property(patch, (changes) => {
      const spec = { ...RESNET50, ...changes };
      const whole = [spec.cardinality, spec.groupWidth, ...spec.blocks, ...spec.planes];
      if (whole.some((value) => !Number.isInteger(value) || value < 1)) {
        expect(makesNetwork(validate(spec))).toBe(false);
      } else {
        expect(Array.isArray(validate(spec))).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
