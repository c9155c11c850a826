/** What is said about settings that make no network. */
export const issues = {
  'controls.field.cardinality': 'C',
  'controls.field.groupWidth': 'd',
  'controls.field.stemWidth': 'stem width',
  'controls.field.classes': 'classes',
  'controls.field.inputPx': 'input size',
  'controls.field.blocks': 'blocks',
  'controls.field.planes': 'base width',
  'controls.field.strides': 'strides',
  'controls.issue.basic-cardinality': 'A basic block cannot have C = {cardinality}.',
  'controls.why.basic-cardinality':
    '{cardinality} two-layer branches, summed, are one dense two-layer block of width C·d = {width}: nothing is split. Cardinality needs three layers; torchvision refuses it too.',
  'controls.issue.basic-width': 'A basic block cannot have d = {groupWidth}.',
  'controls.why.basic-width':
    'It has no inner width of its own: its 3×3 is as wide as the stage’s base width, {planes} in stage 1.',
  'controls.issue.stage-count':
    'Blocks are given for {blocks} stages and base widths for {planes}; at most {max} fit.',
  'controls.why.stage-count': 'Each stage needs both numbers.',
  'controls.issue.stride-count': 'Strides are given for {strides} stages of {stages}.',
  'controls.why.stride-count': 'The first block of each stage takes one: 1 or 2.',
  'controls.issue.no-stage': 'No stage is left.',
  'controls.why.no-stage': 'A network needs at least one stage with one block.',
  'controls.issue.empty-stage': 'Stage {stage} has no block.',
  'controls.why.empty-stage':
    'Each stage needs at least one: its first block sets the resolution and the channels.',
  'controls.issue.zero-width': 'With {field} 0 nothing passes.',
  'controls.why.zero-width': 'A layer needs at least one channel to compute anything.',
  'controls.issue.zero-stage-width':
    'd = {groupWidth} leaves no channel to a group of stage {stage}.',
  'controls.why.zero-stage-width':
    'd grows and shrinks with the base width, and with {planes} there it rounds down to 0.',
  'controls.issue.out-of-range': '{field} cannot be {value}.',
  'controls.why.out-of-range': 'It is a whole number from {min} to {max}.',
  'controls.issue.one-pixel-stage':
    'Stage {stage} is 1 px at an input of {inputPx} px: its 3×3 sees one pixel and padding.',
  'controls.why.one-pixel-stage': '',
  'controls.tooBig.weights-too-big':
    'Counted and drawn, but too big to run here: weights of {bytes}, at most {max}.',
  'controls.tooBig.tensor-too-big':
    'Counted and drawn, but too big to run here: {layer} needs {bytes} in one piece, at most {max}.',
  'controls.mend.set': 'Set {field} to {value}',
  'controls.mend.blocks': 'Give it one block',
  'controls.mend.stages': 'Make it {stages} stages',
} as const;
