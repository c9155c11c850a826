import type { Layout } from './layout';
import { MODULE_LAYOUTS } from './moduleLayouts';

/** Modules of a `Sequential` that goes convolution, BN, ReLU: `3` is the second convolution. */
function inSequence(index: string): string | null {
  const at = Number(index);
  const kind = ['conv', 'bn'][at % 3];
  return kind === undefined ? null : `${kind}${Math.floor(at / 3) + 1}`;
}

function rename(names: Readonly<Record<string, string>>): (part: string) => string | null {
  return (part) => (Object.hasOwn(names, part) ? (names[part] ?? null) : null);
}

const stem = rename({ conv_1_3x3: 'conv1', bn_1: 'bn1' });
const inBlock = rename({
  conv_reduce: 'conv1',
  bn_reduce: 'bn1',
  conv_conv: 'conv2',
  bn: 'bn2',
  conv_expand: 'conv3',
  bn_expand: 'bn3',
  conv_a: 'conv1',
  bn_a: 'bn1',
  conv_b: 'conv2',
  bn_b: 'bn2',
  'shortcut.shortcut_conv': 'downsample.0',
  'shortcut.shortcut_bn': 'downsample.1',
  'downsample.0': 'downsample.0',
  'downsample.1': 'downsample.1',
});

const ofTransformers = rename({ convolution: '0', normalization: '1' });

/** Blocks of MobileNet v1 by the number that they have in one sequence, from 1. */
const MOBILENET_BLOCKS = [1, 2, 2, 6, 2].flatMap((blocks, stage) =>
  Array.from({ length: blocks }, (_, block) => `layer${stage + 1}.${block}`),
);

/** Layouts other than torchvision's, each known by its signature. */
export const LAYOUTS: readonly Layout[] = [
  ...MODULE_LAYOUTS,
  {
    // kuangliu/pytorch-cifar, akamaster/pytorch_resnet_cifar10
    id: 'pytorch-cifar',
    signature: /^(?:layer\d+\.\d+\.shortcut\.[01]|linear)\./,
    rules: [[/^(layer\d+\.\d+)\.shortcut\.([01])\./, (block, at) => `${block}.downsample.${at}.`]],
  },
  {
    // weiaicunzai/pytorch-cifar100
    id: 'pytorch-cifar100',
    signature: /^conv[2-5](?:_x)?\.\d+\.(?:residual_function|split_transforms)\./,
    block: /^conv[2-5](?:_x)?\.\d+\.(?:residual_function|split_transforms|shortcut)\./,
    rules: [
      [/^conv1\.([01])\./, (at) => (at === '0' ? 'conv1.' : 'bn1.')],
      [
        /^conv([2-5])(?:_x)?\.(\d+)\.shortcut\.([01])\./,
        (stage, block, at) => `layer${Number(stage) - 1}.${block}.downsample.${at}.`,
      ],
      [
        /^conv([2-5])(?:_x)?\.(\d+)\.(?:residual_function|split_transforms)\.(\d)\./,
        (stage, block, at = '') => {
          const part = inSequence(at);
          return part && `layer${Number(stage) - 1}.${block}.${part}.`;
        },
      ],
    ],
  },
  {
    // prlz77/ResNeXt.pytorch, bearpaw/pytorch-classification, D-X-Y/ResNeXt-DenseNet
    id: 'resnext.pytorch',
    signature: /^stage_\d+\./,
    block: /^stage_\d+\.(?:stage_\d+_bottleneck_)?\d+\./,
    rules: [
      [
        /^(conv_1_3x3|bn_1)\./,
        (part = '') => {
          const own = stem(part);
          return own && `${own}.`;
        },
      ],
      [
        /^stage_(\d+)\.(?:stage_\d+_bottleneck_)?(\d+)\.(\w+?(?:\.shortcut_\w+|\.[01])?)\.(?=\w+$)/,
        (stage, block, part = '') => {
          const own = inBlock(part);
          return own && `layer${stage}.${block}.${own}.`;
        },
      ],
    ],
  },
  {
    // ResNet of Hugging Face's transformers
    id: 'transformers',
    signature: /^embedder\.embedder\.convolution\./,
    block: /^encoder\.stages\.\d+\.layers\.\d+\.(?:layer|shortcut)\./,
    rules: [
      [
        /^embedder\.embedder\.(convolution|normalization)\./,
        (part) => (part === 'convolution' ? 'conv1.' : 'bn1.'),
      ],
      [
        /^encoder\.stages\.(\d+)\.layers\.(\d+)\.shortcut\.(convolution|normalization)\./,
        (stage, block, part = '') =>
          `layer${Number(stage) + 1}.${block}.downsample.${ofTransformers(part)}.`,
      ],
      [
        /^encoder\.stages\.(\d+)\.layers\.(\d+)\.layer\.(\d)\.(convolution|normalization)\./,
        (stage, block, at, part) => {
          const kind = part === 'convolution' ? 'conv' : 'bn';
          return `layer${Number(stage) + 1}.${block}.${kind}${Number(at) + 1}.`;
        },
      ],
    ],
  },
  {
    // torchvision's modules put into a Sequential without the classifier
    id: 'sequential',
    signature: /^4\.0\.conv1\./,
    block: /^[4-7]\.\d+\.(?:conv\d|bn\d|downsample)\./,
    rules: [
      [/^([01])\.(?=\w+$)/, (at) => (at === '0' ? 'conv1.' : 'bn1.')],
      [/^([4-7])\.(?=\d)/, (at) => `layer${Number(at) - 3}.`],
      [/^(?:9|10)\.(?=\w+$)/, () => 'fc.'],
    ],
  },
  {
    // wjc852456/pytorch-mobilenet-v1 and its many copies
    id: 'mobilenet-v1',
    signature: /^13\.3\.weight$/,
    rules: [
      [/^0\.([01])\./, (at) => (at === '0' ? 'conv1.' : 'bn1.')],
      [
        /^(\d+)\.([0134])\./,
        (block, at = '') => {
          const name = MOBILENET_BLOCKS[Number(block) - 1];
          return name === undefined ? null : `${name}.${inSequence(at)}.`;
        },
      ],
    ],
  },
];
