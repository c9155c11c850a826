import fc from 'fast-check';
import { expect, test } from 'vitest';
import { solveBudget } from './budget';
import { buildGraph } from './graph';
import { published } from './paper';
import { residualOf } from './presets';
import { LIMITS, MIN_INPUT_PX, type ResNetSpec } from './spec';
import { RESIDUAL_PRESETS } from './testing/settings';
import { makesNetwork, validate } from './validate';

const number = fc.oneof(
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, -1, 0.5),
  fc.constantFrom(1, 2, 64, 65.25, 1e9, 2 ** 53, Number.MAX_VALUE, Number.MIN_VALUE),
  fc.double(),
  fc.integer(),
);
const list = fc.array(number, { maxLength: 9 });
const some = fc.constantFrom(...RESIDUAL_PRESETS.map(({ spec }) => spec));

/** A published network with some of its numbers replaced by whatever there is. */
const hostile = fc
  .tuple(
    some,
    fc.record(
      {
        block: fc.constantFrom('basic', 'bottleneck'),
        blocks: list,
        planes: list,
        strides: fc.oneof(list, fc.array(fc.constantFrom(1, 2), { maxLength: 7 })),
        cardinality: number,
        groupWidth: number,
        stemWidth: number,
        classes: number,
        inputPx: number,
      },
      { requiredKeys: [] },
    ),
  )
  .map(([spec, changes]): ResNetSpec => ({ ...spec, ...changes }));

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

function isInRange(spec: ResNetSpec): boolean {
  const { blocks, planes } = spec;
  return (
    isWhole(blocks.length, 1, LIMITS.stages) &&
    planes.length === blocks.length &&
    spec.strides.length === blocks.length &&
    spec.strides.every((stride) => isWhole(stride, 1, 2)) &&
    blocks.every((count) => isWhole(count, 1, LIMITS.blocks)) &&
    planes.every((count) => isWhole(count, 1, LIMITS.planes)) &&
    isWhole(spec.cardinality, 1, LIMITS.cardinality) &&
    isWhole(spec.groupWidth, 1, spec.block === 'basic' ? LIMITS.planes : LIMITS.groupWidth) &&
    isWhole(spec.stemWidth, 1, LIMITS.stemWidth) &&
    isWhole(spec.classes, 1, LIMITS.classes) &&
    isWhole(spec.inputPx, MIN_INPUT_PX, LIMITS.inputPx)
  );
}

test('whatever the numbers are, validate names what is wrong and nothing throws', () => {
  fc.assert(
    fc.property(hostile, (spec) => {
      const issues = validate(spec);
      if (!isInRange(spec)) expect(makesNetwork(issues)).toBe(false);
      for (const hold of ['block', 'params', 'macs'] as const) {
        for (const free of ['groupWidth', 'cardinality', 'stage3Blocks', 'planes'] as const) {
          const solution = solveBudget(spec, { hold, budget: 1e6 }, free);
          if (solution === null) continue;
          expect(makesNetwork(validate({ ...spec, ...solution.patch }))).toBe(true);
        }
      }
      if (!makesNetwork(issues)) expect(() => buildGraph(spec)).toThrow('spec makes no network');
      if (!isInRange(spec)) expect(published(spec)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
}, 60_000);

test('lists of any length are refused', () => {
  const spec = residualOf('resnet50');
  const many = new Array<number>(300_000).fill(64);
  for (const changes of [{ blocks: many }, { planes: many }, { blocks: many, planes: many }]) {
    expect(makesNetwork(validate({ ...spec, ...changes }))).toBe(false);
  }
  expect(makesNetwork(validate({ ...spec, blocks: [], planes: [] }))).toBe(false);
  expect(
    solveBudget({ ...spec, planes: many }, { hold: 'params', budget: 1e6 }, 'planes'),
  ).toBeNull();
});
