import type { networks as english } from '../en/networks';
import type { SameWords } from '../words';

export const networks = {
  'network.Small ResNet-29 1x16d': '小型 ResNet-29 1x16d',
  'network.Small ResNeXt-29 4x6d': '小型 ResNeXt-29 4x6d',
  'network.AlexNet 2012, one group': 'AlexNet 2012，不分组',
  'network.AlexNet of torchvision': 'torchvision 的 AlexNet',
  'network.VGG-16 with BN': '带 BN 的 VGG-16',
} as const satisfies SameWords<typeof english>;
