import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphCost } from '../cost';
import { buildGraph } from '../graph';
import { residualOf } from '../presets';
import { importConstructor } from './constructor';
import { parseCall } from './pythonParser';

function importedOf(text: string) {
  const result = importConstructor(text);
  if ('error' in result) throw new Error(`not imported: ${text} ${JSON.stringify(result.error)}`);
  return result;
}

function errorOf(text: string) {
  const result = importConstructor(text);
  return 'error' in result ? result.error : undefined;
}

const RESNEXT_10 = { ...residualOf('resnext50_32x4d'), classes: 10 };

describe('calls', () => {
  test.each([
    'ResNet(Bottleneck, [3, 4, 6, 3], groups=32, width_per_group=4, num_classes=10, include_top=True)',
    'ResNeXt50_32x4d(num_classes=10)',
    'models.resnext50_32x4d(num_classes = 1_0, )',
    'ResNeXt(block=Bottleneck, layers=(3, 4, 6, 3), cardinality=32, base_width=4, classes=10)',
    'ResNet(Bottleneck, [3, 4, 6, 3], 10, False, 32, 4, None, nn.BatchNorm2d)',
    "timm.create_model('resnext50_32x4d.a1_in1k', pretrained=True, num_classes=10)",
    'import torch\nfrom torchvision import models\nnet = models.resnet50(  # wider\n  groups=32, width_per_group=4, num_classes=10\n).cuda().eval()',
    "torch.hub.load('pytorch/vision:v0.10.0', 'resnext50_32x4d', num_classes=10)",
    'torchvision.models.get_model("resnext50_32x4d", weights=None, num_classes=10)',
  ])('%s', (text) => {
    const { spec, source } = importedOf(text);
    expect({ spec, source }).toEqual({ spec: RESNEXT_10, source: 'constructor' });
    expect(graphCost(buildGraph(spec)).params).toBe(23_000_394);
  });

  test.each([
    ['models.resnext50_32x4d()', 'resnext50_32x4d'],
    ['ResNet(BasicBlock, [2,2,2,2])', 'resnet18'],
    ['torchvision.models.resnet.ResNet(block=Bottleneck, layers=[3,4,6,3])', 'resnet50'],
    ['resnet50(weights=None)', 'resnet50'],
    ['resnet101(None, True)', 'resnet101'],
    ['ResNet(Bottleneck, [3, 4, 6, 3], width_per_group=128)', 'wide_resnet50_2'],
    ['resnet18(in_chans=3, act_layer=nn.ReLU, norm_layer=None, output_stride=32)', 'resnet18'],
    ['resnet34(replace_stride_with_dilation=[False, False, False])', 'resnet34'],
    ["resnet34(global_pool='avg', features_only=(False))", 'resnet34'],
    ['ResNet(resnet.Basic_Block, num_blocks=[3, 4, 6, 3])', 'resnet34'],
  ])('%s is %s', (text, preset) => {
    expect(importedOf(text).spec).toEqual(residualOf(preset));
  });

  test('last_stride is the stride of the last stage', () => {
    const call = (last: string) =>
      `ResNet(last_stride=${last}, block=Bottleneck, layers=[3, 4, 6, 3])`;
    expect(importedOf(call('1')).spec).toEqual({
      ...residualOf('resnet50'),
      strides: [1, 2, 2, 1],
    });
    expect(importedOf(call('2')).spec).toEqual(residualOf('resnet50'));
    expect(errorOf(call('3'))?.params).toMatchObject({ issue: 'out-of-range', field: 'strides' });
    expect(errorOf(call('None'))?.code).toBe('argument-unsupported');
    expect(errorOf('ResNet(Bottleneck, [], last_stride=1)')?.code).toBe('spec-invalid');
  });

  test('dilation in place of strides is refused by name', () => {
    expect(errorOf('resnet50(replace_stride_with_dilation=[False, False, True])')).toMatchObject({
      code: 'argument-unsupported',
      params: { name: 'replace_stride_with_dilation' },
    });
  });

  test('a network without classifier is one without head', () => {
    expect(importedOf('resnet50(include_top=False)').spec.includeTop).toBe(false);
    const { spec, assumed } = importedOf('resnet50(num_classes=0)');
    expect(spec.includeTop).toBe(false);
    expect(assumed).toEqual([{ code: 'pooling', params: {} }]);
  });

  test('what is left out or assumed is told', () => {
    expect(
      importedOf('resnet50(weights=ResNet50_Weights.DEFAULT, progress=False).to(device)').assumed,
    ).toEqual([
      { code: 'argument-left-out', params: { name: 'progress' } },
      { code: 'weights-left-out', params: { name: 'ResNet50_Weights.DEFAULT' } },
      { code: 'call-left-out', params: { name: 'to' } },
    ]);
    expect(importedOf('resnet50(weights="IMAGENET1K_V2")').assumed).toEqual([
      { code: 'weights-left-out', params: { name: 'IMAGENET1K_V2' } },
    ]);
    const { spec, assumed } = importedOf('ResNet(Bottleneck, [1, 2, 3])');
    expect(spec.planes).toEqual([64, 128, 256]);
    expect(assumed).toEqual([{ code: 'planes', params: { planes: 64 } }]);
  });

  test('width_per_group is scaled by the planes, as in torchvision', () => {
    const { spec } = importedOf('create_model("cifar10-resnext29-4x6d", width_per_group=30)');
    expect(spec.groupWidth).toBe(7);
  });
});

describe('refusals', () => {
  test.each([
    ['resnet50(depth=3)', 'argument-unknown', { name: 'depth' }],
    ['resnet50(layers=[1, 1, 1, 1])', 'argument-unknown', { name: 'layers' }],
    ['resnet50(None, True, 10)', 'argument-unknown', { name: '#3' }],
    ['ResNet(Bottleneck)', 'argument-missing', { name: 'layers' }],
    ['ResNet(layers=[1])', 'argument-missing', { name: 'block' }],
    ['create_model(num_classes=10)', 'argument-missing', { name: 'model_name' }],
    ['create_model(name)', 'argument-unsupported', { name: 'model_name', value: 'name' }],
    ['create_model("a", "b", "c")', 'argument-unknown', { name: '#3' }],
    ['ResNet(a, b, c, d, e, f, g, h, i)', 'argument-unknown', { name: '#9' }],
    ['resnet50(groups=2, groups=4)', 'argument-twice', { name: 'groups' }],
    ['resnet50(num_classes=1.5)', 'argument-unsupported', { name: 'num_classes', value: '1.5' }],
    [
      'resnet50(num_classes=-3)',
      'spec-invalid',
      { issue: 'out-of-range', field: 'classes', value: -3, min: 1, max: 22_000 },
    ],
    ['resnet50(in_chans=1)', 'argument-unsupported', { name: 'in_chans', value: '1' }],
    [
      'resnet50(norm_layer=nn.GroupNorm)',
      'argument-unsupported',
      { name: 'norm_layer', value: 'nn.GroupNorm' },
    ],
    [
      'resnet50(norm_layer=partial(nn.GroupNorm, 32))',
      'argument-unsupported',
      { name: 'norm_layer', value: 'partial(...)' },
    ],
    ['resnet50(weights=[])', 'argument-unsupported', { name: 'weights', value: '[]' }],
    [
      'resnet50(replace_stride_with_dilation=[False, True, None])',
      'argument-unsupported',
      { name: 'replace_stride_with_dilation', value: '[False, True, None]' },
    ],
    ['resnet50(include_top="yes")', 'argument-unsupported', { name: 'include_top', value: 'yes' }],
    [
      'ResNet(PreActBlock, [2, 2, 2, 2])',
      'argument-unsupported',
      { name: 'block', value: 'PreActBlock' },
    ],
    ['ResNet(3, [2, 2, 2, 2])', 'argument-unsupported', { name: 'block', value: '3' }],
    ['ResNet(Bottleneck, [3, x])', 'argument-unsupported', { name: 'layers', value: '[3, x]' }],
    ['ResNet(Bottleneck, 50)', 'argument-unsupported', { name: 'layers', value: '50' }],
    ['resnet50().parameters()', 'call-unknown', { name: 'parameters', nearest: [] }],
    [
      'tf.keras.applications.ResNet50(weights=None)',
      'call-unknown',
      { name: 'tf.keras.applications.ResNet50', nearest: [] },
    ],
    [
      'create_model("resnet50d")',
      'name-unsupported',
      { name: 'resnet50d', nearest: ['resnet50', 'resnet101', 'resnet152'] },
    ],
  ])('%s', (text, code, params) => {
    const error = errorOf(text);
    expect(error?.code).toBe(code);
    if (code !== 'name-unsupported') expect(error?.params).toEqual(params);
  });

  test('an unknown call is refused with the nearest names', () => {
    expect(errorOf('models.resnett50(num_classes=3)')).toMatchObject({
      code: 'call-unknown',
      params: { name: 'resnett50', nearest: expect.arrayContaining(['resnet50']) },
    });
  });

  test('a basic block with groups is refused with the reason of the core', () => {
    expect(errorOf('ResNet(BasicBlock, [2, 2, 2, 2], groups=32, width_per_group=4)')).toMatchObject(
      {
        code: 'spec-invalid',
        params: { issue: 'basic-cardinality' },
      },
    );
  });
});

describe('syntax', () => {
  test.each([
    ['resnet50(', 9],
    ['resnet50(10', 11],
    ['resnet50(10 20)', 12],
    ['resnet50)', 8],
    ['resnet50', 8],
    ['resnet50() resnet18()', 11],
    ['resnet50(64 * 2)', 12],
    ['resnet50(**kwargs)', 9],
    ['resnet50(x=)', 11],
    ['resnet50(x="abc)', 11],
    ['resnet50(x=1.2.3)', 14],
    ['resnet50(x=-y)', 12],
    ['resnet50(1_)(2)', 12],
    ['resnet50().eval', 15],
    ['resnet50.(3)', 9],
    ['[1, 2]', 6],
    ['import torch\nresnet50(?)', 22],
  ])('%j stops at %i', (text, at) => {
    expect(parseCall(text)).toEqual({ error: { code: 'python-syntax', params: { at } } });
  });

  test('values of every kind are read as they are written', () => {
    const call = parseCall("f(-1.5e3, .5, 'a\\'b', True, None, [], (1,), (2), a.b, g(h=1))");
    if ('error' in call) throw new Error('not read');
    expect(call.args.map(({ value }) => value)).toEqual([
      { kind: 'number', value: -1500 },
      { kind: 'number', value: 0.5 },
      { kind: 'string', value: "a\\'b" },
      { kind: 'boolean', value: true },
      { kind: 'none' },
      { kind: 'list', items: [] },
      { kind: 'list', items: [{ kind: 'number', value: 1 }] },
      { kind: 'number', value: 2 },
      { kind: 'name', path: 'a.b' },
      {
        kind: 'call',
        callee: 'g',
        args: [{ name: 'h', value: { kind: 'number', value: 1 } }],
        methods: [],
      },
    ]);
  });

  test('nesting is limited before it fills the stack', () => {
    const deep = `f(${'['.repeat(100_000)}`;
    expect(parseCall(deep)).toEqual({ error: { code: 'python-depth', params: { max: 20 } } });
  });

  test('no text of brackets, names and quotes makes it throw', () => {
    const piece = fc.constantFrom(
      'ResNet',
      'resnet50',
      '(',
      ')',
      '[',
      ']',
      ',',
      '=',
      '.',
      '-',
      '1',
      "'",
      '"',
      ' ',
      '\n',
      '#',
      'None',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        importConstructor(pieces.join(''));
      }),
      { numRuns: 500 },
    );
  });
});
