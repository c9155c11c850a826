/** The networks that ResNeXt took an idea from, or gave its own another turn. */
export const relatives = {
  'relatives.intro':
    'ResNeXt puts three older ideas together: stack blocks of one shape, split and merge, group the channels.',
  'relatives.choices': '{numbers} numbers',
  'relatives.choices.label': 'to choose',
  'relatives.choices.cardinality-and-width': 'C and d, for all blocks alike',
  'relatives.choices.channels-and-kernels': 'channels and kernel of each convolution',
  'relatives.choices.channels-and-counts': 'channels and convolutions of each stage',
  'relatives.choices.branch-widths': 'six widths of each of nine modules',
  'relatives.choices.block-widths': 'the channels of each block',
  'relatives.variants': 'variants',
  'relatives.load': 'Load {name} as {lane}',
  'relatives.isLane': '{name} is network {lane}',
  'relatives.vgg.title': 'VGG-16',
  'relatives.vgg.year': '2014',
  'relatives.vgg.took':
    'ResNeXt took its rule: stack blocks of one shape, and double the channels where the resolution halves.',
  'relatives.alexnet.title': 'AlexNet',
  'relatives.alexnet.year': '2012',
  'relatives.alexnet.took':
    'ResNeXt took grouped convolution: made to fit a network on two GPUs, used there for a lower error.',
  'relatives.googlenet.title': 'GoogLeNet',
  'relatives.googlenet.year': '2014',
  'relatives.googlenet.took':
    'ResNeXt took split, transform, merge; it makes all paths alike and sums them, so that their number is one number.',
  'relatives.mobilenet.title': 'MobileNet v1',
  'relatives.mobilenet.year': '2017',
  'relatives.mobilenet.took':
    'ResNeXt took nothing: it came five months later, from the other end. Each group is one channel (depthwise), and a 1×1 mixes them.',
  'relatives.resnext.title': 'ResNeXt-50 32x4d',
  'relatives.resnext.year': '2016',
  'relatives.resnext.took':
    'A ResNet whose 3×3 is cut into C equal groups of d channels: 32 groups of 4 in stage 1.',
  'relatives.cost.params': '{params} params,',
  'relatives.cost.macs': '{macs} MACs',
  'relatives.picture.vgg': 'Two 3×3 see 5×5 px, three see 7×7',
  'relatives.picture.alexnet': 'conv2 in two groups: each half of the channels sees its own half',
  'relatives.picture.googlenet': 'Inception 3a: four branches of four widths, concatenated',
  'relatives.picture.mobilenet': 'A depthwise 3×3, one filter a channel, then a 1×1 over all',
  'relatives.picture.resnext': 'The 3×3 of stage 1: 32 groups, all alike',
  'relatives.stack.title': 'Why 3×3: a stack against one large kernel',
  'relatives.stack.note':
    'On {channels} channels and {size} px, no bias. A stack also has a ReLU after each.',
  'relatives.stack.what': 'convolutions',
  'relatives.stack.field': 'sees',
  'relatives.stack.params': 'params',
  'relatives.stack.macs': 'MACs',
  'relatives.stack.ratio': 'against the one',
  'relatives.stack.one': 'one {kernel}×{kernel}',
  'relatives.stack.many': '{layers} × {kernel}×{kernel}',
  'relatives.stack.px': '{px}×{px} px',
  'relatives.groups.title': 'AlexNet with two groups and with one',
  'relatives.groups.note':
    'Two groups halve the weights and the MACs of conv2, conv4 and conv5. torchvision’s AlexNet is another network: the one tower of 2014.',
  'relatives.groups.name': 'network',
} as const;
