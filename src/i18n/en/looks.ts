/** Views that look inside a network: of what, and why there is nothing to see. */
export const looks = {
  'looks.head': '{network}, {weights}',
  'looks.embedded': 'embedded weights',
  'looks.run': '{photo}, {backend}',
  'looks.inPlace':
    '{network} has no trained weights here. The small trained network in its place is looked into.',
  'looks.noPhoto': 'Choose a photo above: what a network sees is looked at with one.',
  'looks.noWeights':
    '{network} has no trained weights that fit it as it is set now, so there is nothing to look into.',
  'looks.rests': 'Its loaded weights do not fit the network as it is set now.',
  'looks.back': 'Back to the network of the weights',
  'looks.takePair': 'Use the small trained networks',
  'looks.imagenet': 'Choose ImageNet weights',
  'looks.refused': '{network} is too big to run on this device.',
  'looks.waiting': 'Waits for the network’s answer to this photo.',
  'looks.runIt': 'Run it',
  'looks.cancel': 'Cancel',
  'looks.ask': 'Ask the network',
  'looks.headless':
    '{network} has no classifier as it is set: it answers no classes that could be looked at.',
  'looks.retry': 'Try again',
  'looks.working': 'Working…',
  'looks.progress': '{done} of {total} runs',
  'looks.class': 'class {index}',
} as const;
