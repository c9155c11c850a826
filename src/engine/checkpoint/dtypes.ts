/** Bytes of an element in each number format that safetensors names and this reads. */
const ELEMENT_BYTES: ReadonlyMap<string, number> = new Map([
  ['F64', 8],
  ['I64', 8],
  ['U64', 8],
  ['F32', 4],
  ['I32', 4],
  ['U32', 4],
  ['F16', 2],
  ['BF16', 2],
  ['I16', 2],
  ['U16', 2],
  ['I8', 1],
  ['U8', 1],
  ['BOOL', 1],
]);

/** Bytes of one element; undefined for a format that is not read (F8_E4M3, F4, C64). */
export function elementBytesOf(dtype: string): number | undefined {
  return ELEMENT_BYTES.get(dtype);
}

/** Bytes of an element in formats that are stored beside weights, and are not read. */
const PASSED_OVER: ReadonlyMap<string, number> = new Map([
  ['C64', 8],
  ['C128', 16],
]);

/** Bytes of one element, of what is not read too: what lies behind it has to be found. */
export function storedBytesOf(dtype: string): number {
  return ELEMENT_BYTES.get(dtype) ?? PASSED_OVER.get(dtype) ?? 0;
}

/** Whether numbers of this format have a fraction: weights, not counters. */
export function isFloat(dtype: string): boolean {
  return dtype === 'F32' || dtype === 'F16' || dtype === 'BF16' || dtype === 'F64';
}

/** Elements of a tensor of this shape; a scalar's shape is empty. */
export function elementsOf(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}
