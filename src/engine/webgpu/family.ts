/**
 * Which kernels an adapter gets: those for hardware, or those for a renderer on the processor, where
 * workgroup memory is no faster than any other and each barrier costs.
 */
export type Family = 'gpu' | 'software';
