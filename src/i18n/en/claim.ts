/** What the pair shows, over the lanes. */
export const claim = {
  'claim.same': 'The same network twice.',
  'claim.cost.same': 'Same cost.',
  'claim.cost.times': '{times} times the MACs.',
  'claim.change.paths': '{to} paths instead of {from}.',
  'claim.change.layers': '{to} layers instead of {from}.',
  'claim.change.width': '{to} channels per path instead of {from}.',
  'claim.change.other': 'Two kinds of network.',
  'claim.error': 'Error {a} to {b} %.',
  'claim.error.none': 'No error was published of both.',
  'claim.reason':
    'In a block the grouped 3×3 takes {spatialB} MACs instead of {spatialA}: that pays for each 1×1 to be {times} times as wide ({pointwiseB} instead of {pointwiseA}).',
  'claim.source.paper': 'Top-1 error, one crop, {task}: {source}.',
  'claim.source.own':
    'Top-1 error on the 10,000 test images of {task}, this page’s own small networks, one training run each; 95 % intervals {a} and {b} %.',
  'claim.to': ' to ',
} as const;
