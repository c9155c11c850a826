/** The block as its depth rule has it. */
export const depthRule = {
  'forms.depth': 'The depth rule, step by step; arrow keys go on and back',
  'forms.depth.previous': 'Previous',
  'forms.depth.next': 'Next',
  'forms.depth.step': '{step} of {steps}',
  'forms.depth.cardinality': 'C, branches',
  'forms.depth.groupWidth': 'd, width of one',
  'forms.depth.branch': '{layer}i',
  'forms.depth.relu': 'relu',
  'forms.depth.relus': '{count} × ReLU',
  'forms.depth.title.sum': 'C branches of two layers, summed',
  'forms.depth.title.stack': 'The first layers, stacked',
  'forms.depth.title.concatenate': 'The second layers, side by side',
  'forms.depth.title.dense': 'One dense block of two layers',
  'forms.depth.why.sum':
    'Each branch reads all of x, and its output is added to the others’. A convolution is such a matrix at every position.',
  'forms.depth.why.stack':
    'ReLU takes each number by itself: it does not matter whether it comes before or after the stacking.',
  'forms.depth.why.concatenate':
    'A sum of products is one product: columns side by side times what stands one above the other.',
  'forms.depth.why.dense':
    'Nothing of the branches is left: cardinality changes nothing here but the width.',
  'forms.depth.numbers.sum':
    '{cardinality} branches, each {groupWidth}×{channels} and {channels}×{groupWidth}: {weights} weights.',
  'forms.depth.numbers.stack':
    'The stack has {cardinality} · {groupWidth} = {width} rows: {width}×{channels}.',
  'forms.depth.numbers.concatenate':
    'Side by side there are {cardinality} · {groupWidth} = {width} columns: {channels}×{width}.',
  'forms.depth.numbers.dense':
    'Width C · d = {cardinality} · {groupWidth} = {width}: {width}×{channels} and {channels}×{width}, {weights} weights as before.',
  'forms.depth.check':
    'Computed just now for this C and d on {channels} channels: both sides agree within {error} of the largest output (float32).',
  'forms.depth.three':
    'With three layers this ends: the middle layer of each path reads its own d channels alone. Stacked, that is not a dense layer but a grouped convolution. So cardinality needs a block at least three layers deep.',
  'forms.depth.basic':
    'A basic block whose 3×3 are grouped convolutions is something else: no sum of branches, but another network.',
  'forms.depth.torchvision':
    'torchvision refuses it: “BasicBlock only supports groups=1 and base_width=64”.',
} as const;
