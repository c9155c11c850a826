import { describe, expect, test } from 'vitest';
import type { CheckpointFile } from './checkpoint';
import { failureOf, UNWATCHED } from './fixtures/failure';
import { safetensorsFile } from './fixtures/safetensorsFile';
import { readCheckpoint } from './read';

const FIRST = 'model-00001-of-00002.safetensors';
const SECOND = 'model-00002-of-00002.safetensors';
const weightMap = { a: FIRST, b: SECOND, c: SECOND };

function shard(name: string, ...tensors: string[]): CheckpointFile {
  const entries = tensors.map((tensor, at) => [
    tensor,
    { dtype: 'F32', shape: [1], data_offsets: [at * 4, at * 4 + 4] },
  ]);
  const header = { __metadata__: { format: 'pt' }, ...Object.fromEntries(entries) };
  return { name, blob: new Blob([safetensorsFile(header, 4 * tensors.length)]) };
}

const indexOf = (content: unknown): CheckpointFile => ({
  name: 'model.safetensors.index.json',
  blob: new Blob([typeof content === 'string' ? content : JSON.stringify(content)]),
});

const index = indexOf({ metadata: { total_size: 12, more: { x: [1] } }, weight_map: weightMap });
const [first, second] = [shard(FIRST, 'a'), shard(SECOND, 'b', 'c')];

test('shards and their index are one checkpoint, in whatever order they come', async () => {
  const read = await readCheckpoint([second, index, first], UNWATCHED);
  expect([...read.checkpoint.keys()]).toEqual(['a', 'b', 'c']);
  expect(read).toMatchObject({ format: 'safetensors-shards', metadata: { format: 'pt' } });
  expect(read.fileBytes).toBe(index.blob.size + first.blob.size + second.blob.size);
});

test('progress runs over all files together', async () => {
  const told: number[] = [];
  const onBytes = (done: number) => void told.push(done);
  const { fileBytes } = await readCheckpoint([index, first, second], { ...UNWATCHED, onBytes });
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(fileBytes);
});

const refused: [string, CheckpointFile[], object][] = [
  ['no index', [first, second], { reason: 'index-missing' }],
  ['an index alone', [index], { reason: 'shards-missing', missing: 2, file: FIRST }],
  ['a shard missing', [index, first], { reason: 'shards-missing', missing: 1, file: SECOND }],
  ['another file', [index, first, second, shard('x')], { reason: 'file-unlisted', file: 'x' }],
  [
    'a tensor in two shards',
    [index, shard(FIRST, 'a', 'b'), shard(SECOND, 'b', 'c')],
    { reason: 'tensor-elsewhere', tensor: 'b', file: FIRST, listed: SECOND },
  ],
  [
    'a tensor that its shard lacks',
    [index, first, shard(SECOND, 'b')],
    { reason: 'shard-lacks', tensor: 'c', file: SECOND },
  ],
  [
    'a tensor that no index names',
    [index, shard(FIRST, 'a', 'z'), second],
    { reason: 'tensor-unlisted', tensor: 'z', file: FIRST },
  ],
  ['an index that breaks off', [indexOf('{"weight_map"'), first], { reason: 'index-json' }],
  ['an index without a list', [indexOf({ metadata: {} }), first], { reason: 'index-map' }],
  [
    'an index with a tensor twice',
    [indexOf(`{"weight_map":{"a":"x","a":"y"}}`), first],
    { reason: 'duplicate-name', tensor: 'a' },
  ],
  [
    'an index that nests deep',
    [indexOf(`{"metadata":${'['.repeat(9999)}`), first],
    { reason: 'json-depth' },
  ],
];

describe('refused, with what is wrong', () => {
  test.each(refused)('%s', async (_, files, params) => {
    const failure = await failureOf(readCheckpoint(files, UNWATCHED));
    expect(failure).toMatchObject({ code: 'weights-malformed', params });
  });
});
