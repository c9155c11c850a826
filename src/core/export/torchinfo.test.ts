import { describe, expect, test } from 'vitest';
import { residualOf } from '../presets';
import { exportTorchinfo } from './torchinfo';

const linesOf = (id: string, batch?: number) => exportTorchinfo(residualOf(id), batch).split('\n');

describe('ResNet-50', () => {
  const lines = linesOf('resnet50');

  test('begins as torchinfo begins', () => {
    expect(lines.slice(0, 21)).toEqual([
      '='.repeat(90),
      'Layer (type:depth-idx)                   Output Shape              Param #',
      '='.repeat(90),
      'ResNet                                   [1, 1000]                 --',
      '├─Conv2d: 1-1                            [1, 64, 112, 112]         9,408',
      '├─BatchNorm2d: 1-2                       [1, 64, 112, 112]         128',
      '├─ReLU: 1-3                              [1, 64, 112, 112]         --',
      '├─MaxPool2d: 1-4                         [1, 64, 56, 56]           --',
      '├─Sequential: 1-5                        [1, 256, 56, 56]          --',
      '│    └─Bottleneck: 2-1                   [1, 256, 56, 56]          --',
      '│    │    └─Conv2d: 3-1                  [1, 64, 56, 56]           4,096',
      '│    │    └─BatchNorm2d: 3-2             [1, 64, 56, 56]           128',
      '│    │    └─ReLU: 3-3                    [1, 64, 56, 56]           --',
      '│    │    └─Conv2d: 3-4                  [1, 64, 56, 56]           36,864',
      '│    │    └─BatchNorm2d: 3-5             [1, 64, 56, 56]           128',
      '│    │    └─ReLU: 3-6                    [1, 64, 56, 56]           --',
      '│    │    └─Conv2d: 3-7                  [1, 256, 56, 56]          16,384',
      '│    │    └─BatchNorm2d: 3-8             [1, 256, 56, 56]          512',
      '│    │    └─Sequential: 3-9              [1, 256, 56, 56]          16,896',
      '│    │    └─ReLU: 3-10                   [1, 256, 56, 56]          --',
      '│    └─Bottleneck: 2-2                   [1, 256, 56, 56]          --',
    ]);
  });

  test('ends with its totals, in millions of bytes', () => {
    expect(lines.slice(-16)).toEqual([
      '│    │    └─BatchNorm2d: 3-147           [1, 2048, 7, 7]           4,096',
      '│    │    └─ReLU: 3-148                  [1, 2048, 7, 7]           --',
      '├─AdaptiveAvgPool2d: 1-9                 [1, 2048, 1, 1]           --',
      '├─Linear: 1-10                           [1, 1000]                 2,049,000',
      '='.repeat(90),
      'Total params: 25,557,032',
      'Trainable params: 25,557,032',
      'Non-trainable params: 0',
      'Total mult-adds (G): 4.09',
      '='.repeat(90),
      'Input size (MB): 0.60',
      'Forward/backward pass size (MB): 177.83',
      'Params size (MB): 102.23',
      'Estimated Total Size (MB): 280.66',
      '='.repeat(90),
      '',
    ]);
  });
});

test('a batch multiplies all but the parameters', () => {
  const lines = linesOf('resnet50', 2);
  expect(lines[3]).toBe('ResNet                                   [2, 1000]                 --');
  expect(lines.slice(-11)).toEqual([
    'Total params: 25,557,032',
    'Trainable params: 25,557,032',
    'Non-trainable params: 0',
    'Total mult-adds (G): 8.18',
    '='.repeat(90),
    'Input size (MB): 1.20',
    'Forward/backward pass size (MB): 355.66',
    'Params size (MB): 102.23',
    'Estimated Total Size (MB): 459.10',
    '='.repeat(90),
    '',
  ]);
});

test('ResNeXt-50 has its own pass size', () => {
  expect(linesOf('resnext50_32x4d')).toContain('Forward/backward pass size (MB): 230.42');
});

test('a basic network at 64 px is told in millions of multiply-adds', () => {
  const spec = residualOf('resnet18');
  const lines = exportTorchinfo({ ...spec, inputPx: 64 }).split('\n');
  expect(lines).toContain('│    └─BasicBlock: 2-1                   [1, 64, 16, 16]           --');
  expect(lines.slice(-8)).toEqual([
    'Total mult-adds (M): 148.57',
    '='.repeat(90),
    'Input size (MB): 0.05',
    'Forward/backward pass size (MB): 3.25',
    'Params size (MB): 46.76',
    'Estimated Total Size (MB): 50.06',
    '='.repeat(90),
    '',
  ]);
});

test('a huge batch is told in units of its own, digits in threes', () => {
  const lines = linesOf('resnext101_64x4d', 512);
  expect(lines).toContain('Total mult-adds (T): 7.92');
  expect(lines.find((line) => line.startsWith('Forward'))).toMatch(/: \d{3},\d{3}\.\d\d$/);
});

test('a whole number has no decimals', () => {
  const spec = { ...residualOf('resnet18'), inputPx: 500 };
  expect(exportTorchinfo(spec)).toContain('\nInput size (MB): 3\n');
});

test('a network without classifier and shortcuts shows its feature map and no Sequential in a block', () => {
  const spec = residualOf('resnet50');
  const text = exportTorchinfo({ ...spec, includeTop: false, residual: false });
  expect(text).toContain(
    '\nResNet                                   [1, 2048, 7, 7]           --\n',
  );
  expect(text).not.toContain('Sequential: 3');
  expect(text).not.toContain('Linear');
});
