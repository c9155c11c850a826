import { type Preset, presetOf } from '../../core/presets';

/** One card: a relative, or ResNeXt itself to compare with, and the presets that it loads. */
export interface Kin {
  readonly id: 'alexnet' | 'vgg' | 'googlenet' | 'resnext' | 'mobilenet';
  readonly presets: readonly Preset[];
}

/** In the order of their years. */
export const KIN: readonly Kin[] = [
  {
    id: 'alexnet',
    presets: ['alexnet_2012_two_groups', 'alexnet_2012_one_group', 'alexnet_torchvision'].map(
      presetOf,
    ),
  },
  { id: 'vgg', presets: ['vgg16', 'vgg16_bn'].map(presetOf) },
  { id: 'googlenet', presets: [presetOf('googlenet')] },
  { id: 'resnext', presets: [presetOf('resnext50_32x4d')] },
  { id: 'mobilenet', presets: [presetOf('mobilenet_v1')] },
];
