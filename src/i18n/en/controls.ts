/** What a user sets for a network. */
export const controls = {
  'controls.presets': 'Networks on offer',
  'controls.presetOf': 'Network {lane}: {name}',
  'controls.nameChanged': '{name}, changed',
  'controls.changed': 'changed',
  'controls.group.resnet': 'ResNet',
  'controls.group.resnext': 'ResNeXt',
  'controls.group.wide': 'Wide ResNet',
  'controls.group.cifar': 'For CIFAR, as the paper has them',
  'controls.group.trained': 'Trained on CIFAR-10, included',
  'controls.group.relatives': 'Relatives',
  'controls.error':
    'error {error} on {n} {data} test images (95 % Wilson {low}–{high}), one training run',

  'controls.cardinality': 'cardinality C',
  'controls.groupWidth': 'channels per group d',
  'controls.groupWidthShort': 'per group d',
  'controls.depth': 'depth',
  'controls.depthText': '{depth}, blocks {blocks}',
  'controls.input': 'input size',
  'controls.inputShort': 'input',
  'controls.px': 'px',
  'controls.pxOf': '{value} px',
  'controls.notInRange': '{label} goes from {min} to {max}, not to {typed}: it stays {value}.',
  'controls.notWhole':
    '“{typed}” is not a whole number: {label} goes from {min} to {max} and stays {value}.',
  'controls.nearestDepth': 'No network of that depth on the slider; took {depth}, the nearest.',

  'controls.follows': 'follows',
  'controls.chain': 'Chain between C and d',
  'controls.chainBasic': 'A basic block has no C and d to trade: its C is 1.',
  'controls.product': '{c} × {d}',
  'controls.channels': '= {channels}',
  'controls.channelsWord': 'channels',
  'controls.productTitle':
    '{c}x{d}d in the paper; groups={c}, width_per_group={value} in torchvision',

  'controls.fixed': 'Its layers are fixed: no C, d or depth to turn.',

  'controls.moreOf': 'More settings of network {lane}',
  'controls.settingsOf': 'Settings of network {lane}',
  'controls.set': 'Settings',
  'controls.sheet.params': 'params',
  'controls.sheet.macs': 'MACs',
  'controls.done': 'Done',
} as const;
