import { describe, expect, test } from 'vitest';
import { failureOf, UNWATCHED } from '../../fixtures/failure';
import { readCheckpoint } from '../../read';
import { zipOf } from '../fixtures/archives';
import { fileOf } from '../fixtures/files';
import { dictPickle, tensor, text, type View } from '../fixtures/pickles';

const weights = new Uint8Array(new Float32Array([1, 2, 3, 4]).buffer);
const square = tensor('0', 4, [
  [2, 2],
  [1, 2],
]);
const pickle = dictPickle(2, text('w'), square);
const good = { 'any name/data.pkl': pickle, 'any name/data/0': weights };
const read = (bytes: Uint8Array<ArrayBuffer>) => readCheckpoint([fileOf(bytes)], UNWATCHED);
const floats = async (bytes: Uint8Array<ArrayBuffer>) => {
  const { checkpoint } = await read(bytes);
  return [...new Float32Array(checkpoint.get('w')?.bytes.slice().buffer ?? new ArrayBuffer(0))];
};
const failure = async (bytes: Uint8Array<ArrayBuffer>) => (await failureOf(read(bytes))).params;
/** The bytes with a number of four bytes written over those `offset` after the last `signature`. */
function patched(bytes: Uint8Array<ArrayBuffer>, signature: string, offset: number, value: number) {
  const copy = bytes.slice();
  const at = Buffer.from(copy).lastIndexOf(signature, undefined, 'latin1') + offset;
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}

test('an archive under any folder, stored or deflated', async () => {
  expect(await floats(await zipOf(good))).toEqual([1, 3, 2, 4]);
  expect(await floats(await zipOf(good, 9))).toEqual([1, 3, 2, 4]);
  expect(await floats(await zipOf({ ...good, 'any name/byteorder': 'little' }))).toEqual([
    1, 3, 2, 4,
  ]);
});

describe('what is not what it says is refused', () => {
  test.each([
    ['big-endian', { ...good, 'any name/byteorder': 'big' }, 'byte-order'],
    ['an archive of something else', { 'a.jpg': weights, 'b.jpg': weights }, 'packed-none'],
    ['a program', { ...good, 'any name/constants.pkl': pickle }, 'torchscript'],
    ['no storage', { 'a/data.pkl': pickle }, 'storage-missing'],
    ['a shorter storage', { ...good, 'any name/data/0': weights.subarray(4) }, 'storage-length'],
    ['a pickle that ends too soon', { 'a/data.pkl': pickle.subarray(0, 40) }, 'pickle-cut'],
    ['no tensors', { 'a/data.pkl': dictPickle(2, text('a'), 'N') }, 'no-tensors'],
  ])('%s', async (_, files, reason) => {
    expect((await failure(await zipOf(files))).reason).toBe(reason);
  });

  test('a wrong checksum, in the directory and beside the entry', async () => {
    const bytes = await zipOf(good);
    for (const [signature, offset] of [
      ['PK\x01\x02', 16],
      ['PK\x07\x08', 4],
    ] as const) {
      const { reason, entry } = await failure(patched(bytes, signature, offset, 1));
      expect({ reason, entry }).toEqual({ reason: 'zip-crc', entry: 'any name/data/0' });
    }
  });

  test('two entries in one place', async () => {
    const bytes = patched(await zipOf(good), 'PK\x01\x02', 42, 0);
    expect((await failure(bytes)).reason).toBe('zip-entry');
  });

  test('an entry that runs into the next', async () => {
    const bytes = patched(await zipOf(good), 'PK\x01\x02', 20, 1000);
    expect((await failure(bytes)).reason).toMatch(/^zip-/);
  });

  test('a bomb: 8 MB in some kilobytes', async () => {
    const bytes = await zipOf({ ...good, 'any name/data/1': new Uint8Array(2 ** 23) }, 9);
    expect(bytes.byteLength).toBeLessThan(2 ** 17);
    expect(await failure(bytes)).toEqual({
      reason: 'zip-bomb',
      entry: 'any name/data/1',
      bytes: 2 ** 23,
    });
  });

  test('more than the directory promised', async () => {
    const bytes = await zipOf({ ...good, 'any name/data/1': new Uint8Array(1000) }, 9);
    const { reason } = await failure(patched(bytes, 'PK\x01\x02', 24, 10));
    expect(reason).toBe('zip-inflate');
  });

  test('an archive after other bytes, or before them', async () => {
    const bytes = await zipOf(good);
    const after = Uint8Array.from([...bytes, 0, 0]);
    expect((await failure(after)).reason).toBe('truncated');
    const before = Uint8Array.from([...bytes, ...bytes]);
    expect((await failure(before)).reason).toBe('zip-directory');
  });
});

describe('a view that leaves its storage, or would be larger than any, is refused', () => {
  const of = (...view: View) =>
    zipOf({ ...good, 'any name/data.pkl': dictPickle(2, text('w'), tensor('0', 4, view)) });

  test.each<[string, View, string]>([
    ['beyond its end', [[5], [1]], 'out-of-range'],
    ['beyond its end by its offset', [[2], [1], 3], 'out-of-range'],
    [
      'beyond its end by its strides',
      [
        [2, 2],
        [3, 1],
      ],
      'out-of-range',
    ],
    [
      'a shape whose product overflows',
      [
        [2 ** 31 - 1, 2 ** 31 - 1],
        [0, 0],
      ],
      'shape',
    ],
    ['one element a billion times', [[1_000_000_000], [0]], 'views-too-large'],
    ['a negative length', [[-1], [1]], 'pickle-type'],
    ['more lengths than strides', [[2, 2], [1]], 'pickle-type'],
    ['65 dimensions', [Array(65).fill(1), Array(65).fill(1)], 'pickle-type'],
  ])('%s', async (_, view, reason) => {
    expect((await failure(await of(...view))).reason).toBe(reason);
  });

  test('an empty one may begin at the end', async () => {
    expect((await read(await of([0, 3], [3, 1], 4))).checkpoint.get('w')?.bytes.byteLength).toBe(0);
  });
});
