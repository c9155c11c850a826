import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { residualOf } from '../presets';
import type { ResNetSpec } from '../spec';
import { type MutableShapes, renamed, stateDictOf } from './fixtures/shapes';
import type { Shapes } from './misfit';
import { readTensors, type TensorsRead } from './readTensors';

const tiny: ResNetSpec = {
  ...residualOf('resnext50_32x4d'),
  blocks: [2, 1, 1, 1],
  planes: [8, 16, 32, 64],
  stemWidth: 8,
  cardinality: 4,
  groupWidth: 2,
  classes: 10,
};
const bare = { ...tiny, includeTop: false, classes: 1000 };
const basic = { ...residualOf('resnet18'), classes: 10 };
const features = 4 * 64;

/** The network of the tensors. Throws where there is none. */
function read(shapes: Shapes, copy?: string): TensorsRead {
  const result = readTensors(shapes, copy);
  if ('error' in result) throw new Error(`not read: ${JSON.stringify(result.error)}`);
  return result;
}

/** What is told as left out: by its code, the names or the prefix. */
function leftOut(shapes: Shapes): Record<string, unknown> {
  const told = read(shapes).assumed.filter(({ code }) => code.endsWith('left-out'));
  return Object.fromEntries(told.map(({ code, params }) => [code, params.names ?? params.prefix]));
}

const wrapped = (prefix: string, spec: ResNetSpec = tiny) =>
  renamed(stateDictOf(spec), (name) => prefix + name);

function withTensors(
  shapes: MutableShapes,
  more: Record<string, readonly number[]>,
): MutableShapes {
  for (const [name, shape] of Object.entries(more)) shapes.set(name, shape);
  return shapes;
}

describe('the same network under other names', () => {
  const inStages = (name: string) =>
    name.replace(/^layer(\d)/, (_, stage) => `layers.${Number(stage) - 1}`);
  const inRes = (name: string) =>
    name
      .replace(/^conv1\./, 'stem.conv1.')
      .replace(/^bn1\./, 'stem.conv1.norm.')
      .replace(/^layer(\d)/, (_, stage) => `res${Number(stage) + 1}`)
      .replace(/(\.\d)\.bn(\d)\./, '$1.conv$2.norm.')
      .replace('downsample.0.', 'shortcut.')
      .replace('downsample.1.', 'shortcut.norm.')
      .replace(/^fc\./, 'linear.');
  const inTransformers = (name: string) =>
    name
      .replace(/^conv1/, 'resnet.embedder.embedder.convolution')
      .replace(/^bn1/, 'resnet.embedder.embedder.normalization')
      .replace(/^layer(\d)\.(\d+)/, (_, stage, block) => {
        return `resnet.encoder.stages.${Number(stage) - 1}.layers.${block}`;
      })
      .replace(
        /(\.\d)\.conv(\d)\./,
        (_, block, at) => `${block}.layer.${Number(at) - 1}.convolution.`,
      )
      .replace(
        /(\.\d)\.bn(\d)\./,
        (_, block, at) => `${block}.layer.${Number(at) - 1}.normalization.`,
      )
      .replace('downsample.0', 'shortcut.convolution')
      .replace('downsample.1', 'shortcut.normalization')
      .replace(/^fc/, 'classifier.1');

  test.each<readonly [string, (name: string) => string]>([
    ['stages in one list', inStages],
    ['detectron2', inRes],
    ['detectron2 under a feature pyramid', (name) => `backbone.bottom_up.${inRes(name)}`],
    ['transformers', inTransformers],
    [
      'timm’s and other projections',
      (name) =>
        name.replace('downsample.0', 'downsample.conv').replace('downsample.1', 'downsample.bn'),
    ],
    [
      'shortcut.conv and norm',
      (name) =>
        name.replace('downsample.0', 'shortcut.conv').replace('downsample.1', 'shortcut.norm'),
    ],
    ['OpenMMLab', (name) => (name.startsWith('fc.') ? `head.${name}` : `backbone.${name}`)],
    ['a stem that is layer0', (name) => name.replace(/^(conv1|bn1)\./, 'layer0.$1.')],
    [
      'a stem in a Sequential',
      (name) => name.replace(/^conv1\./, 'layer0.0.').replace(/^bn1\./, 'layer0.1.'),
    ],
    ['stage1 and on', (name) => name.replace(/^layer/, 'stage')],
    [
      'stages.0 and on',
      (name) => name.replace(/^layer(\d)/, (_, at) => `stages.${Number(at) - 1}`),
    ],
    [
      'GluonCV',
      (name) =>
        name
          .replace(/(bn\d|downsample\.1)\.weight$/, '$1.gamma')
          .replace(/(bn\d|downsample\.1)\.bias$/, '$1.beta'),
    ],
    [
      'modules that are compiled one by one',
      (name) => name.replace(/^(layer\d)\./, '$1._orig_mod.'),
    ],
    [
      'blocks that are checkpointed',
      (name) => name.replace(/^(layer\d\.\d)\./, '$1._checkpoint_wrapped_module.'),
    ],
    [
      'FSDP around stages',
      (name) => `_fsdp_wrapped_module.${name.replace(/^(layer\d)\./, '$1._fsdp_wrapped_module.')}`,
    ],
    [
      'DataParallel around the features alone',
      (name) => (name.startsWith('fc.') ? name : `features.module.${name}`),
    ],
    [
      'children in a Sequential',
      (name) =>
        name
          .replace(/^conv1\./, 'net.0.')
          .replace(/^bn1\./, 'net.1.')
          .replace(/^layer(\d)/, (_, at) => `net.${Number(at) + 3}`),
    ],
    ['Lightning around DataParallel around a backbone', (name) => `model.module.backbone.${name}`],
  ])('%s', (_, rename) => {
    const shapes = renamed(stateDictOf(tiny), rename);
    const { spec, names } = read(shapes);
    expect(spec).toEqual(tiny);
    for (const [name, shape] of stateDictOf(tiny)) {
      if (!name.endsWith('tracked')) expect(shapes.get(names.get(name) ?? ''), name).toEqual(shape);
    }
  });

  test('Paddle’s statistics, and its linear layers, which lie turned', () => {
    const shapes = renamed(stateDictOf(tiny), (name) =>
      name.replace('running_mean', '_mean').replace('running_var', '_variance'),
    );
    const { spec, order } = read(shapes.set('fc.weight', [features, 10]));
    expect(spec).toEqual(tiny);
    expect(order).toBe('OIHW, linear turned');
  });

  test.each([
    ['OHWI', ([o, i, h, w]: readonly number[]) => [o, h, w, i]],
    ['HWIO', ([o, i, h, w]: readonly number[]) => [h, w, i, o]],
  ] as const)('kernels in the order %s', (order, turn) => {
    const shapes = stateDictOf(tiny);
    for (const [name, shape] of shapes) {
      if (shape.length === 4) shapes.set(name, turn(shape) as number[]);
    }
    if (order === 'HWIO') shapes.set('fc.weight', [features, 10]);
    expect(read(shapes)).toMatchObject({ spec: tiny, order });
  });

  test('whatever wrappers stand around and within the names, the network is the same', () => {
    const outer = fc.array(
      fc.constantFrom('module', '_orig_mod', 'model', 'net', 'backbone', 'encoder', '0', 'my_net'),
      { maxLength: 4 },
    );
    const inner = fc.constantFrom(
      '_orig_mod',
      '_fsdp_wrapped_module',
      '_checkpoint_wrapped_module',
      'module',
    );
    const rename = fc.constantFrom(inStages, inRes, inTransformers, (name: string) => name);
    const spec = fc.record({
      basis: fc.constantFrom(tiny, bare, basic),
      blocks: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
    });
    fc.assert(
      fc.property(outer, inner, fc.nat(3), rename, spec, (around, within, at, named, chosen) => {
        const wanted = { ...chosen.basis, blocks: chosen.blocks };
        const prefix = around.map((each) => `${each}.`).join('');
        const shapes = renamed(stateDictOf(wanted), (name) => {
          const parts = named(name).split('.');
          // A wrapper stands around a module, so never behind the last one's name.
          const place = Math.min(at, parts.length - 1);
          return prefix + [...parts.slice(0, place), within, ...parts.slice(place)].join('.');
        });
        expect(read(shapes).spec).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what lies beside a network is left out and told', () => {
  const projection = (prefix: string) => ({
    [`${prefix}0.weight`]: [64, features],
    [`${prefix}0.bias`]: [64],
    [`${prefix}2.weight`]: [16, 64],
  });

  test.each<readonly [string, MutableShapes, Record<string, readonly number[]>, string]>([
    [
      'SimSiam',
      wrapped('module.encoder.', bare),
      { ...projection('module.encoder.fc.'), ...projection('module.predictor.') },
      'head-left-out',
    ],
    ['SupCon', wrapped('encoder.', bare), projection('head.'), 'head-left-out'],
    [
      'Barlow Twins',
      wrapped('module.backbone.', bare),
      { ...projection('module.projector.'), 'module.bn.running_mean': [16] },
      'head-left-out',
    ],
    [
      'a detector',
      wrapped('backbone.body.', bare),
      { 'rpn.head.conv.weight': [8, 8, 3, 3], 'backbone.fpn.inner_blocks.0.weight': [8, 64, 1, 1] },
      'beside-left-out',
    ],
    [
      'a segmenter',
      wrapped('encoder.', bare),
      { 'decoder.blocks.0.conv1.0.weight': [8, 8, 3, 3], ...projection('segmentation_head.') },
      'beside-left-out',
    ],
    [
      'person re-identification',
      wrapped('base.', bare),
      { 'bottleneck.weight': [features], 'classifier.weight': [751, features] },
      'beside-left-out',
    ],
    [
      'two linear layers',
      stateDictOf(bare),
      { 'fc.0.weight': [64, features], 'fc.3.weight': [10, 64] },
      'head-left-out',
    ],
    [
      'DINO’s head',
      wrapped('backbone.', bare),
      {
        'head.mlp.0.weight': [64, features],
        'head.last_layer.weight_g': [60, 1],
        'head.last_layer.weight_v': [60, 16],
      },
      'head-left-out',
    ],
  ])('%s, without a classifier', (_, shapes, more, code) => {
    const all = withTensors(shapes, more);
    expect(read(all).spec).toEqual(bare);
    expect(leftOut(all)).toHaveProperty(code);
    const told = read(all).left.flatMap(({ names }) => names);
    expect(told.sort()).toEqual(Object.keys(more).sort());
  });

  test.each<readonly [string, MutableShapes, Record<string, readonly number[]>, string]>([
    [
      'the weights of a loss',
      wrapped('model.'),
      { 'loss_fn.weight': [10], 'criterion.pos_weight': [10] },
      'loss-left-out',
    ],
    [
      'a normaliser',
      wrapped('model.'),
      { 'normalize.mean': [3, 1, 1], 'normalize.std': [3, 1, 1] },
      'normaliser-left-out',
    ],
    [
      'pixel_mean',
      wrapped('model.'),
      { pixel_mean: [3, 1, 1], pixel_std: [3, 1, 1] },
      'normaliser-left-out',
    ],
    [
      'metrics of Lightning',
      wrapped('net.'),
      { 'val_acc.confmat': [10, 10], 'train_f1.tp': [10] },
      'metric-left-out',
    ],
    [
      'an auxiliary head',
      stateDictOf(tiny),
      { 'aux_head.0.weight': [8, 128, 3, 3] },
      'auxiliaries-left-out',
    ],
    [
      'a projection head beside the classifier',
      stateDictOf(tiny),
      projection('projection_head.'),
      'head-left-out',
    ],
    [
      'a second classifier',
      stateDictOf(tiny),
      { 'rotation_head.weight': [4, features] },
      'head-left-out',
    ],
  ])('%s, with the classifier', (_, shapes, more, code) => {
    const all = withTensors(shapes, more);
    expect(read(all).spec).toEqual(tiny);
    expect(leftOut(all)).toHaveProperty(code);
  });

  test('the last layer of the first MoCo projects, so that it is no classifier', () => {
    const shapes = new Map([...wrapped('module.encoder_q.'), ...wrapped('module.encoder_k.')]);
    shapes.set('module.queue', [10, 64]).set('module.queue_ptr', [1]);
    expect(read(shapes)).toMatchObject({ spec: bare, copy: 'module.encoder_q' });
    expect(leftOut(shapes)['head-left-out']).toEqual([
      'module.encoder_q.fc.weight',
      'module.encoder_q.fc.bias',
    ]);
  });
});

describe('of several copies the one is read that its authors evaluate', () => {
  test.each([
    ['encoder_q', 'encoder_k'],
    ['teacher.backbone', 'student.backbone'],
    ['online_encoder.net', 'target_encoder.net'],
    ['model_ema', 'model'],
    ['ema_model', 'online_model'],
    ['module.base_encoder', 'module.momentum_encoder'],
    ['model', 'attacker.model'],
    ['swa_model', 'model'],
  ])('%s before %s', (first, second) => {
    const shapes = new Map([...wrapped(`${second}.`), ...wrapped(`${first}.`)]);
    const found = read(shapes);
    expect(found).toMatchObject({ spec: tiny, copy: first, copies: [first, second] });
    expect(read(shapes, second)).toMatchObject({ copy: second, prefix: `${second}.` });
  });

  test('a teacher that is another network than its student is no average of it', () => {
    const shapes = new Map([...wrapped('teacher.', basic), ...wrapped('student.')]);
    expect(read(shapes)).toMatchObject({ copy: 'student', spec: tiny });
  });

  test('the head of the copy that is left out goes with it', () => {
    const shapes = new Map(
      ['student', 'teacher'].flatMap((copy) => [
        ...wrapped(`${copy}.backbone.`, bare),
        [`${copy}.head.fc.weight`, [10, features]] as const,
        [`${copy}.head.fc.bias`, [10]] as const,
      ]),
    );
    const found = read(shapes);
    expect(found).toMatchObject({ spec: tiny, copy: 'teacher.backbone', left: [] });
    expect(found.names.get('fc.weight')).toBe('teacher.head.fc.weight');
  });

  test('a copy beside a network without a prefix', () => {
    const shapes = new Map([...stateDictOf(tiny), ...wrapped('ema.')]);
    expect(read(shapes)).toMatchObject({ copy: 'ema', copies: ['ema', '.'] });
    expect(read(shapes, '.')).toMatchObject({ copy: '.', prefix: '', spec: tiny });
  });
});

test('what fits less than half of a network is not called near it', () => {
  const shapes = new Map(
    Array.from({ length: 30 }, (_, at) => [`features.${at}.weight`, [7, 3, 5, 5]] as const),
  );
  expect(readTensors(shapes)).toEqual({
    error: {
      code: 'state-dict-unknown',
      params: { tensors: 30, names: ['features.*.weight (30)'] },
    },
  });
});

test('names that begin with dots end', () => {
  const shapes = wrapped('.');
  for (const name of ['.', '..', '.weight', '..layer1.0.conv1.weight']) shapes.set(name, [1]);
  expect('error' in readTensors(shapes)).toBe(true);
});

describe('a tensor within the network is never left out', () => {
  test.each([
    ['layer1.0.se.fc1.weight', 'SE-ResNet'],
    ['layer1.0.conv4.weight', undefined],
    ['layer1.0.attention.weight', undefined],
    ['layer2.0.conv3.1.filt', 'ResNet with anti-aliased downsampling'],
    ['layer1.0.bn1.IN.weight', 'IBN-Net'],
    ['conv2.weight', 'ResNet with a deep stem (ResNet-C, ResNet-D)'],
    ['gem_pool.p', undefined],
    ['attnpool.q_proj.weight', 'CLIP’s modified ResNet'],
  ])('%s', (name, variant) => {
    for (const prefix of ['', 'module.', 'visual.']) {
      const shapes = wrapped(prefix).set(prefix + name, [8, 8, 1, 1]);
      const result = readTensors(shapes);
      const params = 'error' in result ? result.error.params : undefined;
      expect(params).toMatchObject({ unexpectedNames: [prefix + name] });
      expect(params?.variant).toBe(variant);
    }
  });

  test('a fifth stage is none of torchvision’s four, and is read as what it is', () => {
    const spec = {
      ...tiny,
      blocks: [1, 1, 1, 1, 1],
      planes: [8, 16, 32, 64, 64],
      strides: [1, 2, 2, 2, 2],
    };
    expect(read(stateDictOf(spec)).spec).toMatchObject({ blocks: [1, 1, 1, 1, 1] });
  });

  test.each<readonly [string, (shapes: MutableShapes) => MutableShapes]>([
    [
      'Res2Net',
      (shapes) => renamed(shapes, (name) => name.replace(/(layer\d\.\d)\.conv2\./, '$1.convs.0.')),
    ],
    [
      'network without running statistics (group norm or the like)',
      (shapes) =>
        new Map(
          [...shapes].filter(([name]) => !name.includes('running') && !name.includes('tracked')),
        ),
    ],
    [
      'ResNeSt',
      (shapes) => renamed(shapes, (name) => name.replace(/\.conv2\.weight/, '.conv2.conv.weight')),
    ],
    [
      'ResNet with a deep stem (ResNet-C, ResNet-D)',
      (shapes) =>
        withTensors(
          renamed(shapes, (name) => name.replace(/^conv1\./, 'conv1.0.')),
          { 'conv1.3.weight': [8, 8, 3, 3] },
        ),
    ],
  ])('%s is named', (variant, change) => {
    const result = readTensors(change(stateDictOf(tiny)));
    expect('error' in result && result.error.params.variant).toBe(variant);
  });

  test.each([
    ['BiT, ResNet v2 with group norm', 'body.block1.unit01.conv1.weight'],
    ['ResNet v2, pre-activation', 'stages.0.blocks.0.norm1.weight'],
    ['RegNet', 's1.b1.conv1.conv.weight'],
    ['ResNet of Caffe, whose BN has no statistics of its own', 'res2a_branch2a.weight'],
  ])('%s', (family, name) => {
    expect(readTensors(new Map([[name, [8, 8, 1, 1]]]))).toEqual({
      error: { code: 'state-dict-family', params: { family } },
    });
  });
});
