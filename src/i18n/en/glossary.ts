/** What the terms mean, and the words of their list. */
export const glossary = {
  'glossary.search': 'Search the terms',
  'glossary.found': '{count} {count|term|terms}',
  'glossary.none': 'No term has “{typed}” in it.',
  'glossary.look': 'See it here: {panel}',
  'glossary.close': 'Close',
  'glossary.english': '{name} ({english})',
  'glossary.all': 'All terms',

  'glossary.cardinality':
    'The number of parallel paths in a block, written C. As code it is the number of groups of the 3×3 convolution. ResNet has 1, ResNeXt-50 32x4d has 32.',
  'glossary.width':
    'The number of channels inside a block, at its 3×3 convolution. In a block of C paths with d channels each it is C × d.',
  'glossary.baseWidth':
    'The channels of one group in the first stage, written d: the 4d of 32x4d. Each further stage has twice as many. torchvision calls it width_per_group.',
  'glossary.bottleneck':
    'A block of three convolutions: a 1×1 makes few channels of many, a 3×3 works on these, and a 1×1 makes many of them again. The narrow middle saves most of the cost.',
  'glossary.basicBlock':
    'A block of two 3×3 convolutions, as in ResNet-18 and ResNet-34. With two layers, more paths make nothing but a wider block.',
  'glossary.groupedConvolution':
    'A convolution whose channels are split into groups: an output channel sees the input channels of its own group alone. With G groups it has a G-th of the weights.',
  'glossary.depthwise':
    'A grouped convolution with as many groups as channels: each channel is filtered by itself. It is the limit of cardinality. MobileNet is made of it.',
  'glossary.pointwise':
    'A convolution with a 1×1 kernel. It mixes the channels of each pixel and looks at no neighbour.',
  'glossary.residual':
    'What a block adds to its own input. The block computes x + F(x), so that it learns the difference F and not the whole output.',
  'glossary.identity':
    'A shortcut that hands the input on as it is. It has no parameters. It is possible where input and output have the same shape.',
  'glossary.projection':
    'A shortcut with a 1×1 convolution, where a block changes the number of channels or halves the resolution. torchvision calls it downsample.',
  'glossary.aggregated':
    'A sum of several functions of the same shape, as a neuron is a sum of weighted inputs. This is the idea of ResNeXt, and what its paper is named after.',
  'glossary.stage':
    'Blocks in a row that work at one resolution. Each further stage has half the height and width, and twice the channels.',
  'glossary.stem':
    'The first layers, before any block. For ImageNet: a 7×7 convolution and max-pooling, which leave a quarter of the height and width.',
  'glossary.stride':
    'How far a kernel moves from one output to the next, in pixels of its input. A stride of 2 halves the height and the width.',
  'glossary.params':
    'The numbers that training sets: weights, biases, and the scale and shift of each BN. Without buffers.',
  'glossary.buffers':
    'Numbers that a network keeps but that training does not set by gradients: the running mean and variance of each BN. PyTorch keeps a counter of batches too, which is not counted here.',
  'glossary.macs':
    'Multiply-adds: one multiplication and one addition, counted as one. Papers on ResNet and ResNeXt call these “FLOPs”. Convolutions and fc are counted, for one image.',
  'glossary.flops':
    'Floating-point operations. Strictly a multiply-add is two of them, as PyTorch’s counter has it; many papers and tools write FLOPs for multiply-adds. So ask who counted.',
  'glossary.activations':
    'The numbers that convolutions and fc put out for one image. They tell of memory and of its traffic better than multiply-adds do.',
  'glossary.featureMap':
    'One channel of a layer’s output: a picture of where in the photo a filter finds what it looks for.',
  'glossary.receptiveField':
    'The square of the input that can change one output, in pixels of the input. It grows with every kernel, and faster after each stride.',
  'glossary.batchNorm':
    'BN brings each channel to mean 0 and variance 1, then scales and shifts it by two learned numbers. While a network answers, the mean and variance are fixed.',
  'glossary.bnFolding':
    'Multiplying a BN into the convolution before it: while a network answers, both are one linear step. The result is the same up to rounding, with less work and less memory.',
  'glossary.gap':
    'The mean of each channel over all positions. It makes one number of each feature map, which the classifier weighs.',
  'glossary.logit':
    'The number that a network puts out for a class, before softmax. The larger, the likelier; on its own it is no probability.',
  'glossary.confidence':
    'The probability that a network gives its first answer: the largest number after softmax. It need not be how often the network is right.',
  'glossary.calibration':
    'How well confidence matches the share of right answers. Of answers with 80 % confidence, 80 % should be right. The calibration error is the mean distance from that.',
  'glossary.top1':
    'The share of photos whose first answer is right; top-1 error is the rest. Top-5 counts a photo as right when its class is among the first five answers.',
  'glossary.centerCrop':
    'The square in the middle of a photo that the network sees, cut out after the shorter side was resized. What is outside of it is not seen.',
  'glossary.recipe':
    'How a network was trained: how long, with what augmentation and which rate of learning. Two networks are compared fairly where theirs is the same.',
  'glossary.checkpoint':
    'A file with the weights of a network. PyTorch’s holds a state_dict: tensors by name.',
  'glossary.wilson':
    'A range for a share that was counted on a sample, such as right answers among photos. Of such ranges about 95 in 100 hold the true share. It stays within 0 and 100 % and holds for few photos too.',
  'glossary.mcnemar':
    'Whether two networks differ on the same photos. It looks at the photos that one gets right and the other wrong; all others say nothing of the difference.',
  'glossary.roofline':
    'The most that a device can compute for a given arithmetic intensity: a slope where moving bytes takes the time, a flat roof where computing does. A layer’s point shows how near it comes.',
  'glossary.intensity':
    'Operations for each byte that is moved. Grouped convolutions have little of it, which is why they can be slow in spite of few multiply-adds.',
  'glossary.median':
    'The middle one of the sorted values. One slow run does not move it, as it would move a mean. Times here are medians.',
  'glossary.halfFloats':
    'Numbers of 16 bits in place of 32. Weights take half the bytes, with about three decimal digits.',
  'glossary.occlusion':
    'Covering a square of the photo and watching how much probability the class loses. Where it loses most is what the network looked at.',
} as const;
