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
    { code: 'stage-strides', params: { strides: '1-2-2-2' } },
    { code: 'stride-placement', params: { strideOn: '3x3' } },
  ]);
  const oneStage = { ...residualOf('resnet18'), blocks: [2], strides: [1], planes: [64] };
  expect(inferred(shapesOf(oneStage)).assumed.map(({ code }) => code)).toEqual([
    'stem-stride',
    'input-size',
    'shortcuts',
  ]);
});

test('where a stage keeps its channels, its projection tells the stride', () => {
  const base = { ...residualOf('resnet18'), planes: [64, 64, 64, 128] };
  for (const strides of [
    [1, 2, 2, 2],
    [2, 1, 2, 2],
    [1, 1, 1, 2],
  ]) {
    const found = inferred(shapesOf({ ...base, strides }));
    expect(found.spec.strides).toEqual(strides);
    expect(isFit(found.misfit)).toBe(true);
  }
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
      misshapen: [
        { name: 'layer4.2.conv2.weight', shape: [1024, 64, 3, 3], wanted: [1024, 32, 3, 3] },
      ],
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

  test('a block that is missing whole makes no shorter network, one far behind no longer one', () => {
    const shapes = changed((each) => {
      for (const name of [...each.keys()]) if (name.startsWith('layer2.2.')) each.delete(name);
      each.set('layer2.90.conv1.weight', [256, 512, 1, 1]);
    });
    const { spec, misfit } = inferred(shapes);
    expect(spec).toEqual(resnext50);
    expect(misfit.missing).toHaveLength(15);
    expect(misfit.unexpected).toEqual(['layer2.90.conv1.weight']);
  });

  test('tensors of one shape are one group with both shapes, one alone keeps its number', () => {
    const shapes = changed((each) => {
      for (const block of [1, 2, 3]) each.set(`layer2.${block}.conv2.weight`, [256, 32, 3, 3]);
      each.set('layer3.0.conv1.weight', []);
    });
    expect(misfitParams(inferred(shapes).misfit)).toMatchObject({
      misshapen: 4,
      misshapenNames: [
        'layer2.*.conv2.weight (3): 256x32x3x3 instead of 256x8x3x3',
        'layer3.0.conv1.weight: scalar instead of 512x512x1x1',
      ],
    });
  });
});

describe('one tensor at fault is named, and makes no other network', () => {
  const damages: readonly (readonly [string, (shape: readonly number[]) => number[] | null])[] = [
    ['missing', () => null],
    ['of another rank', (shape) => [...shape, 7]],
    ['of half the length', ([first = 0, ...rest]) => [Math.ceil(first / 2), ...rest]],
    ['empty', (shape) => shape.map(() => 0)],
    ['a single number', () => []],
  ];

  /** One block a stage: each number has the fewest witnesses. */
  const tiny: ResNetSpec = {
    ...residualOf('resnext29_8x64d'),
    blocks: [1, 1, 1],
    planes: [8, 16, 32],
    stemWidth: 8,
    cardinality: 4,
    groupWidth: 2,
  };

  test.each(damages)('%s', (_, damage) => {
    for (const [name, shape] of shapesOf(tiny)) {
      const other = damage(shape);
      const shapes = shapesOf(tiny);
      if (other === null) shapes.delete(name);
      else shapes.set(name, other);
      const { spec, misfit } = inferred(shapes);
      expect(spec, name).toEqual(tiny);
      expect([...misfit.missing, ...misfit.misshapen.map((each) => each.name)]).toEqual([name]);
      expect(misfit.unexpected).toEqual([]);
    }
  });
});

describe('tensors of which nothing can be told', () => {
  const stem = new Map([['conv1.weight', [64, 3, 7, 7]]]);
  const block = (parts: Readonly<Record<string, readonly number[]>>) =>
    new Map([
      ...stem,
      ...Object.entries(parts).map(([part, shape]) => [`layer1.0.${part}.weight`, shape] as const),
    ]);

  test.each([
    ['no block', stem, 'state-dict-part', { name: 'layer1.0.conv1.weight' }],
    [
      'no stem',
      new Map([['layer1.0.conv2.weight', [64, 64, 3, 3]]]),
      'state-dict-part',
      { name: 'conv1.weight' },
    ],
    [
      'no output of a stage',
      block({ conv1: [64, 64, 3, 3] }),
      'state-dict-part',
      { name: 'layer1.0.conv2.weight' },
    ],
    [
      'no 3x3',
      block({ conv1: [64, 64, 1, 1], conv3: [256, 64, 1, 1] }),
      'state-dict-part',
      { name: 'layer1.0.conv2.weight' },
    ],
    [
      'groups that do not come out even',
      block({ conv1: [64, 64, 1, 1], conv2: [64, 5, 3, 3], conv3: [256, 64, 1, 1] }),
      'state-dict-shape',
      { name: 'layer1.0.conv2.weight', shape: '64x5x3x3' },
    ],
    [
      'an output that is no multiple of four',
      block({ conv1: [64, 64, 1, 1], conv2: [64, 64, 3, 3], conv3: [255, 64, 1, 1] }),
      'state-dict-shape',
      { name: 'layer1.0.conv3.weight', shape: '255x64x1x1' },
    ],
  ])('%s', (_, shapes, code, params) => {
    expect(inferSpec(shapes)).toEqual({ error: { code, params } });
  });

  test('a stem that is not built here is told as one of another shape', () => {
    const grey = inferred(changed((each) => each.set('conv1.weight', [64, 1, 7, 7])));
    expect(misfitParams(grey.misfit).misshapenNames).toEqual([
      'conv1.weight: 64x1x7x7 instead of 64x3x7x7',
    ]);
    const small = inferred(changed((each) => each.set('conv1.weight', [64, 3, 1, 1])));
    expect(small.misfit.misshapen).toHaveLength(1);
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
