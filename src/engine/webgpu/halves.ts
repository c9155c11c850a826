/** Bits of the largest finite half float, 65,504; what is larger becomes it. */
const LARGEST_BITS = 0x7bff;
/** From the middle between the largest half and what would be the next one. */
const OVERFLOWS_FROM = 65_520;
const HALF_MANTISSA_BITS = 10;
/** The least exponent of a half whose mantissa has a hidden one. */
const LEAST_NORMAL = -14;

/**
 * Half floats (IEEE 754 binary16) nearest to numbers, ties to even, by their bits. What overflows becomes
 * the largest finite half of its sign, since an infinite weight would make whole channels NaN.
 */
export function halves(values: Float32Array): Uint16Array {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length);
  return Uint16Array.from(words, halfOf);
}

/** The first number that no finite half is near to; undefined where each has one. NaN has its half. */
export function overflowing(values: Float32Array): number | undefined {
  return values.find((value) => Math.abs(value) >= OVERFLOWS_FROM);
}

/** A half's bits from a float32's. */
function halfOf(word: number): number {
  const sign = (word >>> 16) & 0x8000;
  const magnitude = word & 0x7fff_ffff;
  if (magnitude > 0x7f80_0000) return sign | 0x7e00;
  const exponent = (magnitude >>> 23) - 127;
  // Below the normal ones, each step of the exponent costs a bit of the mantissa.
  const dropped = 23 - HALF_MANTISSA_BITS + Math.max(0, LEAST_NORMAL - exponent);
  if (dropped > 24) return sign;
  const mantissa = (magnitude & 0x7f_ffff) | 0x80_0000;
  const rounded = roundedShift(mantissa, dropped);
  const hidden = exponent < LEAST_NORMAL ? 0 : exponent - LEAST_NORMAL;
  const bits = (hidden << HALF_MANTISSA_BITS) + rounded;
  return sign | Math.min(bits, LARGEST_BITS);
}

function roundedShift(value: number, bits: number): number {
  const half = 2 ** (bits - 1);
  const low = value % 2 ** bits;
  const floor = Math.floor(value / 2 ** bits);
  return low > half || (low === half && floor % 2 === 1) ? floor + 1 : floor;
}
