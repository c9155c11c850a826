/**
 * What all convolution kernels are told, in this order. Lengths of channels are in elements of the
 * bound arrays: vectors of four where those are vec4f. `depth`: elements of x that one output reads
 * at one position of the filter. `groupOut`: output elements of one group.
 */
export const CONV_UNIFORMS = [
  'pixels',
  'outHeight',
  'outWidth',
  'outElements',
  'inHeight',
  'inWidth',
  'inElements',
  'kernelHeight',
  'kernelWidth',
  'strideY',
  'strideX',
  'padY',
  'padX',
  'depth',
  'groupOut',
  'relu',
  'residual',
] as const;

export type ConvUniforms = Readonly<Record<(typeof CONV_UNIFORMS)[number], number>>;

/**
 * What the split convolution is told; lengths of channels are in vectors of four. `depth`: of x at one
 * position of the filter; `taps`: those positions; `tapSteps`: steps of the sum at one position; `run`:
 * steps of one part of one slice; `blocks`: workgroups along the channels, in each of the `slices`.
 */
export const SPLIT_UNIFORMS = [
  'pixels',
  'outHeight',
  'outWidth',
  'outElements',
  'inHeight',
  'inWidth',
  'inElements',
  'kernelWidth',
  'strideY',
  'strideX',
  'padY',
  'padX',
  'depth',
  'taps',
  'tapSteps',
  'run',
  'blocks',
  'slices',
  'relu',
  'residual',
] as const;
