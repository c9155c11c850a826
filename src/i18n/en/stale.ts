/** What a lane still shows while its settings make no network. */
export const stale = {
  'stale.showing': 'Still showing {name}.',
  'stale.showingLane': '{lane}’s settings make no network: still showing {name}.',
  'stale.join': ', ',
  'stale.block.basic': 'basic blocks',
  'stale.block.bottleneck': 'bottleneck blocks',
  'stale.cardinality': 'C = {value}',
  'stale.groupWidth': 'd = {value}',
  'stale.blocks': 'blocks {value}',
  'stale.planes': 'base widths {value}',
  'stale.strides': 'strides {value}',
  'stale.stemWidth': 'stem width {value}',
  'stale.classes': '{value} classes',
  'stale.inputPx': 'input {value} px',
} as const;
