import { expect, test } from 'vitest';
import { bindCheckpoint } from './bind';
import type { StoredTensor } from './checkpoint';
import { notRunnable } from './notRunnable';

const tensor = (dtype: string, numbers: ArrayBufferView<ArrayBuffer>): StoredTensor => {
  const { buffer, byteOffset, byteLength } = numbers;
  return { name: 'w', dtype, shape: [2], bytes: new Uint8Array(buffer, byteOffset, byteLength) };
};
const faultOf = (stored: StoredTensor) => notRunnable(new Map([['w', stored]]), ['w'])?.params;

test('floats of every width run', () => {
  expect(faultOf(tensor('F16', Uint16Array.of(0, 1)))).toBeUndefined();
  expect(faultOf(tensor('F64', Float64Array.of(1, 3.4e38)))).toBeUndefined();
});

test('float64 is rounded to float32, wherever its bytes lie', () => {
  const doubles = new Uint8Array(24);
  doubles.set(new Uint8Array(Float64Array.of(0.1, -2).buffer), 4);
  const stored = tensor('F64', doubles.subarray(4, 20));
  const weights = bindCheckpoint(new Map([['w', stored]]), {
    layers: [{ tensors: [{ name: 'w', shape: [2], role: 'weight' }] }],
  } as never);
  expect(weights.tensor('w')).toEqual(Float32Array.of(0.1, -2));
});

test('a double that float32 has no room for is told when it is read, and not when it runs', () => {
  expect(faultOf(tensor('F64', Float64Array.of(1e300, 1)))).toEqual({
    reason: 'too-large',
    tensor: 'w',
    dtype: 'F32',
    count: 1,
  });
});

test.each([
  ['I8', Int8Array.of(1, 2)],
  ['U8', Uint8Array.of(1, 2)],
  ['BOOL', Uint8Array.of(1, 0)],
  ['I64', BigInt64Array.of(1n, 2n)],
])('%s as weights is told when it is read', (dtype, numbers) => {
  expect(faultOf(tensor(dtype, numbers))).toEqual({ reason: 'whole-numbers', tensor: 'w', dtype });
});
