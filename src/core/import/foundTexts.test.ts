import { describe, expect, test } from 'vitest';
import { buildGraph } from '../graph';
import { residualOf } from '../presets';
import type { ResNetSpec } from '../spec';
import { structureOf, structureTensors } from '../structure';
import { importText } from './importText';

const of = (id: string, change: Partial<ResNetSpec> = {}) => ({ ...residualOf(id), ...change });

function specOf(text: string) {
  const result = importText(text);
  if ('error' in result) throw new Error(`not read: ${JSON.stringify(result.error)}`);
  return result.spec;
}

function errorOf(text: string) {
  const result = importText(text);
  if (!('error' in result)) throw new Error(`read: ${JSON.stringify(result.spec)}`);
  return result.error;
}

function assumedOf(text: string) {
  const result = importText(text);
  return 'error' in result ? [] : result.assumed;
}

describe('names as papers, hubs and files write them', () => {
  test.each([
    ['ResNeXt-101 (64 × 4d)', 'resnext101_64x4d'],
    ['ResNeXt-50 (C=32, d=4)', 'resnext50_32x4d'],
    ['ResNeXt-29, 8x64d', 'resnext29_8x64d'],
    ['ResNeXt-29 (16×64d)', 'resnext29_16x64d'],
    ['resnext101-64x4d', 'resnext101_64x4d'],
    ['ResNet 50', 'resnet50'],
    ['wrn-50-2', 'wide_resnet50_2'],
    ['WRN-101-2', 'wide_resnet101_2'],
    ['wideresnet50_2', 'wide_resnet50_2'],
    ['ResNeXt101_32X8D_Weights', 'resnext101_32x8d'],
    ['ResNeXt101_64X4D_Weights.IMAGENET1K_V1', 'resnext101_64x4d'],
    ['resnet50_swsl', 'resnet50'],
    ['resnet18_ssl', 'resnet18'],
    ['resnext50_32x4d_ssl', 'resnext50_32x4d'],
    ['ResNet-50 v1.5', 'resnet50'],
    ['nvidia_resnet50', 'resnet50'],
    ['torchvision://resnet101', 'resnet101'],
    ['open-mmlab://resnext101_32x4d', 'resnext101_32x4d'],
    ['resnet50-0676ba61.pth', 'resnet50'],
    ['https://download.pytorch.org/models/resnext50_32x4d-7cdf4587.pth', 'resnext50_32x4d'],
  ])('%s', (name, preset) => {
    expect(specOf(name)).toEqual(residualOf(preset));
  });

  test('a ResNeXt without C and d is told the setting that it may mean', () => {
    expect(errorOf('ResNeXt-50')).toMatchObject({
      code: 'name-unknown',
      params: { nearest: expect.arrayContaining(['resnext50_32x4d']) },
    });
  });

  test.each(['resnext101_32x8d_wsl', 'resnext101_32x48d_wsl'])('the weights of %s', (name) => {
    expect(assumedOf(name)).toEqual([{ code: 'weights-left-out', params: { name } }]);
  });
});

describe('calls', () => {
  test.each([
    ["timm.create_model('resnext101_32x8d.fb_wsl_ig1b_ft_in1k')", of('resnext101_32x8d')],
    [
      "torch.hub.load('pytorch/vision:v0.10.0', 'resnext50_32x4d', weights=ResNeXt50_32X4D_Weights.DEFAULT)",
      of('resnext50_32x4d'),
    ],
    ["models.get_model('resnet50', weights='DEFAULT')", of('resnet50')],
    ["getattr(models, 'resnet50')(pretrained=False)", of('resnet50')],
    ["vars(models)['resnet34'](num_classes=100)", of('resnet34', { classes: 100 })],
    ["arch = 'resnet34'\nmodel = models.__dict__[arch]()", of('resnet34')],
    ['net = resnext50_32x4d(pretrained=True).cuda()', of('resnext50_32x4d')],
    ['model = nn.DataParallel(models.resnet50()).cuda()', of('resnet50')],
    ['summary(models.resnet50(), (3, 224, 224))', of('resnet50')],
    ['ResNet(Bottleneck, [3, 4, 6, 3], **dict(width_per_group=128))', of('wide_resnet50_2')],
    ['CifarResNeXt(16, 29, 100, 64)', of('resnext29_16x64d', { classes: 100 })],
    [
      'CifarResNeXt(cardinality=8, depth=29, nlabels=10, base_width=64, widen_factor=4)',
      of('resnext29_8x64d'),
    ],
    ["timm.create_model('resnet50', num_classes=0)", of('resnet50', { includeTop: false })],
  ])('%s', (text, spec) => {
    expect(specOf(text)).toEqual(spec);
  });

  test.each([
    ['MyResNeXt(8, 29, 10)', 'call-unknown'],
    ['models.__dict__[args.arch](pretrained=True)', 'call-unknown'],
    ["timm.create_model('resnet50', global_pool='')", 'argument-unsupported'],
    ["CifarResNeXt(8, 29, 'x', 64)", 'argument-unsupported'],
    ['CifarResNeXt(8, 29)', 'argument-missing'],
  ])('%s: %s', (text, code) => {
    expect(errorOf(text).code).toBe(code);
  });
});

const FINE_TUNING = `
import torch
from torchvision import models

# 37 breeds
num_classes = 37
device = 'cuda' if torch.cuda.is_available() else 'cpu'
model = models.resnext50_32x4d(weights='IMAGENET1K_V2')
for p in model.parameters():
    p.requires_grad = False
num_ftrs = model.fc.in_features
model.fc = nn.Linear(num_ftrs, num_classes)
model = model.to(device)
print(f'{sum(p.numel() for p in model.parameters())} params')
optimizer = optim.SGD(model.fc.parameters(), lr=0.1)
`;

describe('scripts', () => {
  test.each([
    ['fine-tuning', FINE_TUNING, of('resnext50_32x4d', { classes: 37 })],
    [
      'a prompt',
      ">>> import torch\n>>> model = torch.hub.load('pytorch/vision', 'resnet50')\n>>> model.eval()",
      of('resnet50'),
    ],
    ['Markdown', "```python\nimport timm\nm = timm.create_model('resnet50')\n```", of('resnet50')],
    [
      'the stem for CIFAR',
      'm = resnet18(num_classes=10)\nm.conv1 = nn.Conv2d(3, 64, 3, 1, 1, bias=False)\nm.maxpool = nn.Identity()',
      of('resnet18', { stem: 'cifar', classes: 10, inputPx: 32 }),
    ],
    [
      'a classifier behind dropout',
      'm = resnet50()\nm.fc = nn.Sequential(nn.Dropout(0.5), nn.Linear(2048, 5))',
      of('resnet50', { classes: 5 }),
    ],
    [
      'no classifier',
      'm = resnet50()\nm.fc = nn.Identity()',
      of('resnet50', { includeTop: false }),
    ],
    [
      'a module around it',
      'class Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.net = models.resnet50()\n        self.net.fc = nn.Linear(2048, 10)',
      of('resnet50', { classes: 10 }),
    ],
    [
      'arguments of a dict',
      "kwargs = {}\nkwargs['groups'] = 32\nkwargs['width_per_group'] = 8\nm = ResNet(Bottleneck, [3, 4, 23, 3], **kwargs)",
      of('resnext101_32x8d'),
    ],
  ])('%s', (_, text, spec) => {
    expect(specOf(text)).toEqual(spec);
  });

  test('lines that may change the network are told', () => {
    expect(assumedOf('m = resnet18()\nm = convert(m)\nb = resnet50()')).toEqual([
      { code: 'line-left-out', params: { line: 'm = convert(m)' } },
      { code: 'line-left-out', params: { line: 'b = resnet50()' } },
    ]);
    expect(assumedOf('m = resnet18()\nm.fc = nn.Linear(512, len(names))')).toEqual([
      { code: 'line-left-out', params: { line: 'm.fc = nn.Linear(512, len(names))' } },
    ]);
    expect(assumedOf(FINE_TUNING).map(({ code }) => code)).toEqual([
      'weights-left-out',
      'line-left-out',
    ]);
  });

  test.each([
    'm = resnet50()\nm.fc = nn.Linear(512, 10)',
    'm = resnet50()\nm.fc = nn.Sequential(nn.Linear(2048, 512), nn.ReLU(), nn.Linear(512, 10))',
    'm = resnet50()\nm.layer4 = nn.Identity()',
    'm = resnet50()\nm.layer4[0].conv2.stride = (1, 1)',
    'm = resnet18()\nm.conv1 = nn.Conv2d(1, 64, kernel_size=7, stride=2, padding=3, bias=False)',
    'm = resnet18()\nm.maxpool = nn.Identity()',
  ])('a line that makes another network is named: %j', (text) => {
    const [, line] = text.split('\n');
    expect(errorOf(text)).toMatchObject({ code: 'line-unsupported', params: { line } });
  });

  test('a class that the text defines itself is named, whatever torchvision calls so', () => {
    const text = 'class ResNet(nn.Module):\n    pass\nnet = ResNet(Bottleneck, [3, 4, 6, 3])';
    expect(errorOf(text)).toEqual({ code: 'code-defines', params: { name: 'ResNet' } });
  });
});

describe('what PyTorch prints of a network', () => {
  const printed = (spec: ResNetSpec, fc = true) => {
    const modules = buildGraph(spec).layers.flatMap(({ name, op, in: { channels }, out }) => {
      const pair = (numbers: readonly number[]) => `(${numbers.join(', ')})`;
      if (op.kind === 'conv') {
        const padding = op.padding[0] > 0 ? `, padding=${pair(op.padding)}` : '';
        const groups = op.groups > 1 ? `, groups=${op.groups}` : '';
        return [
          [
            name,
            `Conv2d(${channels}, ${out.channels}, kernel_size=${pair(op.kernel)}, stride=${pair(op.stride)}${padding}${groups}, bias=False)`,
          ],
        ];
      }
      if (op.kind === 'batchNorm') return [[name, `BatchNorm2d(${channels}, eps=1e-05)`]];
      if (op.kind === 'maxPool') return [[name, 'MaxPool2d(kernel_size=3, stride=2, padding=1)']];
      if (op.kind !== 'linear' || !fc) return [];
      return [[name, `Linear(in_features=${channels}, out_features=${out.channels}, bias=True)`]];
    });
    // A module inside others is printed inside them: `layer1.0.conv1` as (layer1): A((0): A((conv1): ...)).
    const lines = modules.map(([name = '', text]) => {
      const path = name.split('.');
      const open = path.map((part) => `(${part}): `).join('Sequential(\n');
      return `${open}${text}${')'.repeat(path.length - 1)}`;
    });
    return `ResNet(\n${lines.join('\n')}\n)`;
  };

  test.each([
    ['ResNet-18', of('resnet18')],
    ['the stride on the 1x1', of('resnext50_32x4d', { strideOn: '1x1' })],
    ['a network for CIFAR', of('resnext29_8x64d')],
    ['small and narrow', of('cifar10-resnext29-4x6d')],
    ['a last stage that keeps its size', of('resnet50', { strides: [1, 2, 2, 1] })],
  ])('%s, with its strides', (_, spec) => {
    const result = importText(printed(spec));
    expect(result).toMatchObject({ spec, source: 'module-print' });
    const codes = assumedOf(printed(spec)).map(({ code }) => code);
    expect(codes).toEqual(['input-size']);
  });

  test('equal modules that are printed once are as many as they are', () => {
    const block = (at: string, input: number) =>
      `(${at}BasicBlock((conv1): Conv2d(${input}, 64, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1), bias=False) (bn1): BatchNorm2d(64) (conv2): Conv2d(64, 64, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1), bias=False) (bn2): BatchNorm2d(64))`;
    const text = `DataParallel((module): ResNet((conv1): Conv2d(3, 64, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1), bias=False) (bn1): BatchNorm2d(64) (layer1): ModuleList(${block('0-2): 3 x ', 64)})))`;
    expect(specOf(text)).toMatchObject({ block: 'basic', blocks: [3], stem: 'cifar' });
  });

  test.each([
    [
      'another stride',
      printed(of('resnet18')).replace(/(layer4[\s\S]*?)stride=\(2, 2\)/, '$1stride=(3, 3)'),
      { code: 'print-setting', params: { name: 'layer4.0.conv1', setting: 'stride' } },
    ],
    [
      'another activation',
      printed(of('resnet18')).replace('(layer1)', '(act1): SiLU()\n(layer1)'),
      { code: 'print-part', params: { name: 'act1', kind: 'SiLU' } },
    ],
    [
      'a script without sizes',
      'RecursiveScriptModule(original_name=ResNet\n (conv1): RecursiveScriptModule(original_name=Conv2d)\n)',
      { code: 'print-empty', params: {} },
    ],
    [
      'a print that is cut off',
      printed(of('resnet18')).slice(0, 4_000),
      { code: 'state-dict-misfit' },
    ],
  ])('%s is named', (_, text, error) => {
    expect(errorOf(text)).toMatchObject(error);
  });
});

describe('names and shapes in every common form', () => {
  const tensors = buildGraph(residualOf('cifar10-resnext29-4x6d')).layers.flatMap(
    (layer) => layer.tensors,
  );
  const spec = residualOf('cifar10-resnext29-4x6d');
  const listed = (write: (name: string, shape: readonly number[]) => string) =>
    tensors.map(({ name, shape }) => write(name, shape)).join('\n');

  test.each([
    ['torch.Size', listed((name, shape) => `${name} \t torch.Size([${shape.join(', ')}])`)],
    ['Python 2', listed((name, shape) => `${name} torch.Size([${shape.join('L, ')}L])`)],
    ['times signs', listed((name, shape) => `${name}: [${shape.join('x')}]`)],
    ['a type and a shape', listed((name, shape) => `${name}: float32[${shape.join(',')}]`)],
    [
      'shapes before printed values',
      listed(
        (name, shape) =>
          `Layer: ${name} | Size: torch.Size([${shape.join(', ')}]) | Values : tensor([[ 0.0273, 0.0296]], grad_fn=<SliceBackward0>)`,
      ),
    ],
    [
      'a loop at the prompt, with its code',
      `for k, v in net.state_dict().items():\n    print(k, v.shape)\n${listed((name, shape) => `${name} torch.Size([${shape.join(', ')}])`)}`,
    ],
  ])('%s', (_, text) => {
    expect(specOf(text)).toEqual(spec);
  });

  test('parameters alone are told as such', () => {
    const text = [...structureTensors(structureOf(spec), 10)]
      .map(([name, shape]) => `${name} (${shape.join(', ')})`)
      .join('\n');
    expect(specOf(text)).toEqual(spec);
    expect(assumedOf(text).at(-1)).toEqual({ code: 'statistics', params: {} });
  });

  test.each([
    [
      "odict_keys(['conv1.weight', 'bn1.weight', 'bn1.bias', 'bn1.running_mean'])",
      'state-dict-names',
    ],
    [
      'RuntimeError: Error(s) in loading state_dict for ResNet:\n\tsize mismatch for fc.weight: copying a param with shape torch.Size([1000, 2048]) from checkpoint',
      'state-dict-load-error',
    ],
    ["OrderedDict([('conv1.weight', tensor([[[[-1.0419e-02, 1.0e-02]]]]))])", 'state-dict-values'],
  ])('%s: %s', (text, code) => {
    expect(errorOf(text).code).toBe(code);
  });
});

describe('tables of other programs are named', () => {
  test.each([
    [
      'Keras',
      'Model: "resnet50"\n_____\n Layer (type)    Output Shape    Param #   Connected to\n=====\n input_1 (InputLayer)  [(None, 224, 224, 3)]  0  []',
    ],
    ['Keras', '┃ Layer (type)        ┃ Output Shape      ┃    Param # ┃ Connected to      ┃'],
    ['torchinfo', '=====\nLayer (type:depth-idx)      Output Shape     Param #\n====='],
    ['Lightning', '  | Name  | Type   | Params\n---------\n0 | model | ResNet | 25.6 M'],
  ])('%s', (program, text) => {
    expect(errorOf(text)).toEqual({ code: 'summary-table', params: { program } });
  });
});
