/** The Code panel: networks written out, and read in. */
export const code = {
  'code.export': 'Export',
  'code.lane': 'network',
  'code.format': 'format',
  'code.format.pytorch': 'PyTorch',
  'code.format.onnx': 'ONNX',
  'code.format.json': 'JSON',
  'code.format.csv': 'CSV',
  'code.format.torchinfo': 'torchinfo',
  'code.format.latex': 'LaTeX',
  'code.about.pytorch':
    'A file that needs torch alone. The keys of its state_dict are torchvision’s.',
  'code.about.onnx': 'For ONNX Runtime, Netron and whatever else reads ONNX.',
  'code.about.json': 'The network, its counts and its layers. The import beside reads it back.',
  'code.about.csv': 'The table of layers, a row each (RFC 4180).',
  'code.about.torchinfo': 'What torchinfo’s summary prints, for a batch of {batch}.',
  'code.about.latex': 'In the style of the ResNeXt paper’s Table 1. It needs no package.',
  'code.residualOnly':
    '{name} is of another family: PyTorch, JSON, torchinfo and LaTeX are written for residual networks. ONNX and CSV take any network.',
  'code.copy': 'Copy',
  'code.copied': 'Copied {file}.',
  'code.notCopied': 'The browser did not allow copying. Download gives the same text.',
  'code.download': 'Download',
  'code.writing': 'Writing…',
  'code.size.lines': '{lines} lines',
  'code.text': '{file}, text',
  'code.cut': 'The first {shown} of {all} lines are shown. Copy and Download have all.',

  'code.onnx.title': 'What is in the file',
  'code.onnx.opset': 'opset, IR version',
  'code.onnx.opsetValue': '{opset}, {ir}',
  'code.onnx.input': 'input',
  'code.onnx.output': 'output',
  'code.onnx.nodes': 'nodes',
  'code.onnx.initialisers': 'initialisers',
  'code.onnx.stored': '{tensors}, with {numbers} numbers',
  'code.onnx.asInputs': '0; its {tensors} tensors are further inputs',
  'code.onnx.bytes': 'file',
  'code.onnx.exactBytes': '{bytes} ({exact} bytes)',
  'code.onnx.operators': 'Operators',
  'code.onnx.weights': 'with trained weights',
  'code.onnx.noWeights':
    'No trained weights ship for {name}, so the file has the graph alone: every tensor is an input, and nothing is made up.',
  'code.onnx.none':
    'ONNX has no operator for the adaptive pooling of {name} at this input size. At {px} px it has.',

  'code.import': 'Import',
  'code.import.label':
    'Exported JSON, a torchvision or timm name, PyTorch code with a constructor call, what print(model) prints, or a state_dict’s names and shapes',
  'code.import.placeholder': 'Paste here, or drop a file',
  'code.import.examples': 'Examples',
  'code.import.file': 'Open a file',
  'code.import.clear': 'Clear',
  'code.import.load': 'Load as {lane}',
  'code.import.isLane': '{lane} is this network',
  'code.import.notRead': '{name} could not be read.',
  'code.import.tooLarge': '{name} has {size}; files of at most {max} are read.',
  'code.import.waiting': 'What is understood shows here before anything is loaded.',
  'code.import.cost': '{params} params, {macs} MACs',
  'code.import.classes': '{classes} classes',
  'code.import.noTop': 'without classifier',
  'code.import.px': '{px} px',
  'code.import.assumed': 'Assumed, or left out',
  'code.source.json': 'from JSON of this page',
  'code.source.name': 'from a model’s name',
  'code.source.constructor': 'from a PyTorch call',
  'code.source.state-dict': 'from a state_dict’s shapes',
  'code.source.module-print': 'from print(model)',

  'code.assumed.input-size': 'An input of {inputPx} px: the text names none.',
  'code.assumed.stage-strides': 'Strides {strides}, without dilation: shapes do not show them.',
  'code.assumed.stride-placement': 'The stride on the {strideOn}: shapes do not show where it is.',
  'code.assumed.stem-stride':
    'The {stem} stem, from the kernel of conv1: shapes show neither stride nor pooling.',
  'code.assumed.shortcuts': 'With shortcuts: without a projection, shapes do not show them.',
  'code.assumed.no-shortcuts':
    'Without shortcuts: no stage has a projection. If they are there without weights (option A), it is another network.',
  'code.assumed.auxiliary-left-out':
    'The auxiliary heads ({tensors} tensors) are left out: training alone reads them.',
  'code.assumed.planes': 'Base widths that double from {planes}: the list is not of four stages.',
  'code.assumed.pooling': 'Without classes the network ends in its feature map.',
  'code.assumed.weights-left-out':
    'The weights “{name}” are left out: the architecture alone is read.',
  'code.assumed.argument-left-out': '“{name}” is left out: it changes no layer.',
  'code.assumed.call-left-out': '“{name}()” is left out: it changes no layer.',
  'code.assumed.prefix-left-out': 'The prefix “{prefix}” of the names is left out.',
  'code.assumed.line-left-out': 'The line “{line}” is left out.',
  'code.assumed.statistics':
    'The running mean and variance of each BN: the list has the parameters alone.',
  'code.assumed.twin-left-out': 'Another copy of the network (“{prefix}”) is left out.',
  'code.assumed.file-name':
    'The file is called “{name}”, as networks with {part} are. No such network is built here: if it is one, it answers otherwise than here.',
  'code.assumed.pruned':
    '{tensors} tensors are pruned: each is taken as its original times its mask.',
  'code.assumed.parametrized':
    '{tensors} tensors are taken as a parametrization keeps them ({names}): what it makes of them is not known here.',
  'code.assumed.channels-last':
    'The file has kernels in another order than PyTorch ({order}): they are turned.',
  'code.assumed.head-left-out':
    'A head that is no single classifier is left out, {tensors} tensors: {names}.',
  'code.assumed.queue-left-out': 'A queue of training is left out, {tensors} tensors: {names}.',
  'code.assumed.loss-left-out': 'A loss’s own numbers are left out, {tensors} tensors: {names}.',
  'code.assumed.normaliser-left-out':
    'A normaliser before the network is no layer here, {tensors} tensors: {names}. What is seen of a photo takes its mean and std.',
  'code.assumed.counter-left-out': 'Counters of training are left out, {tensors} tensors: {names}.',
  'code.assumed.auxiliaries-left-out': 'Auxiliary heads are left out, {tensors} tensors: {names}.',
  'code.assumed.metric-left-out': 'What measures training is left out, {tensors} tensors: {names}.',
  'code.assumed.beside-left-out':
    'What stands beside the network is left out, {tensors} tensors: {names}.',
  'code.assumed.objects-left-out':
    'Objects of classes that are not known here were passed over, and nothing of theirs was run: {names}.',

  'code.error.empty': 'There is nothing in the text.',
  'code.error.too-long': 'The text has {length} characters; at most {max} are read.',
  'code.error.unrecognised':
    'This is neither JSON of this page, nor a model’s name, nor a constructor call, nor what print(model) prints, nor a state_dict’s names and shapes.',
  'code.error.json-malformed': 'This is no valid JSON.',
  'code.error.json-schema': 'The JSON’s schema is {found}; {known} is read here.',
  'code.error.json-family':
    'Networks of the family {found} are not read from JSON; residual ones are.',
  'code.error.json-field':
    'The JSON’s field “{field}” is missing or is not of its kind: {expected}.',
  'code.error.json-unknown-field': 'The JSON’s spec has a field that is not known here: {field}.',
  'code.error.name-family':
    '“{name}” is of another family. Residual networks are read here; the menus of A and B have the others of this page.',
  'code.error.name-unknown': 'No network named “{name}” is known here.',
  'code.error.name-unsupported':
    '“{name}” has parts beyond a residual network’s numbers (another stem, squeeze-and-excitation or the like), so it is not read.',
  'code.error.python-syntax': 'The call breaks off or cannot be read at character {at}.',
  'code.error.python-depth': 'The call is nested deeper than {max} levels.',
  'code.error.call-unknown': '“{name}” is no class or function that is read here.',
  'code.error.argument-unknown': 'The argument “{name}” is not known.',
  'code.error.argument-unsupported':
    '“{name}={value}” makes another network than these numbers describe.',
  'code.error.argument-missing': 'The argument “{name}” is missing.',
  'code.error.argument-twice': 'The argument “{name}” is given twice.',
  'code.error.code-defines':
    '“{name}” is defined in the text itself, and no code is run here. Paste what print(model) prints, or the names and shapes of its state_dict.',
  'code.error.line-unsupported':
    'The line “{line}” makes another network than these numbers describe.',
  'code.error.summary-table':
    'This is a table of {program}, which has no names of tensors. Paste what print(model) prints, or the names and shapes of the state_dict.',
  'code.error.print-part':
    'This is what print(model) prints, but “{name}” is a {kind}, which no network here has there.',
  'code.error.print-setting':
    'This is what print(model) prints, but “{name}” has the {setting} {found}, where the networks here have {wanted}.',
  'code.error.print-empty':
    'This is what print(model) prints of a network without its sizes. Paste the names and shapes of its state_dict.',
  'code.error.state-dict-names':
    'These are names of tensors without their shapes. Print the names with their shapes instead.',
  'code.error.state-dict-load-error':
    'This is PyTorch’s message that a state_dict did not fit. Paste the names and shapes of the state_dict itself.',
  'code.error.state-dict-values':
    'These are printed values without shapes. Print the names with their shapes instead.',
  'code.error.state-dict-duplicate': 'The tensor “{name}” is there twice, with two shapes.',
  'code.error.state-dict-part':
    'The tensor “{name}” is missing, and nothing can be told without it.',
  'code.error.state-dict-shape':
    'The tensor “{name}” has the shape {shape}, which no such network has.',
  'code.error.state-dict-family':
    'These look like the tensors of another kind of network ({family}), which is not read here.',
  'code.error.state-dict-variant':
    'These are the tensors of a {variant}, which has parts that are not built here.',
  'code.error.state-dict-unknown':
    'None of the {tensors} names is of a network that is known here: {names}.',
  'code.error.state-dict-shortcuts':
    'The shortcuts to wider stages have no weights here (option A: padded with zeros). Only projections are read.',
  'code.error.state-dict-misfit':
    'The tensors are not those of the nearest network, {network}: {missing} are missing, {unexpected} are unexpected, {misshapen} have another shape.',
  'code.error.misfit.variant': 'It looks like a {variant}, which is not built here.',
  'code.error.spec-invalid': '{what} {why}',
  'code.error.nearest': 'Near it: {names}.',
  'code.error.misfit.missing': 'Missing: {names}.',
  'code.error.misfit.unexpected': 'Unexpected: {names}.',
  'code.error.misfit.misshapen': 'Of another shape: {names}.',
  'code.error.place': 'Line {line}, character {column}',

  nearby: 'Published nearby',
  'nearby.exchanged':
    'C and d of {network} are exchanged: {groups} groups of {width} channels instead of {published} of {publishedWidth}.',
  'nearby.group-width':
    'C of {network} is taken for the width of a group: {first} groups of {width} channels in the first stage and {last} in the last, instead of {published} in each.',
  'nearby.no-groups': 'The 3x3 has no groups, where {network} has {published}.',
  'nearby.depthwise':
    'Each channel of the 3x3 is a group of its own, where {network} has {published} groups.',
  'nearby.default-width':
    'd is {width}, as in a network without groups, where {network} has {publishedWidth}.',
  'nearby.total-width':
    'd is {width}, the channels of all groups of {network} together: there each has {publishedWidth}.',
  'nearby.inner-width':
    'The 3x3 has {width} channels in every stage; in {network} they double with each, up to {last}.',
  'nearby.stage-width':
    'Stage widths do not double: every stage puts out {width} channels, unlike in {network}.',
  'nearby.expansion':
    'No expansion by 4: a block of the first stage puts out {out} channels, where {network} puts out {published}.',
  'nearby.double-output':
    'A block puts out twice the channels of its 3x3: {out} in the first stage, where {network} puts out {published}.',
  'nearby.stem.cifar': 'A CIFAR stem instead of ImageNet’s; all else is {network}.',
  'nearby.stem.imagenet': 'An ImageNet stem instead of CIFAR’s; all else is {network}.',
  'nearby.block-less':
    'Stage {stage} has one block less than in {network}: {blocks} instead of {published}.',
  'nearby.block-more':
    'Stage {stage} has one block more than in {network}: {blocks} instead of {published}.',
  'nearby.stage-missing':
    'The last stage of {network} is missing: {stages} instead of {published}.',
  'nearby.count': '{count} params, where {network} has {published}.',
  'nearby.count.times': '{count} params, {times} times the {published} of {network}.',
  'nearby.classes': 'The classifier has {classes} classes.',
  'nearby.open': 'Open {network}',
  'nearby.openAs': 'Open {network} as {lane}',
} as const;
