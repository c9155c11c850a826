/** What a lane's lock holds, in its head. */
export const lock = {
  'budget.lock.block': 'block',
  'budget.lock.params': 'params',
  'budget.lock.macs': 'MACs',
  'budget.chain.closed': 'Closed: holds {held} {what}. {solves}',
  'budget.chain.open': 'Open: C and d move freely. Close it to hold {what}.',
  'budget.chain.what.block': 'convolution weights of a block, as the paper’s Table 2',
  'budget.chain.what.params': 'params of the network',
  'budget.chain.what.macs': 'MACs of the network',
  'budget.chain.solves.pair': 'Moving C solves d, moving d solves C.',
  'budget.chain.solves.groupWidth': 'Moving C solves d, moving d solves C.',
  'budget.chain.solves.cardinality': 'Moving d solves C, moving C solves d.',
  'budget.chain.solves.stage3Blocks': 'Moving C or d solves the blocks of stage 3.',
  'budget.chain.solves.planes': 'Moving C or d solves the planes.',
  'budget.chain.off': '{percent} against what the {lock} lock holds: no whole number comes nearer.',
  'budget.chain.on': 'The {lock} lock is held.',
} as const;
