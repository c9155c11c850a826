/**
 * IEEE 754 binary16: one sign bit, five of exponent, ten of fraction. Halves are few enough for a
 * table of them all, and bits keep what a number would lose: which NaN it is.
 */
const HALVES = 65_536;
let table: Uint32Array | null = null;

/** The float32 of every half, both as bits. Made once. */
export function halfBits(): Uint32Array {
  table ??= Uint32Array.from({ length: HALVES }, (_, half) => floatBitsOfHalf(half));
  return table;
}

function floatBitsOfHalf(half: number): number {
  const sign = (half & 0x8000) << 16;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0x1f) return (sign | 0x7f800000 | (fraction << 13)) >>> 0;
  if (exponent > 0) return (sign | ((exponent + 112) << 23) | (fraction << 13)) >>> 0;
  if (fraction === 0) return sign >>> 0;
  // A subnormal half is a normal float32: its highest bit becomes the hidden one.
  const shift = Math.clz32(fraction) - 21;
  return (sign | ((113 - shift) << 23) | (((fraction << shift) & 0x3ff) << 13)) >>> 0;
}

/**
 * The half nearest to a float32, both as bits; of two equally near the one whose last bit is 0.
 * What is too large becomes infinite.
 */
export function halfOfFloatBits(bits: number): number {
  const sign = (bits >>> 16) & 0x8000;
  const magnitude = bits & 0x7fffffff;
  // A NaN stays one even where its fraction would be shifted out.
  if (magnitude > 0x7f800000) return sign | 0x7e00 | ((magnitude >> 13) & 0x3ff);
  if (magnitude >= 0x47800000) return sign | 0x7c00;
  // 2^-14 is the smallest normal half.
  if (magnitude >= 0x38800000) return sign + rounded(magnitude - 0x38000000, 13);
  const shift = 126 - (magnitude >> 23);
  if (shift > 24) return sign;
  return sign + rounded((magnitude & 0x7fffff) | 0x800000, shift);
}

/** `value / 2^shift`, rounded to nearest, ties to even. */
function rounded(value: number, shift: number): number {
  const rest = value & ((1 << shift) - 1);
  const tie = 1 << (shift - 1);
  const down = value >> shift;
  return rest > tie || (rest === tie && (down & 1) === 1) ? down + 1 : down;
}
