/** `a * b + c`, rounded once where the build has relaxed SIMD and the processor has the instruction. */
// @ts-ignore: decorator
@inline
export function fma(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** Whether this build asks for the fused multiply-add: 1 or 0. */
export function fusedMultiplyAdd(): i32 {
  return ASC_FEATURE_RELAXED_SIMD ? 1 : 0;
}

/** What a value is cut off at from below: 0 with a ReLU. */
// @ts-ignore: decorator
@inline
export function floorOf(relu: usize): v128 {
  return f32x4.splat(relu ? 0 : -Infinity);
}

/** The number at place `index` of a kernel's numbers. */
// @ts-ignore: decorator
@inline
export function argument(p: usize, index: usize): usize {
  return load<u32>(p + (index << 2));
}

/** Stores the first `count` lanes. */
// @ts-ignore: decorator
@inline
export function storeLanes(to: usize, value: v128, count: usize): void {
  if (count >= 4) {
    v128.store(to, value);
    return;
  }
  v128.store32_lane(to, value, 0);
  if (count > 1) v128.store32_lane(to, value, 1, 4);
  if (count > 2) v128.store32_lane(to, value, 2, 8);
}
