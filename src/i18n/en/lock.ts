/** What a lane's lock holds, in its head. */
export const lock = {
  'budget.lock.block': 'block',
  'budget.lock.params': 'params',
  'budget.lock.macs': 'MACs',
  'budget.keeps': 'keeps',
  'budget.chain.closed': 'Closed: keeps {what} at {held}. {solves}',
  'budget.chain.open': 'Open: C and d move freely. Close it to keep {what}.',
  'budget.chain.what.block': 'the block’s params',
  'budget.chain.what.params': 'the network’s params',
  'budget.chain.what.macs': 'the network’s MACs',
  'budget.chain.solves.pair': 'Moving C solves d, moving d solves C.',
  'budget.chain.solves.groupWidth': 'Moving C solves d, moving d solves C.',
  'budget.chain.solves.cardinality': 'Moving d solves C, moving C solves d.',
  'budget.chain.solves.stage3Blocks': 'Moving C or d solves the blocks of stage 3.',
  'budget.chain.solves.planes': 'Moving C or d solves the base width.',
  'budget.chain.off.block':
    'Keeps the block’s params; it is {percent} off, no whole number comes nearer.',
  'budget.chain.off.params': 'Keeps the params; it is {percent} off, no whole number comes nearer.',
  'budget.chain.off.macs': 'Keeps the MACs; it is {percent} off, no whole number comes nearer.',
  'budget.chain.on.block': 'Keeps the block’s params.',
  'budget.chain.on.params': 'Keeps the params.',
  'budget.chain.on.macs': 'Keeps the MACs.',
} as const;
