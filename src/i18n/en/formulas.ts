/** How the numbers are made: each formula, with the numbers of network A in it. */
export const formulas = {
  'formulas.intro':
    'Each formula, then the same with the numbers of network A, {network}. Its convolution here is {layer}. The numbers follow A.',
  'formulas.introBare': 'Each formula, then the same with the numbers of network A, {network}.',
  'formulas.where':
    'k_h, k_w: height and width of the kernel, k where both are equal. C_in, C_out: channels that come in and go out. G: groups. H_out, W_out: height and width of the output. s: stride.',
  'formulas.none': 'Network A has none.',
  'formulas.all': 'All of A: {value}',

  'formulas.params': 'Params of a convolution',
  'formulas.params.law': 'k_h · k_w · C_in / G · C_out',
  'formulas.params.numbers': '{kh} · {kw} · {cin} / {g} · {cout} = {weights}',
  'formulas.params.note':
    'Each output channel has one kernel for each input channel of its group. So G groups have a G-th of the weights. A bias adds C_out; where a BN follows there is none.',

  'formulas.linear': 'Params of the fully connected layer',
  'formulas.linear.law': 'C_in · C_out + C_out',
  'formulas.linear.numbers': '{cin} · {cout} + {cout} = {params}',
  'formulas.linear.note': 'A weight for each pair, and a bias for each class.',

  'formulas.macs': 'MACs of a convolution',
  'formulas.macs.law': 'weights · H_out · W_out',
  'formulas.macs.numbers': '{weights} · {h} · {w} = {macs}',
  'formulas.macs.note':
    'Each weight is multiplied once at each position of the output. Convolutions and fc are counted, for one image. Bias, BN, ReLU, pooling and the sum are not, as in the paper.',

  'formulas.flops': 'What counts as FLOPs',
  'formulas.flops.law': 'FLOPs = MACs, or 2 · MACs',
  'formulas.flops.note':
    'The papers write FLOPs and mean multiply-adds. PyTorch’s counter counts each as two. The others add BN, bias, ReLU or pooling, each in its own way. So a number without its counter says little.',
  'formulas.flops.paper': 'here, paper and torchvision',
  'formulas.flops.FlopCounterMode': 'PyTorch FlopCounterMode',
  'formulas.flops.fvcore': 'fvcore',
  'formulas.flops.ptflops': 'ptflops',
  'formulas.flops.thop': 'thop',
  'formulas.flops.torchinfo': 'torchinfo',
  'formulas.flops.line': '{counter}: {value} {unit}',

  'formulas.activations': 'Activations of a convolution',
  'formulas.activations.law': 'C_out · H_out · W_out',
  'formulas.activations.numbers': '{cout} · {h} · {w} = {outputs}',
  'formulas.activations.note':
    'The numbers that convolutions and fc put out for one image. Those of BN, ReLU and the sum are not counted again.',

  'formulas.bytes': 'Weights in bytes',
  'formulas.bytes.law': '4 · params',
  'formulas.bytes.numbers': '4 · {params} = {bytes} bytes',
  'formulas.bytes.note':
    'A float32 has 4 bytes. As half floats it would be 2. Buffers are kept apart.',

  'formulas.field': 'Receptive field',
  'formulas.field.law': 'r_out = r_in + (k − 1) · j_in, j_out = s · j_in',
  'formulas.field.numbers':
    'r: {from} + ({k} − 1) · {jump} = {to} px; j: {s} · {jump} = {jumpOut} px',
  'formulas.field.last': 'The last convolution of A sees {px} px.',
  'formulas.field.note':
    'r: px of the input that one output sees. j: px between what two neighbouring outputs see. Where branches meet, the larger field counts. A field can be larger than the photo.',

  'formulas.folding': 'BN folding',
  'formulas.folding.law': 'w′ = w · γ / √(σ² + ε), b′ = β + (b − μ) · γ / √(σ² + ε)',
  'formulas.folding.numbers':
    '{layers} BN, {channels} channels · 4 = {numbers} numbers become {channels} biases b′',
  'formulas.folding.note':
    'γ and β: learned scale and shift. μ and σ²: recorded mean and variance. While a network answers all four are fixed, so that a BN is one factor and one sum of each channel, which go into the convolution before it.',

  'formulas.median': 'Time: the median',
  'formulas.median.law': 'sorted times, the middle one',
  'formulas.median.numbers': '{times} → {median}',
  'formulas.median.none': 'Network A has not been run again after its first run.',
  'formulas.median.note':
    'Of an even number of runs it is the mean of the two in the middle. The first run is left out: it also warms up. A single slow run does not move a median.',

  'formulas.wilson': 'Top-1 error: Wilson interval',
  'formulas.wilson.law': '(p + z²/2n ± z · √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), z = 1.96',
  'formulas.wilson.numbers': 'p = {wrong} / {n} = {percent} ({task}): from {low} to {high}',
  'formulas.wilson.none': 'No error was measured of network A.',
  'formulas.wilson.note':
    'n: photos. p: share of them whose first answer is wrong. In 95 of 100 such tests the interval holds the true share. It tells of the photos alone: another training run moves the error too.',

  'formulas.top5': 'An answer: softmax and top-5',
  'formulas.top5.law': 'p_i = e^z_i / Σ_j e^z_j',
  'formulas.top5.numbers':
    'z = {logit}, the largest of {classes}: p = {first}. The first five: {five}, together {sum}',
  'formulas.top5.none': 'Network A has no answer to the photo yet.',
  'formulas.top5.note':
    'z: logit of a class. Top-1 counts a photo as right where the likeliest class is right, top-5 where the right one is among the five likeliest.',
} as const;
