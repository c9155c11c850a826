import { describe, expect, it } from 'vitest';
import { differences } from './compare';
import { presetOf, residualOf } from './presets';

const between = (a: string, b: string) => differences(residualOf(a), residualOf(b));

describe('differences', () => {
  it('finds none between equal networks', () => {
    expect(between('resnet50', 'resnet50')).toEqual([]);
  });

  it('says of ResNet-50 and ResNeXt-50 32x4d: twice as wide, in 32 groups, and nothing else', () => {
    expect(between('resnet50', 'resnext50_32x4d')).toEqual([
      { kind: 'width', least: 2, most: 2 },
      { kind: 'groups', from: 1, to: 32 },
    ]);
  });

  it('says of a wide ResNet and ResNeXt that only the groups differ', () => {
    expect(between('wide_resnet50_2', 'resnext50_32x4d')).toEqual([
      { kind: 'groups', from: 1, to: 32 },
    ]);
  });

  it('names depth alone for ResNet-50 and 101', () => {
    expect(between('resnet50', 'resnet101')).toEqual([{ kind: 'depth', from: 50, to: 101 }]);
  });

  it('names the block for ResNet-34 and 50, whose stages are as many blocks long', () => {
    expect(between('resnet34', 'resnet50')).toEqual([
      { kind: 'block', from: 'basic', to: 'bottleneck' },
      { kind: 'depth', from: 34, to: 50 },
    ]);
  });

  it('tells blocks that are spread otherwise at equal depth', () => {
    const spec = residualOf('resnet50');
    const other = { ...spec, blocks: [4, 4, 5, 3] };
    expect(differences(spec, other)).toEqual([{ kind: 'spread' }]);
  });

  it('gives the range of widths where the ratio is not the same in every stage', () => {
    const spec = residualOf('resnet50');
    const other = { ...spec, planes: [64, 128, 256, 256] };
    expect(differences(spec, other)).toEqual([
      { kind: 'width', least: 0.5, most: 1 },
      { kind: 'outputs', least: 0.5, most: 1 },
    ]);
  });

  it('says that shortcuts or the classifier are gone, and no class count then', () => {
    const spec = residualOf('resnet50');
    const other = { ...spec, residual: false, includeTop: false, classes: 10 };
    expect(differences(spec, other)).toEqual([
      { kind: 'residual', present: false },
      { kind: 'classifier', present: false },
    ]);
  });

  it('calls two families, or two variants of one, another kind of network, and no more', () => {
    const presets = (a: string, b: string) => differences(presetOf(a).spec, presetOf(b).spec);
    expect(presets('resnet50', 'vgg16')).toEqual([{ kind: 'family' }]);
    expect(presets('vgg16', 'vgg16_bn')).toEqual([{ kind: 'family' }]);
    expect(presets('googlenet', 'googlenet')).toEqual([]);
    expect(presets('alexnet_2012_two_groups', 'alexnet_2012_one_group')).toEqual([
      { kind: 'family' },
    ]);
    const { spec } = presetOf('mobilenet_v1');
    expect(differences(spec, { ...spec, inputPx: 192, classes: 10 })).toEqual([
      { kind: 'inputPx', from: 224, to: 192 },
      { kind: 'classes', from: 1000, to: 10 },
    ]);
  });
});
