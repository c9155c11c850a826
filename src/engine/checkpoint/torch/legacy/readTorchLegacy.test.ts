import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureOf, UNWATCHED } from '../../fixtures/failure';
import { readCheckpoint } from '../../read';
import { fileOf, fixtureBytes } from '../fixtures/files';
import {
  dictPickle,
  global,
  int,
  joined,
  little,
  type Piece,
  tensor,
  text,
  tuple,
} from '../fixtures/pickles';

const read = (bytes: Uint8Array<ArrayBuffer>) => readCheckpoint([fileOf(bytes)], UNWATCHED);
const failure = async (bytes: Uint8Array<ArrayBuffer>) => (await failureOf(read(bytes))).params;
const pickle = (...pieces: readonly Piece[]) => joined([0x80, 2], ...pieces, '.');
const MAGIC = pickle(
  [0x8a, 10],
  'l\xfc\x9cF\xf9 j\xa8P\x19'.split('').map((c) => c.charCodeAt(0)),
);
const weights = new Uint8Array(new Float32Array([1, 2, 3, 4]).buffer);

/** A stream of one storage; the parts that a test cares for can be others. */
function streamOf({
  littleEndian = [0x88],
  protocol = 1001,
  content = dictPickle(2, text('w'), tensor('7', 4, [[4], [1]])),
  keys = text('7'),
  elements = 4,
}: {
  littleEndian?: number[];
  protocol?: number;
  content?: Uint8Array;
  keys?: Uint8Array;
  elements?: number;
} = {}): Uint8Array<ArrayBuffer> {
  return joined(
    MAGIC,
    pickle(int(protocol)),
    dictPickle(2, text('little_endian'), littleEndian),
    content,
    pickle('](', keys, 'e'),
    little(elements, 8),
    weights,
  );
}

test('a stream of one storage', async () => {
  const { checkpoint } = await read(streamOf());
  expect(checkpoint.get('w')?.bytes).toEqual(weights);
});

test('a tensor whose storage is itself a view', async () => {
  const view = tuple(text('of 7'), int(1), int(2));
  const id = joined(
    text('storage'),
    global('torch', 'FloatStorage'),
    text('7'),
    text('cpu'),
    int(4),
  );
  const rebuild = global('torch._utils', '_rebuild_tensor');
  const args = tuple(tuple(id, view), 'Q', int(1), tuple(int(1)), tuple(int(1)));
  const { checkpoint } = await read(
    streamOf({ content: dictPickle(2, text('w'), joined(rebuild, args, 'R')) }),
  );
  expect(checkpoint.get('w')?.bytes).toEqual(weights.subarray(8, 12));
});

describe('a stream that is not what it says is refused', () => {
  test.each([
    ['big-endian', { littleEndian: [0x89] }, { reason: 'byte-order', order: 'big' }],
    ['another version', { protocol: 1002 }, { reason: 'legacy-protocol' }],
    ['another length', { elements: 5 }, { reason: 'storage-length', expected: 4, got: '5' }],
    ['a storage of no tensor', { keys: text('8') }, { reason: 'storage-missing', storage: '7' }],
    ['storages twice', { keys: joined(text('7'), text('8')) }, { reason: 'pickle-storage' }],
    [
      'a network of an own class',
      { content: pickle(tuple(text('module'), global('__main__', 'Net'), 'NN'), 'Q') },
      { reason: 'object', class: '__main__.Net' },
    ],
  ])('%s', async (_, parts, params) => {
    expect(await failure(streamOf(parts))).toMatchObject(params);
  });

  test('a pickle that is no checkpoint', async () => {
    expect(await failure(dictPickle(2, text('a'), 'N'))).toEqual({ reason: 'no-tensors' });
  });
});

test('a file that was cut says where, wherever that is', async () => {
  const bytes = fixtureBytes('kinds.legacy.pth');
  const cut = fc.integer({ min: 2, max: bytes.byteLength - 1 });
  await fc.assert(
    fc.asyncProperty(cut, async (at) => {
      expect(await failure(bytes.slice(0, at))).toMatchObject({ reason: 'truncated', at });
    }),
    { numRuns: 60 },
  );
});
