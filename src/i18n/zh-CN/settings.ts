import type { settings as english } from '../en/settings';
import type { SameWords } from '../words';

export const settings = {
  'controls.block': '块',
  'controls.block.basic': '基本块：两个 3×3',
  'controls.block.bottleneck': '瓶颈块：1×1、3×3、1×1',
  'controls.stage': '阶段 {stage}',
  'controls.blocks': '块数',
  'controls.planes': '基础宽度',
  'controls.strides': '步幅',
  'controls.stridesOf': '阶段 {stage} 的步幅',
  'controls.blocksOf': '阶段 {stage} 的块数',
  'controls.planesOf': '阶段 {stage} 的基础宽度',
  'controls.stem': '起始层',
  'controls.stem.imagenet': 'ImageNet：7×7/2，池化',
  'controls.stem.cifar': 'CIFAR：3×3/1',
  'controls.stemWidth': '起始层宽度',
  'controls.stride': '瓶颈块减半分辨率之处',
  'controls.stride.3x3': '3×3（torchvision）',
  'controls.stride.1x1': '第一个 1×1（2015）',
  'controls.residual': '捷径连接',
  'controls.top': '分类层',
  'controls.topHint': 'include_top',
  'controls.classes': '类别数',
  'controls.restore': '恢复为 {name}',
} as const satisfies SameWords<typeof english>;
