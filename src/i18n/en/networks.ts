/** Names of presets that have words in them, by these names. The English page has them of `core`. */
export const networks = {
  'network.Small ResNet-29 1x16d': 'Small ResNet-29 1x16d',
  'network.Small ResNeXt-29 4x6d': 'Small ResNeXt-29 4x6d',
  'network.AlexNet 2012, one group': 'AlexNet 2012, one group',
  'network.AlexNet of torchvision': 'AlexNet of torchvision',
  'network.VGG-16 with BN': 'VGG-16 with BN',
} as const;
