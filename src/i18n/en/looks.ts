/** Views that look inside a network: of what, and why there is nothing to see. */
export const looks = {
  'looks.head': '{network}, {weights}',
  'looks.embedded': 'embedded weights',
  'looks.run': '{photo}, {backend}',
  'looks.inPlace':
    '{network} has no trained weights here. The small trained network in its place is looked into.',
  'looks.noPhoto':
    'No photo yet: what a network sees is looked at with one. Take one of these or your own.',
  'looks.noPhoto.b': 'No photo yet.',
  'looks.noWeights':
    '{network} has no trained weights that fit it as it is set now, so there is nothing to look into.',
  'looks.back': 'Back to the network of the weights',
  'looks.takePair': 'Use the small trained networks',
  'looks.imagenet': 'Choose ImageNet weights',
  'looks.waiting': 'Waits for the network’s answer to this photo.',
  'looks.left': 'The network has not answered this photo.',
  'looks.runIt': 'Run it',
  'looks.ask': 'Ask the network',
  'looks.headless':
    '{network} has no classifier as it is set: it answers no classes that could be looked at.',
  'looks.loading': 'Loading weights, {done} of {total}',
  'looks.working': 'Working…',
  'looks.progress': '{done} of {total} runs',
  'looks.class': 'class {index}',
} as const;
