import type { Layout } from './layout';

/** Parts of a pycls block. */
const PYCLS: Readonly<Record<string, string>> = {
  'f.a': 'conv1',
  'f.a_bn': 'bn1',
  'f.b': 'conv2',
  'f.b_bn': 'bn2',
  'f.c': 'conv3',
  'f.c_bn': 'bn3',
  proj: 'downsample.0',
  bn: 'downsample.1',
};
/** torch7's modules in a block's first branch, as they were converted. */
const TORCH7 = ['conv1', 'bn1', undefined, 'conv2', 'bn2'];

/** `conv1.norm` is the BN of `conv1`. */
const norm = (convolution: string) => convolution.replace('conv', 'bn');

/** Layouts that name whole stages by other modules than torchvision's `layer1`. */
export const MODULE_LAYOUTS: readonly Layout[] = [
  {
    // Cadene/pretrained-models.pytorch: ResNeXt as converted from torch7
    id: 'cadene',
    signature: /^4\.0\.0\.0\.0\.0\./,
    block: /^[4-7]\.\d+\.0\.[01]\.\d+\.(?:\d+\.)*\w+$/,
    rules: [
      [/^([01])\.(?=\w+$)/, (at) => (at === '0' ? 'conv1.' : 'bn1.')],
      [
        /^([4-7])\.(\d+)\.0\.0\.0\.(\d)\.(?=\w+$)/,
        (stage, block, at) => {
          const part = TORCH7[Number(at)];
          return part === undefined ? null : `layer${Number(stage) - 3}.${block}.${part}.`;
        },
      ],
      [
        /^([4-7])\.(\d+)\.0\.0\.([12])\.(?=\w+$)/,
        (stage, block, at) => `layer${Number(stage) - 3}.${block}.${at === '1' ? 'conv3' : 'bn3'}.`,
      ],
      [
        /^([4-7])\.(\d+)\.0\.1\.([01])\.(?=\w+$)/,
        (stage, block, at) => `layer${Number(stage) - 3}.${block}.downsample.${at}.`,
      ],
    ],
  },
  {
    // NVIDIA/DeepLearningExamples: stages in one list
    id: 'nvidia',
    signature: /^layers\.0\.0\.conv1\./,
    block: /^layers\.\d+\.\d+\.(?:conv\d|bn\d|downsample)\./,
    rules: [[/^layers\.(\d+)\.(?=\d)/, (stage) => `layer${Number(stage) + 1}.`]],
  },
  {
    // facebookresearch/detectron2
    id: 'detectron2',
    signature: /^(?:stem\.conv1|res2\.0\.conv1)\.norm\./,
    block: /^res\d\.\d+\.(?:conv\d|shortcut)\./,
    rules: [
      [/^stem\.conv1\.norm\./, () => 'bn1.'],
      [/^stem\.(?=conv1\.|fc\.)/, () => ''],
      [
        /^res(\d)\.(\d+)\.(conv\d)\.norm\./,
        (stage, block, part = '') => `layer${Number(stage) - 1}.${block}.${norm(part)}.`,
      ],
      [
        /^res(\d)\.(\d+)\.shortcut\.(norm\.)?/,
        (stage, block, isNorm) =>
          `layer${Number(stage) - 1}.${block}.downsample.${isNorm === undefined ? 0 : 1}.`,
      ],
      [/^res(\d)\.(?=\d)/, (stage) => `layer${Number(stage) - 1}.`],
    ],
  },
  {
    // facebookresearch/pycls: ResNet and ResNeXt, whose RegNets have other names in `f`
    id: 'pycls',
    signature: /^s1\.b1\.f\.a\./,
    block: /^s\d\.b\d+\.(?:f\.|proj\.|bn\.)/,
    rules: [
      [/^stem\.(conv|bn)\./, (kind) => `${kind}1.`],
      [
        /^s(\d)\.b(\d+)\.(f\.[abc](?:_bn)?|proj|bn)\.(?=\w+$)/,
        (stage, block, part = '') =>
          PYCLS[part] === undefined ? null : `layer${stage}.${Number(block) - 1}.${PYCLS[part]}.`,
      ],
    ],
  },
  {
    // torchvision's blocks in stages of other names, from 0 in a list, else from 1
    id: 'stages',
    signature: /^(?:stages\.\d+|stage\d+)\.\d+\.conv1\./,
    block: /^(?:stages\.\d+|stage\d+)\.\d+\.(?:conv\d|bn\d|downsample)\./,
    rules: [
      [/^stages\.(\d+)\.(?=\d)/, (stage) => `layer${Number(stage) + 1}.`],
      [/^stage(\d+)\.(?=\d)/, (stage) => `layer${stage}.`],
    ],
  },
];
