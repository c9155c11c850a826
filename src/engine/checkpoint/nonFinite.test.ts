import { expect, test } from 'vitest';
import type { StoredTensor } from './checkpoint';
import { nonFiniteOf, nonFiniteTensors } from './nonFinite';

const INF = Number.POSITIVE_INFINITY;
const stored = (
  name: string,
  dtype: string,
  numbers: ArrayBufferView<ArrayBuffer>,
): StoredTensor => ({
  name,
  dtype,
  shape: [],
  bytes: new Uint8Array(numbers.buffer),
});

const values = [0, -0, 1, -INF, INF, Number.NaN, 3e38, -1e-45];
const halves = [0x7bff, 0x7c00, 0xfc00, 0x7c01, 0xffff, 0x0001, 0x8000, 0xfbff];
const brains = [0x7f7f, 0x7f80, 0xff80, 0x7f81, 0xffff, 0x0001, 0x8000, 0x7c00];

test.each([
  ['F32', new Float32Array(values), { nan: 1, infinite: 2 }],
  ['F64', new Float64Array([...values, 1e308]), { nan: 1, infinite: 2 }],
  ['F16', new Uint16Array(halves), { nan: 2, infinite: 2 }],
  ['BF16', new Uint16Array(brains), { nan: 2, infinite: 2 }],
  ['I64', new BigInt64Array([-1n]), { nan: 0, infinite: 0 }],
])('NaN and infinities of %s are counted', (dtype, numbers, counts) => {
  expect(nonFiniteOf(stored('w', dtype, numbers))).toEqual(counts);
});

test('a NaN whose lower word alone has its fraction is one', () => {
  expect(nonFiniteOf(stored('w', 'F64', new Uint32Array([1, 0x7ff00000])))).toEqual({
    nan: 1,
    infinite: 0,
  });
});

test('the tensors that have some are named', () => {
  const tensors = [
    stored('a', 'F32', new Float32Array([1])),
    stored('b', 'F32', new Float32Array([Number.NaN, INF])),
  ];
  const checkpoint = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  expect(nonFiniteTensors(checkpoint)).toEqual([{ name: 'b', nan: 1, infinite: 1 }]);
});
