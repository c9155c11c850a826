import { describe, expect, test } from 'vitest';
import { presetOf, residualOf } from '../presets';
import type { ArchSpec } from '../spec';
import { renamed, stateDictOf } from './fixtures/shapes';
import { torchvisionNames } from './keyNames';
import { readTensors } from './readTensors';

const resnet18 = residualOf('resnet18');
const resnext29 = residualOf('resnext29_8x64d');

/** A name's own parts, as each project writes them; made from its classes' module names. */
const PROJECTS: readonly (readonly [string, string, ArchSpec, (name: string) => string])[] = [
  ['torchvision', 'torchvision', resnet18, (name) => name],
  ['timm with a new head', 'torchvision', resnet18, (name) => name.replace(/^fc/, 'head.fc')],
  ['Cadene', 'torchvision', resnet18, (name) => name.replace(/^fc/, 'last_linear')],
  ['a head after dropout', 'torchvision', resnet18, (name) => name.replace(/^fc/, 'fc.1')],
  [
    'kuangliu',
    'pytorch-cifar',
    { ...resnet18, stem: 'cifar' },
    (name) => name.replace(/downsample/, 'shortcut').replace(/^fc/, 'linear'),
  ],
  ['weiaicunzai', 'pytorch-cifar100', resnet18, inCifar100],
  ['weiaicunzai, bottlenecks', 'pytorch-cifar100', residualOf('resnet50'), inCifar100],
  [
    'prlz77',
    'resnext.pytorch',
    resnext29,
    (name) =>
      inStages(name)
        .replace(/^stage_(\d)\.(\d)/, 'stage_$1.stage_$1_bottleneck_$2')
        .replace('downsample.0', 'shortcut.shortcut_conv')
        .replace('downsample.1', 'shortcut.shortcut_bn'),
  ],
  ['D-X-Y', 'resnext.pytorch', resnext29, inStages],
  ['transformers', 'transformers', residualOf('resnet50'), inTransformers],
  [
    'a sequence of modules',
    'sequential',
    { ...resnet18, includeTop: false },
    (name) =>
      name
        .replace(/^conv1/, '0')
        .replace(/^bn1/, '1')
        .replace(/^layer(\d)/, (_, stage) => `${Number(stage) + 3}`),
  ],
  ['mobilenet v1', 'mobilenet-v1', presetOf('mobilenet_v1').spec, inMobileNet],
];

function inCifar100(name: string): string {
  return name
    .replace(/^(conv|bn)1\./, (_, kind) => `conv1.${kind === 'conv' ? 0 : 1}.`)
    .replace(/^layer(\d)/, (_, stage) => `conv${Number(stage) + 1}_x`)
    .replace(/\.(conv|bn)(\d)\.(?=\w+$)/, (_, kind, at) => {
      return `.residual_function.${3 * (Number(at) - 1) + (kind === 'conv' ? 0 : 1)}.`;
    })
    .replace('downsample', 'shortcut');
}

function inStages(name: string): string {
  const parts = [
    ['.conv1.', '.conv_reduce.'],
    ['.bn1.', '.bn_reduce.'],
    ['.conv2.', '.conv_conv.'],
    ['.bn2.', '.bn.'],
    ['.conv3.', '.conv_expand.'],
    ['.bn3.', '.bn_expand.'],
  ] as const;
  if (name.startsWith('conv1.')) return name.replace('conv1', 'conv_1_3x3');
  if (name.startsWith('bn1.')) return name.replace('bn1', 'bn_1');
  if (name.startsWith('fc.')) return name.replace('fc', 'classifier');
  const stage = name.replace(/^layer/, 'stage_');
  return parts.reduce((each, [from, to]) => each.replace(from, to), stage);
}

function inTransformers(name: string): string {
  const kinds: Record<string, string> = { conv: 'convolution', bn: 'normalization' };
  if (name.startsWith('fc.')) return name.replace('fc', 'classifier.1');
  if (!name.startsWith('layer')) {
    return name.replace(/^(conv|bn)1/, (_, kind) => `resnet.embedder.embedder.${kinds[kind]}`);
  }
  return name
    .replace(/^layer(\d)\.(\d+)/, (_, stage, block) => {
      return `resnet.encoder.stages.${Number(stage) - 1}.layers.${block}`;
    })
    .replace(/\.(conv|bn)(\d)\./, (_, kind, at) => `.layer.${Number(at) - 1}.${kinds[kind]}.`)
    .replace('downsample.0', 'shortcut.convolution')
    .replace('downsample.1', 'shortcut.normalization');
}

function inMobileNet(name: string): string {
  const before = [0, 1, 3, 5, 11];
  if (name.startsWith('fc.')) return name;
  if (!name.startsWith('layer')) return `model.0.${name.replace('conv1', '0').replace('bn1', '1')}`;
  return name.replace(/^layer(\d)\.(\d)\.(conv|bn)(\d)/, (_, stage, block, kind, at) => {
    const index = (before[Number(stage) - 1] ?? 0) + Number(block) + 1;
    return `model.${index}.${3 * (Number(at) - 1) + (kind === 'conv' ? 0 : 1)}`;
  });
}

describe.each(PROJECTS)('the names of %s', (_, layout, spec, rename) => {
  const own = stateDictOf(spec);
  const stored = renamed(own, rename);

  test('become those of torchvision, each tensor the same', () => {
    const keys = torchvisionNames(stored);
    expect(keys.layout).toBe(layout);
    expect([...keys.names.keys()].sort()).toEqual([...own.keys()].sort());
    for (const [name, shape] of own) {
      expect(keys.names.get(name)).toBe(rename(name));
      expect(stored.get(keys.names.get(name) ?? '')).toEqual(shape);
    }
  });

  test('do so inside of wrappers', () => {
    const wrapped = renamed(stored, (name) => `module._orig_mod.${name}`);
    const { layout: found, names, prefix } = torchvisionNames(wrapped);
    expect(found).toBe(layout);
    expect(prefix.startsWith('module._orig_mod.')).toBe(true);
    expect(names.size).toBe(own.size);
    expect(names.get('conv1.weight')).toBe(`module._orig_mod.${rename('conv1.weight')}`);
  });
});

test('counters of weight averages and profilers are no tensors of a network', () => {
  const shapes = stateDictOf(resnet18);
  const averaged = renamed(shapes, (name) => `module.${name}`);
  averaged.set('n_averaged', []).set('module.total_ops', []).set('module.conv1.total_params', []);
  expect(torchvisionNames(averaged).names.size).toBe(shapes.size);
});

test('of two tensors of one name none is left out', () => {
  const shapes = renamed(stateDictOf(resnet18), (name) => `module.${name}`);
  shapes.set('conv1.weight', [1]);
  const { prefix, names, left } = torchvisionNames(shapes);
  expect(prefix).toBe('module.');
  expect([...names.values()].filter((name) => name.endsWith('conv1.weight'))).toContain(
    'conv1.weight',
  );
  expect(left).toEqual([]);
  expect(readTensors(shapes)).toMatchObject({
    error: { code: 'state-dict-misfit', params: { unexpectedNames: ['conv1.weight'] } },
  });
});

test('classifiers of several layers keep their names', () => {
  const vgg = stateDictOf(presetOf('vgg16').spec);
  expect([...torchvisionNames(vgg).names.keys()]).toEqual([...vgg.keys()]);
});

test('a part that a layout does not have keeps its name', () => {
  const shapes = renamed(stateDictOf(resnext29), inStages);
  shapes.set('stage_1.0.gate.weight', [1]).set('stage_1.0.toString.weight', [1]);
  const { names } = torchvisionNames(shapes);
  expect(names.get('stage_1.0.gate.weight')).toBe('stage_1.0.gate.weight');
  expect(names.get('stage_1.0.toString.weight')).toBe('stage_1.0.toString.weight');
});
