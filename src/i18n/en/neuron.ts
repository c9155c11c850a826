/** From a neuron to a block, step by step. */
export const neuron = {
  'neuron.title': 'From a neuron to a block, step by step; arrow keys go on and back',
  'neuron.lane': 'network',
  'neuron.previous': 'Previous',
  'neuron.next': 'Next',
  'neuron.step': '{step} of {steps}',
  'neuron.scrub': 'Step',
  'neuron.scrubbed': '{step} of {steps}: {title}',
  'neuron.of': '{lane} · stage {stage}, block {block}: C = {c}, d = {d}',
  'neuron.paper':
    '{lane} has no block of three layers: the paper’s own C = 32, d = 4 stand for it.',
  'neuron.title.neuron': 'A neuron sums its weighted inputs',
  'neuron.title.acts': 'It splits, transforms and merges',
  'neuron.title.functions': 'A function in the place of each weight',
  'neuron.title.paths': 'C paths of one shape',
  'neuron.title.a': '(a) With its shortcut, a block',
  'neuron.title.b': '(b) The paths meet before the last layer',
  'neuron.title.c': '(c) The paths are one grouped layer',
  'neuron.why.neuron':
    'Each of {paths} inputs is multiplied by its own weight, and the products are summed.',
  'neuron.why.acts':
    'The input is split into single numbers, each number is transformed by its weight, and the results are merged by a sum.',
  'neuron.why.functions':
    'Let every weight grow into a function Tᵢ that reads all {from} channels of x: the same sum, of {paths} small networks instead of {paths} products.',
  'neuron.why.paths':
    'Give all {paths} functions the same three layers ({from}→{d}, {d}→{d}, {d}→{to}): one number, C, says how many there are.',
  'neuron.why.a':
    'The input is added to the sum of the paths: this is the block of the paper’s Figure 1, right, and Figure 3(a).',
  'neuron.why.b':
    'A sum of {paths} products is one product of what stands side by side: concatenated, {paths} × {d} = {width} channels go through one 1×1.',
  'neuron.why.c':
    'The first 1×1 layers read the same x, so they are one; the 3×3 layers each keep to their own {d} channels, so they are one convolution in {paths} groups.',
  'neuron.same': 'From (a) to (c) the function stays the same, and so do its {params} parameters.',
  'neuron.act.split': 'split',
  'neuron.act.transform': 'transform',
  'neuron.act.merge': 'merge',
  'neuron.mark.inputs.neuron': '{paths} inputs',
  'neuron.mark.inputs': 'x: {from} channels',
  'neuron.mark.weights': '{paths} weights, one each',
  'neuron.mark.functions': '{paths} functions of x',
  'neuron.mark.first': '{paths} × (1×1, {from}→{d})',
  'neuron.mark.first.c': '1×1, {from}→{width}',
  'neuron.mark.second': '{paths} × (3×3, {d}→{d})',
  'neuron.mark.second.c': '3×3, {width}→{width}, {paths} groups',
  'neuron.mark.third': '{paths} × (1×1, {d}→{to})',
  'neuron.mark.third.c': '1×1, {width}→{to}',
  'neuron.mark.sum': '{paths} {paths|output|outputs} of {to}, summed',
  'neuron.mark.concat': 'concatenated: {width}',
  'neuron.forms': 'What each form costs here',
  'neuron.forms.form': 'form',
  'neuron.forms.convolutions': 'convolutions',
  'neuron.forms.launches': 'launches',
  'neuron.forms.bytes': 'bytes moved',
  'neuron.forms.time': 'time here',
  'neuron.forms.a': '(a) summed',
  'neuron.forms.b': '(b) concatenated',
  'neuron.forms.c': '(c) grouped',
  'neuron.forms.notRun': 'not run',
  'neuron.forms.none': '–',
  'neuron.forms.note':
    'Cardinal runs form (c), so that is the one it can time: the block’s layers within {name} on {backend}, one image. (a) and (b) are counted: their many small kernels would each be started by themselves.',
  'neuron.forms.noTime':
    'Cardinal runs form (c), so that is the one it can time. (a) and (b) are counted: their many small kernels would each be started by themselves.',
  'neuron.measure': 'Measure',
  'neuron.measuring': 'Measuring…',
} as const;
