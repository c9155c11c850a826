import { expect, test } from 'vitest';
import type { StoredTensor } from './checkpoint';
import { tensorFilters, tensorStats } from './tensorStats';

function stored(
  shape: readonly number[],
  numbers: ArrayBufferView<ArrayBuffer>,
  dtype = 'F32',
): StoredTensor {
  return { name: 'w', dtype, shape, bytes: new Uint8Array(numbers.buffer) };
}

test('range, mean and deviation are of the finite numbers; the others are counted', () => {
  const numbers = [1, 2, 3, 4, 0, Number.NaN, Number.NEGATIVE_INFINITY];
  const stats = tensorStats(stored([7], new Float32Array(numbers)));
  expect(stats).toMatchObject({ count: 7, range: { min: 0, max: 4 }, mean: 2, zeros: 1 });
  expect(stats).toMatchObject({ nan: 1, infinite: 1, groupNorms: null });
  expect(stats.std).toBeCloseTo(Math.sqrt(2), 12);
  expect([...stats.histogram].flatMap((count, bin) => (count > 0 ? [bin] : []))).toEqual([
    0, 16, 32, 48, 63,
  ]);
});

test('a tensor of one number has no spread, one of none no range', () => {
  const same = tensorStats(stored([3], new Float32Array([5, 5, 5])));
  expect(same).toMatchObject({ range: { min: 5, max: 5 }, std: 0 });
  expect(same.histogram[0]).toBe(3);
  expect(tensorStats(stored([0], new Float32Array(0)))).toMatchObject({ range: null, count: 0 });
});

test.each([
  ['F64', new Float64Array([1, 3])],
  ['F16', new Uint16Array([0x3c00, 0x4200])],
  ['BF16', new Uint16Array([0x3f80, 0x4040])],
  ['I64', new BigInt64Array([1n, 3n])],
  ['U64', new BigUint64Array([1n, 3n])],
  ['I32', new Int32Array([1, 3])],
  ['U32', new Uint32Array([1, 3])],
  ['I16', new Int16Array([1, 3])],
  ['U16', new Uint16Array([1, 3])],
  ['I8', new Int8Array([1, 3])],
  ['U8', new Uint8Array([1, 3])],
])('%s can be looked at', (dtype, numbers) => {
  const stats = tensorStats(stored([2], numbers, dtype));
  expect(stats).toMatchObject({ count: 2, range: { min: 1, max: 3 }, mean: 2, std: 1 });
});

test('a tensor longer than one piece is summed whole', () => {
  const numbers = new Float32Array(600_000).fill(0.5);
  numbers[599_999] = 8;
  const stats = tensorStats(stored([600_000], numbers));
  expect(stats.range).toEqual({ min: 0.5, max: 8 });
  expect(stats.histogram[0]).toBe(599_999);
});

test('each group of a grouped convolution has its norm', () => {
  const numbers = new Float32Array([3, 4, 0, 0, 1, 1, 1, 1]);
  const { groupNorms } = tensorStats(stored([4, 2, 1, 1], numbers), 2);
  expect([...(groupNorms ?? [])]).toEqual([5, 2]);
});

test('filters over red, green and blue become pictures, no weight being grey', () => {
  const planes = [2, 0, 0, 0, -2, 0, 0, 0, 1, 0, 0, 0];
  const shape = [1, 3, 2, 2];
  const pictures = tensorFilters(stored(shape, new Float32Array(planes)));
  expect(pictures).toMatchObject({ filters: 1, heightPx: 2, widthPx: 2 });
  expect([...(pictures?.rgb ?? [])].slice(0, 6)).toEqual([255, 0, 191, 128, 128, 128]);
  expect([...(pictures?.largest ?? [])]).toEqual([2]);
});

test('no other tensor does', () => {
  expect(tensorFilters(stored([4, 3], new Float32Array(12)))).toBeNull();
  expect(tensorFilters(stored([1, 4, 1, 1], new Float32Array(4)))).toBeNull();
});
