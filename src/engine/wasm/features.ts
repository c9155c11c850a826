/** The builds of the kernels: with the fused multiply-add of relaxed SIMD or not, for a shared memory or not. */
export type Build = 'simd' | 'simd-shared' | 'relaxed' | 'relaxed-shared';

/** Loads and compiles a build. */
export type KernelFiles = (build: Build) => Promise<WebAssembly.Module>;

/** `() -> v128: i8x16.relaxed_swizzle(i8x16.splat(1), i8x16.splat(2))` */
const RELAXED_SIMD = [
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
  ...[10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15, 253, 128, 2, 11],
];

/** Whether there is a fused multiply-add; whether it is fast is another question. */
export function hasRelaxedSimd(): boolean {
  return WebAssembly.validate(new Uint8Array(RELAXED_SIMD));
}
