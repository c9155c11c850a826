// Every kernel is `(p, from, to)`: the address of its numbers (written by ../kernelArguments.ts, u32 each, in
// the order in which they are read here) and the units of work to do, so that threads may share them.
// All values are float32, NHWC with n = 1; addresses and strides are bytes.
export { convolve } from './convolve';
export { depthwise } from './depthwise';
export { fusedMultiplyAdd } from './lanes';
export { padRows } from './padRows';
export { addAll, affine, copyStrips, responseNorm, transpose } from './pointwise';
export { averagePool, maxPool } from './pool';
export { winogradInput, winogradOutput } from './winograd';
