import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../graph';
import { residualOf } from '../presets';
import type { ResNetSpec } from '../spec';
import { RESIDUAL_PRESETS } from '../testing/settings';
import { makesNetwork, validate } from '../validate';
import { inferSpec } from './inferSpec';
import { groupNames, isFit, misfitParams } from './misfit';

function shapesOf(spec: ResNetSpec): Map<string, readonly number[]> {
  const tensors = buildGraph(spec).layers.flatMap((layer) => layer.tensors);
  return new Map(tensors.map(({ name, shape }) => [name, shape]));
}

function inferred(shapes: ReadonlyMap<string, readonly number[]>) {
  const result = inferSpec(shapes);
  if ('error' in result) throw new Error(`not inferred: ${JSON.stringify(result.error)}`);
  return result;
}

const resnext50 = residualOf('resnext50_32x4d');

/** The shapes of resnext50_32x4d after a change. */
function changed(change: (shapes: Map<string, readonly number[]>) => void) {
  const shapes = shapesOf(resnext50);
  change(shapes);
  return shapes;
}

test('every preset is found again from its tensors', () => {
  for (const { spec } of RESIDUAL_PRESETS) {
    const result = inferred(shapesOf(spec));
    expect(result.spec).toEqual(spec);
    expect(isFit(result.misfit)).toBe(true);
  }
});

test('what shapes do not show is told', () => {
  expect(inferred(shapesOf(resnext50)).assumed).toEqual([
    { code: 'stem-stride', params: { stem: 'imagenet' } },
    { code: 'input-size', params: { inputPx: 224 } },
    { code: 'stride-placement', params: { strideOn: '3x3' } },
  ]);
  const oneStage = { ...residualOf('resnet18'), blocks: [2], planes: [64] };
  expect(inferred(shapesOf(oneStage)).assumed.map(({ code }) => code)).toEqual([
    'stem-stride',
    'input-size',
    'shortcuts',
  ]);
});

test('the batch counters of PyTorch are part of a state_dict and of no graph', () => {
  const shapes = changed((each) => each.set('bn1.num_batches_tracked', []));
  expect(isFit(inferred(shapes).misfit)).toBe(true);
});

const specs: fc.Arbitrary<ResNetSpec> = fc
  .record({
    block: fc.constantFrom('basic' as const, 'bottleneck' as const),
    stages: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 })), {
      minLength: 1,
      maxLength: 6,
    }),
    cardinality: fc.integer({ min: 1, max: 12 }),
    groupWidth: fc.integer({ min: 1, max: 12 }),
    stem: fc.constantFrom('imagenet' as const, 'cifar' as const),
    stemWidth: fc.integer({ min: 1, max: 40 }),
    residual: fc.boolean(),
    includeTop: fc.boolean(),
    classes: fc.integer({ min: 1, max: 50 }),
  })
  .map(({ stages, ...numbers }) => {
    const planes = stages.map(([, each]) => each);
    const basic = numbers.block === 'basic' ? { cardinality: 1, groupWidth: planes[0] ?? 1 } : {};
    const blocks = stages.map(([count]) => count);
    const inputPx = numbers.stem === 'imagenet' ? 224 : 32;
    return { ...resnext50, ...numbers, ...basic, blocks, planes, inputPx };
  })
  .filter((spec) => makesNetwork(validate(spec)));

test('any valid network is found again, but for what its tensors do not show', () => {
  fc.assert(
    fc.property(specs, (spec) => {
      const { spec: found, misfit, assumed } = inferred(shapesOf(spec));
      const hidden = assumed.some(({ code }) => code === 'shortcuts');
      expect(isFit(misfit)).toBe(true);
      expect(found).toEqual({
        ...spec,
        residual: hidden || spec.residual,
        classes: spec.includeTop ? spec.classes : 1000,
      });
    }),
    { numRuns: 200 },
  );
});

describe('a misfit names every tensor', () => {
  test('one that is missing, one too many, one of another shape', () => {
    const shapes = changed((each) => {
      each.delete('layer2.1.bn2.weight');
      each.delete('fc.bias');
      each.set('layer1.0.se.fc1.weight', [8, 256, 1, 1]);
      each.set('layer4.2.conv2.weight', [1024, 64, 3, 3]);
    });
    expect(inferred(shapes).misfit).toEqual({
      missing: ['layer2.1.bn2.weight', 'fc.bias'],
      unexpected: ['layer1.0.se.fc1.weight'],
      misshapen: ['layer4.2.conv2.weight'],
    });
  });

  test('names of many blocks come as one group with its count', () => {
    const shapes = changed((each) => {
      for (const name of [...each.keys()]) {
        if (/^layer\d\.\d\.bn3\.running/.test(name)) each.delete(name);
      }
    });
    expect(misfitParams(inferred(shapes).misfit)).toEqual({
      missing: 32,
      unexpected: 0,
      misshapen: 0,
      missingNames: [1, 2, 3, 4].flatMap((stage) => {
        const count = resnext50.blocks[stage - 1];
        return ['mean', 'var'].map((each) => `layer${stage}.*.bn3.running_${each} (${count})`);
      }),
      unexpectedNames: [],
      misshapenNames: [],
    });
    const many = Array.from({ length: 100 }, (_, index) => `part${index}.weight`);
    expect(groupNames(many)).toHaveLength(12);
  });

  test('a stage behind a gap, or a block behind one, is left over', () => {
    const shapes = changed((each) => each.delete('layer2.2.conv1.weight'));
    const { spec, misfit } = inferred(shapes);
    expect(spec.blocks).toEqual([3, 2, 6, 3]);
    expect(misfit.unexpected).toContain('layer2.3.conv1.weight');
  });
});

describe('tensors of which nothing can be told', () => {
  test.each([
    ['conv1.weight', undefined, 'state-dict-part', {}],
    ['layer1.0.conv1.weight', undefined, 'state-dict-part', {}],
    ['layer1.0.conv2.weight', undefined, 'state-dict-part', {}],
    ['layer3.0.conv3.weight', undefined, 'state-dict-part', {}],
    ['conv1.weight', [64, 1, 7, 7], 'state-dict-shape', { shape: '64x1x7x7' }],
    ['conv1.weight', [64, 3, 5, 5], 'state-dict-shape', { shape: '64x3x5x5' }],
    ['conv1.weight', [64, 3, 7, 3], 'state-dict-shape', { shape: '64x3x7x3' }],
    ['conv1.weight', [64, 3], 'state-dict-shape', { shape: '64x3' }],
    ['layer1.0.conv2.weight', [128, 3, 3, 3], 'state-dict-shape', { shape: '128x3x3x3' }],
    ['layer1.0.conv2.weight', [128, 0, 3, 3], 'state-dict-shape', { shape: '128x0x3x3' }],
    ['layer2.0.conv3.weight', [511, 256, 1, 1], 'state-dict-shape', { shape: '511x256x1x1' }],
    ['fc.weight', [1000], 'state-dict-shape', { shape: '1000' }],
  ])('%s as %j', (name, shape, code, params) => {
    const shapes = changed((each) => (shape ? each.set(name, shape) : each.delete(name)));
    expect(inferSpec(shapes)).toEqual({ error: { code, params: { name, ...params } } });
  });

  test('numbers beyond the limits are refused with the issue', () => {
    const shapes = changed((each) => each.set('fc.weight', [100_000, 2048]));
    expect(inferSpec(shapes)).toMatchObject({
      error: { code: 'spec-invalid', params: { issue: 'out-of-range', field: 'classes' } },
    });
  });

  test('no shapes make it throw', () => {
    const names = [...shapesOf(residualOf('resnet18')).keys()];
    const shape = fc.array(fc.integer({ min: -2, max: 1e9 }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), shape)), (changes) => {
        inferSpec(new Map([...shapesOf(residualOf('resnet18')), ...changes]));
        inferSpec(new Map(changes));
      }),
    );
  });
});
