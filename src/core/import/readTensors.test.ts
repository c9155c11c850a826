import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRESETS, presetOf, residualOf } from '../presets';
import type { ArchSpec } from '../spec';
import relatives from './fixtures/relative_shapes.json' with { type: 'json' };
import { type MutableShapes, renamed, stateDictOf } from './fixtures/shapes';
import type { Shapes } from './misfit';
import { readTensors, type TensorsRead } from './readTensors';

/** The network of the tensors. Throws where there is none. */
function read(shapes: Shapes): TensorsRead {
  const result = readTensors(shapes);
  if ('error' in result) throw new Error(`not read: ${JSON.stringify(result.error)}`);
  return result;
}

const torchvision = (name: keyof typeof relatives): MutableShapes =>
  new Map(Object.entries(relatives[name]));

const hasClasses = (spec: ArchSpec) => ({ ...spec, classes: 7 });

test('every preset is read off its own tensors, with its classes', () => {
  for (const { spec } of PRESETS) {
    const other = hasClasses(spec);
    const shapes = stateDictOf(other);
    const found = read(shapes);
    expect(found).toMatchObject({ spec: other, layout: 'torchvision', prefix: '' });
    expect([...found.names.values()].every((name) => shapes.has(name))).toBe(true);
  }
});

test('names lead from the tensors of the network to the stored ones, without counters', () => {
  const shapes = renamed(stateDictOf(residualOf('resnet18')), (name) => `module.${name}`);
  const { names, prefix, assumed } = read(shapes.set('n_averaged', []));
  expect(prefix).toBe('module.');
  expect(assumed.at(-1)).toEqual({ code: 'prefix-left-out', params: { prefix } });
  expect(names.get('layer4.1.bn2.running_var')).toBe('module.layer4.1.bn2.running_var');
  expect([...names.keys()].some((name) => name.includes('num_batches'))).toBe(false);
  expect(names.size).toBe(102);
});

describe("torchvision's relatives", () => {
  test.each([
    ['vgg16', 'vgg16'],
    ['vgg16_bn', 'vgg16_bn'],
    ['alexnet', 'alexnet_torchvision'],
  ] as const)('%s', (name, preset) => {
    const { spec, assumed } = read(torchvision(name));
    expect(spec).toEqual(presetOf(preset).spec);
    expect(assumed).toEqual([{ code: 'input-size', params: { inputPx: 224 } }]);
  });

  test("GoogLeNet's auxiliary heads are left out and told", () => {
    const { spec, assumed, names } = read(torchvision('googlenet'));
    expect(spec).toEqual(presetOf('googlenet').spec);
    expect(assumed.at(-1)).toEqual({ code: 'auxiliary-left-out', params: { tensors: 20 } });
    expect([...names.keys()].some((name) => name.startsWith('aux'))).toBe(false);
  });

  test('one tensor of another shape is named with both shapes', () => {
    const shapes = torchvision('vgg16').set('features.2.weight', [64, 64, 1, 1]);
    shapes.delete('classifier.3.bias');
    expect(readTensors(shapes)).toMatchObject({
      error: {
        code: 'state-dict-misfit',
        params: {
          network: 'VGG-16',
          missingNames: ['classifier.3.bias'],
          misshapenNames: ['features.2.weight: 64x64x1x1 instead of 64x64x3x3'],
        },
      },
    });
  });

  test('more classes than can be drawn are refused', () => {
    const shapes = torchvision('alexnet').set('classifier.6.weight', [1_000_000, 4096]);
    expect(readTensors(shapes)).toMatchObject({
      error: { code: 'spec-invalid', params: { issue: 'out-of-range' } },
    });
  });
});

describe('what is at fault is told by the names in the file', () => {
  const tiny = {
    ...residualOf('resnext29_8x64d'),
    blocks: [1, 1, 1],
    planes: [8, 16, 32],
    stemWidth: 8,
    cardinality: 4,
    groupWidth: 2,
  };

  test('one that is missing', () => {
    const shapes = stateDictOf(tiny);
    shapes.delete('layer2.0.conv2.weight');
    expect(readTensors(shapes)).toMatchObject({
      error: {
        code: 'state-dict-misfit',
        params: {
          missing: 1,
          unexpected: 0,
          misshapen: 0,
          missingNames: ['layer2.0.conv2.weight'],
        },
      },
    });
  });

  test('one of another shape', () => {
    const shapes = stateDictOf(tiny).set('layer1.0.conv2.weight', [3, 3]);
    const stored = renamed(shapes, (name) => `module.${name}`);
    expect(readTensors(stored)).toMatchObject({
      error: {
        params: {
          misshapen: 1,
          misshapenNames: ['module.layer1.0.conv2.weight: 3x3 instead of 8x2x3x3'],
        },
      },
    });
  });

  test('what is left over has its own name, what is missing that of torchvision', () => {
    const stored = renamed(stateDictOf({ ...residualOf('resnet18'), stem: 'cifar' }), (name) =>
      name.replace('downsample', 'shortcut').replace('fc', 'linear'),
    );
    stored.set('layer1.0.conv1.bias', [64]).set('layer1.1.conv1.bias', [64]);
    stored.delete('layer2.0.shortcut.1.bias');
    expect(readTensors(stored)).toMatchObject({
      error: {
        params: {
          missingNames: ['layer2.0.downsample.1.bias'],
          unexpectedNames: ['layer1.*.conv1.bias (2)'],
        },
      },
    });
  });
});

describe('a network and its running average in one file', () => {
  const spec = residualOf('resnet18');
  const with2 = (one: string, other: string) =>
    new Map([
      ...renamed(stateDictOf(spec), (name) => one + name),
      ...renamed(stateDictOf(spec), (name) => other + name),
    ]);

  test.each([
    ['model.', 'model_ema.', 'model_ema.', 'model.'],
    ['averaged.module.', 'model.', 'averaged.module.', 'model.'],
    ['module.student.', 'module.teacher.', 'module.teacher.', 'module.student.'],
  ])('%s and %s: the average is read, the other told', (one, other, prefix, left) => {
    const found = read(with2(one, other).set('n_averaged', []));
    expect(found).toMatchObject({ spec, prefix });
    expect(found.names.get('conv1.weight')).toBe(`${prefix}conv1.weight`);
    expect(found.assumed.at(-1)).toEqual({ code: 'twin-left-out', params: { prefix: left } });
  });

  test('of two of which none is called an average the first is read, and the choice is there', () => {
    const shapes = with2('left.', 'right.');
    expect(read(shapes)).toMatchObject({ copies: ['left', 'right'], copy: 'left' });
    expect(read(shapes).assumed.at(-1)?.params).toEqual({ prefix: 'right.' });
    const other = readTensors(shapes, 'right');
    expect(other).toMatchObject({ spec, copy: 'right', prefix: 'right.' });
  });
});

describe('shortcuts without weights', () => {
  const plain = {
    ...residualOf('resnext29_8x64d'),
    block: 'basic' as const,
    planes: [16, 32, 64],
    stemWidth: 16,
    cardinality: 1,
    groupWidth: 16,
    residual: false,
  };

  test('are another network where the class is known to have them', () => {
    const stored = renamed(stateDictOf(plain), (name) => name.replace('fc', 'linear'));
    expect(readTensors(stored)).toEqual({ error: { code: 'state-dict-shortcuts', params: {} } });
  });

  test("can't be told from none with torchvision's names, which is said", () => {
    const { spec, assumed } = read(stateDictOf(plain));
    expect(spec).toEqual(plain);
    expect(assumed.at(-1)).toEqual({ code: 'no-shortcuts', params: {} });
  });
});

describe('other families are named', () => {
  test.each([
    ['DenseNet', 'features.denseblock3.denselayer11.norm2.weight'],
    ['transformer', 'encoder.layers.encoder_layer_0.self_attention.in_proj_weight'],
    ['transformer', 'layers.0.blocks.0.attn.qkv.weight'],
    ['transformer', 'blocks.0.attn.relative_position_bias_table'],
    ['ConvNeXt', 'features.1.0.layer_scale'],
    ['EfficientNet or MobileNet v3', 'features.5.0.block.1.0.weight'],
    ['EfficientNet', 'blocks.1.0.conv_pwl.weight'],
    ['MobileNet v2', 'features.9.conv.3.weight'],
    ['Inception v3', 'Mixed_5b.branch1x1.conv.weight'],
    ['SqueezeNet', 'features.3.squeeze.weight'],
    ['EfficientNet or MobileNet v3', 'features.9.block.0.0.weight'],
    ['RegNet', 'trunk_output.block3.block3-3.f.c.0.weight'],
    ['ShuffleNet', 'stage3.3.branch2.6.weight'],
    ['LoRA', 'unet.mid.to_q.lora_A.weight'],
    ['diffusion U-Net', 'down_blocks.0.resnets.0.conv1.weight'],
  ])('%s: %s', (family, name) => {
    const shapes = new Map([
      [name, [8, 8, 1, 1]],
      ['features.0.weight', [8, 3, 3, 3]],
    ]);
    expect(readTensors(shapes)).toEqual({
      error: { code: 'state-dict-family', params: { family } },
    });
  });

  test('a residual network with parts of its own is one all the same, and told what is left over', () => {
    const shapes = stateDictOf(residualOf('resnet50'));
    shapes.set('layer1.0.attn.weight', [1]);
    expect(readTensors(shapes)).toMatchObject({
      error: { code: 'state-dict-misfit', params: { unexpectedNames: ['layer1.0.attn.weight'] } },
    });
  });

  test('names of nothing that is known', () => {
    const shapes = new Map([
      ['a.0.weight', [1]],
      ['a.1.weight', [1]],
    ]);
    expect(readTensors(shapes)).toEqual({
      error: { code: 'state-dict-unknown', params: { tensors: 2, names: ['a.*.weight (2)'] } },
    });
    expect(readTensors(new Map())).toHaveProperty('error');
  });
});

test('no names and shapes make it throw', () => {
  const parts = ['module', 'layer1', '0', '1', 'conv1', 'conv2', 'features', 'fc', 'fc8', 'conv5'];
  const more = [
    'shortcut',
    'linear',
    'stage_1',
    'inception3a',
    'weight',
    'running_mean',
    '9e9',
    '',
  ];
  const name = fc.array(fc.constantFrom(...parts, ...more), { maxLength: 5 });
  const shape = fc.array(fc.integer({ min: -2, max: 1e9 }), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(fc.tuple(name, shape), { maxLength: 30 }), (tensors) => {
      readTensors(new Map(tensors.map(([each, lengths]) => [each.join('.'), lengths])));
    }),
  );
});
