/** Which channels feed which, and the limit of groups. */
export const connectivity = {
  'connectivity.title': 'Connectivity',
  'connectivity.readsAll': 'each output reads all {channels} inputs',
  'connectivity.readsSome': 'each output reads {each} of {channels} inputs',
  'connectivity.lane': 'Channels of {lane}',
  'connectivity.conv': '{name}, {height}×{width}',
  'connectivity.none': '{lane} has no such stage, or its convolutions there are all 1×1.',
  'connectivity.one': '{from} in, {to} out, one group',
  'connectivity.many': '{from} in, {to} out, {groups} groups of {each}',
  'connectivity.dense': 'Dense: every output channel reads all {channels} input channels.',
  'connectivity.grouped':
    'Grouped convolution: an output channel reads {each} of {channels} input channels, those of its own group.',
  'connectivity.depthwise':
    'Depthwise: an output channel reads one input channel, and nothing mixes them. That is not “depthwise separable”, which adds a 1×1 to mix them: {pointwise} weights more.',
  'connectivity.matrix': 'Outputs by inputs: {feeds}',
  'connectivity.axes': 'columns: input channels; rows: outputs',
  'connectivity.row': 'output {output} reads inputs {first} to {last}',
  'connectivity.rowOne': 'output {output} reads input {first}',
  'connectivity.of': 'Walk the groups of',
  'connectivity.limit': 'limit of groups',
  'connectivity.limitOf': '{lane}’s convolution from dense to depthwise, at its width',
  'connectivity.divisor': 'The channels do not divide by that; took {groups} groups.',
  'connectivity.weights': 'weights',
  'connectivity.macs': 'MACs',
  'connectivity.intensity': 'MACs per byte moved',
  'connectivity.reads': 'inputs per output',
} as const;
