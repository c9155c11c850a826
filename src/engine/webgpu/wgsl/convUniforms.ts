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
