import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockParams } from './blockParams';
import { type Free, type Hold, heldValue, solveBudget } from './budget';
import { graphCost, layerCost } from './cost';
import { buildGraph } from './graph';
import { residualOf } from './presets';
import { LIMITS, type ResNetSpec, stageGroupWidth } from './spec';
import { SETTING_NUMBERS, settingFrom } from './testing/settings';
import { makesNetwork, validate } from './validate';

const HOLDS: readonly Hold[] = ['block', 'params', 'macs'];
const FREES: readonly Free[] = ['groupWidth', 'cardinality', 'stage3Blocks', 'planes'];
const resnet50 = residualOf('resnet50');
const resnext50 = residualOf('resnext50_32x4d');
const resnet18 = residualOf('resnet18');
const table2 = { hold: 'block', budget: 69_632 } as const;
const atC = (cardinality: number) => ({ ...resnet50, cardinality });

describe("Table 2 follows from a ResNet-50 block's 69,632 parameters", () => {
  test.each([
    [1, 64],
    [2, 40],
    [4, 24],
    [8, 14],
    [32, 4],
  ])('C = %i gives d = %i', (cardinality, groupWidth) => {
    const solution = solveBudget(atC(cardinality), table2, 'groupWidth');
    expect(solution).toMatchObject({ value: groupWidth, fits: true, hold: 'block' });
    expect(solution?.patch).toEqual({ groupWidth });
  });

  test('nothing fits C = 16: d = 8 is 7.4 % over, d = 7 is 7.5 % under', () => {
    const solution = solveBudget(atC(16), table2, 'groupWidth');
    expect(solution).toMatchObject({ value: 8, fits: false, free: 'groupWidth' });
    expect(solution?.errorPercent).toBeCloseTo(7.353, 3);
    expect(solution?.neighbours.map(({ value }) => value)).toEqual([7, 9]);
    expect(solution?.neighbours[0]?.errorPercent).toBeCloseTo(-7.514, 3);
  });

  test('at C = 8 a MACs lock gives 13, not 14', () => {
    const lock = { hold: 'macs', budget: heldValue(resnet50, 'macs') } as const;
    expect(solveBudget(atC(8), lock, 'groupWidth')?.value).toBe(13);
  });
});

describe('what a lock holds', () => {
  test("a block's parameters are the convolution weights of a first-stage identity block", () => {
    for (const spec of [resnext50, resnet18]) {
      const { layers, stages } = buildGraph(spec);
      const block = stages[0]?.blocks[1];
      const weights = layers
        .slice(block?.from, block?.to)
        .filter(({ op }) => op.kind === 'conv')
        .reduce((sum, layer) => sum + layerCost(layer).params, 0);
      expect(heldValue(spec, 'block')).toBe(weights);
    }
    expect(heldValue(resnext50, 'block')).toBe(70_144);
  });

  test("the network's parameters and multiply-adds are the graph's", () => {
    const { params, macs } = graphCost(buildGraph(resnext50));
    expect(heldValue(resnext50, 'params')).toBe(params);
    expect(heldValue(resnext50, 'macs')).toBe(macs);
  });
});

describe('a lock on the present value gives the present setting', () => {
  test.each(HOLDS.flatMap((hold) => FREES.map((free) => [hold, free] as const)))(
    '%s, %s',
    (hold, free) => {
      const solution = solveBudget(resnext50, { hold, budget: heldValue(resnext50, hold) }, free);
      if (hold === 'block' && free === 'stage3Blocks') {
        expect(solution).toBeNull();
        return;
      }
      expect({ ...resnext50, ...solution?.patch }).toEqual(resnext50);
      expect(solution).toMatchObject({ errorPercent: 0, fits: true, hold, free });
    },
  );
});

test("stage 3's blocks make up for a narrower d", () => {
  const lock = { hold: 'params', budget: heldValue(resnext50, 'params') } as const;
  const solution = solveBudget({ ...resnext50, groupWidth: 3 }, lock, 'stage3Blocks');
  expect(solution?.patch.blocks?.[2]).toBe(solution?.value);
  expect(solution?.value).toBeGreaterThan(6);
});

test('planes keep their ratios, also where only some multiples are whole', () => {
  const uneven = { ...resnet50, planes: [64, 96, 256, 512] };
  const lock = { hold: 'params', budget: 12e6 } as const;
  const solution = solveBudget(uneven, lock, 'planes');
  const [first = 0, second = 0] = solution?.patch.planes ?? [];
  expect(second / first).toBe(1.5);
  expect(solution?.neighbours.map(({ value }) => value)).toEqual([first - 2, first + 2]);
});

test("a basic block's d follows its planes", () => {
  const lock = { hold: 'macs', budget: 2 * heldValue(resnet18, 'macs') } as const;
  const { patch, fits } = solveBudget(resnet18, lock, 'planes') ?? {};
  expect(fits).toBe(true);
  expect(patch?.groupWidth).toBe(patch?.planes?.[0]);
  expect(makesNetwork(validate({ ...resnet18, ...patch }))).toBe(true);
});

test('at the end of its range a number has one neighbour', () => {
  const solution = solveBudget(resnet50, { hold: 'params', budget: 1 }, 'groupWidth');
  expect(solution?.value).toBe(1);
  expect(solution?.neighbours.map(({ value }) => value)).toEqual([2]);
  const most = solveBudget(resnet50, { hold: 'params', budget: 1e15 }, 'cardinality');
  expect(most?.neighbours.map(({ value }) => value)).toEqual([127]);
});

test('there is nothing to solve where the number does not count or the rest is no network', () => {
  const lock = { hold: 'params', budget: 1e7 } as const;
  expect(solveBudget(resnet18, lock, 'cardinality')).toBeNull();
  expect(solveBudget(resnet18, lock, 'groupWidth')).toBeNull();
  const twoStages = { ...resnet50, planes: [64, 128], blocks: [1, 1] };
  expect(solveBudget(twoStages, lock, 'stage3Blocks')).toBeNull();
  for (const free of FREES) {
    expect(solveBudget({ ...resnet50, planes: [] }, lock, free)).toBeNull();
  }
  expect(solveBudget({ ...resnet50, planes: [0, 0, 0, 0] }, lock, 'planes')).toBeNull();
  expect(solveBudget({ ...resnet50, stemWidth: 0 }, lock, 'groupWidth')).toBeNull();
  expect(solveBudget({ ...resnet50, planes: [1024, 1, 1, 1] }, lock, 'groupWidth')).toBeNull();
  expect(solveBudget({ ...resnet50, planes: [1023, 1024] }, lock, 'planes')).toBeNull();
  expect(solveBudget(resnet50, { ...lock, budget: 0 }, 'planes')).toBeNull();
  expect(solveBudget(resnet50, { ...lock, budget: Number.NaN }, 'planes')).toBeNull();
});

/** Every setting of a number that makes a network, tried one by one. */
function allSettings(spec: ResNetSpec, free: Free): ResNetSpec[] {
  const first = spec.planes[0] ?? 1;
  const values = Array.from({ length: LIMITS.planes }, (_, index) => index + 1);
  switch (free) {
    case 'stage3Blocks':
      return values
        .slice(0, LIMITS.blocks)
        .map((count) => ({ ...spec, blocks: spec.blocks.with(2, count) }));
    case 'planes':
      return values
        .map((value) => ({
          ...spec,
          planes: spec.planes.map((each) => (each * value) / first),
          groupWidth: spec.block === 'basic' ? value : spec.groupWidth,
        }))
        .filter(({ planes }) => planes.every(isPlanes));
    case 'cardinality':
      return values.slice(0, LIMITS.cardinality).map((cardinality) => ({ ...spec, cardinality }));
    case 'groupWidth':
      return values
        .slice(0, LIMITS.groupWidth)
        .map((groupWidth) => ({ ...spec, groupWidth }))
        .filter((each) => each.planes.every((_, stage) => stageGroupWidth(each, stage) > 0));
  }
}

function isPlanes(value: number): boolean {
  return Number.isInteger(value) && value <= LIMITS.planes;
}

test('against brute force on 1,000 random cases: never worse, and right about what fits', () => {
  const naturals = { minLength: SETTING_NUMBERS, maxLength: SETTING_NUMBERS };
  const cases = fc.record({
    spec: fc.array(fc.nat(), naturals).map(settingFrom),
    hold: fc.constantFrom(...HOLDS),
    free: fc.constantFrom(...FREES),
    factor: fc.double({ min: 0.2, max: 4, noNaN: true }),
  });
  fc.assert(
    fc.property(cases, ({ spec, hold, free, factor }) => {
      fc.pre(free !== 'stage3Blocks' || (spec.blocks.length > 2 && hold !== 'block'));
      fc.pre(spec.block === 'bottleneck' || free === 'stage3Blocks' || free === 'planes');
      const budget = Math.ceil(factor * heldValue(spec, hold));
      const offs = allSettings(spec, free).map((each) => Math.abs(heldValue(each, hold) - budget));
      const best = offs.reduce((a, b) => Math.min(a, b));
      const solution = solveBudget(spec, { hold, budget }, free);
      const solved = { ...spec, ...solution?.patch };
      expect(makesNetwork(validate(solved))).toBe(true);
      const cost = heldValue(solved, hold);
      expect(Math.abs(cost - budget)).toBe(best);
      expect(solution?.fits).toBe(best / budget <= 0.05);
      expect(solution?.errorPercent).toBe((100 * (cost - budget)) / budget);
      for (const { errorPercent } of solution?.neighbours ?? []) {
        expect(Math.abs(errorPercent)).toBeGreaterThanOrEqual((100 * best) / budget);
      }
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test('the planes that spare the first projection are found, though they cost less than narrower ones', () => {
  const one = {
    ...resnet50,
    blocks: [1],
    strides: [1],
    stemWidth: 256,
    groupWidth: 1,
    includeTop: false,
  };
  const costs = [63, 64, 65].map((planes) => heldValue({ ...one, planes: [planes] }, 'params'));
  const [below = 0, budget = 0] = costs;
  expect(below).toBeGreaterThan(budget);
  for (const planes of [[10], [100], [200]]) {
    const solution = solveBudget({ ...one, planes }, { hold: 'params', budget }, 'planes');
    expect(solution).toMatchObject({ value: 64, errorPercent: 0 });
  }
});

test('the block formula is that of the paper', () => {
  expect(blockParams(resnet50, 1, 64)).toBe(69_632);
  expect(blockParams(resnet50, 32, 4)).toBe(70_144);
  expect(blockParams({ planes: [] }, 32, 4)).toBe(32 * 9 * 16);
});
