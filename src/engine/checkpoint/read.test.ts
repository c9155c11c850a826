import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { failureOf, UNWATCHED } from './fixtures/failure';
import { safetensorsFile } from './fixtures/safetensorsFile';
import { readCheckpoint } from './read';
import { parseSafetensors } from './safetensors';

const tiny = Uint8Array.from(readFileSync(new URL('fixtures/tiny.safetensors', import.meta.url)));
const fileOf = (name: string, ...parts: BlobPart[]) => ({ name, blob: new Blob(parts) });
const refusalOf = async (name: string, ...parts: BlobPart[]) =>
  (await failureOf(readCheckpoint([fileOf(name, ...parts)], UNWATCHED))).params;
const tensor = { dtype: 'F32', shape: [2], data_offsets: [0, 8] };

test('a safetensors file is read from disk as it is from memory', async () => {
  const read = await readCheckpoint([fileOf('any name', tiny)], UNWATCHED);
  expect(read).toMatchObject({ format: 'safetensors', part: null, parts: [] });
  expect(read.fileBytes).toBe(tiny.byteLength);
  expect(read.metadata).toEqual({ format: 'pt' });
  expect(read.checkpoint).toEqual(parseSafetensors(tiny.buffer));
});

test('its tensors share one buffer, without a second copy', async () => {
  const { checkpoint } = await readCheckpoint([fileOf('m', tiny)], UNWATCHED);
  const buffers = new Set([...checkpoint.values()].map(({ bytes }) => bytes.buffer));
  expect(buffers.size).toBe(1);
  expect([...buffers][0]?.byteLength).toBeLessThan(tiny.byteLength);
});

test('progress is told and ends at the whole', async () => {
  const told: [number, number][] = [];
  const onBytes = (done: number, total: number) => void told.push([done, total]);
  await readCheckpoint([fileOf('m', tiny)], { ...UNWATCHED, onBytes });
  expect(told.length).toBeGreaterThan(1);
  expect(told.at(-1)).toEqual([tiny.byteLength, tiny.byteLength]);
});

test('a read that is told to stop says cancelled', async () => {
  const stop = new AbortController();
  const onBytes = () => stop.abort();
  const read = readCheckpoint([fileOf('m', tiny)], { onBytes, signal: stop.signal });
  expect(await failureOf(read)).toEqual({ code: 'cancelled', params: {} });
});

test('a file that is cut says where it ends and where it should', async () => {
  expect(await refusalOf('m', tiny.slice(0, 60_000))).toMatchObject({
    reason: 'truncated',
    at: 60_000,
    of: tiny.byteLength,
  });
});

test('a bad header is refused before any data is read', async () => {
  const header = JSON.stringify({ w: { ...tensor, shape: [3] } });
  const file = fileOf('m', safetensorsFile(header, 8));
  const told: number[] = [];
  const onBytes = (done: number) => void told.push(done);
  const failure = await failureOf(readCheckpoint([file], { ...UNWATCHED, onBytes }));
  expect(failure.params).toEqual({ reason: 'byte-count', tensor: 'w', expected: 12, got: 8 });
  expect(told).toEqual([]);
});

const headers: [string, string, object][] = [
  [
    'a tensor that is there twice',
    `{"w":${JSON.stringify(tensor)},"w":${JSON.stringify(tensor)}}`,
    { reason: 'duplicate-name', tensor: 'w' },
  ],
  [
    'a field that is there twice',
    '{"w":{"dtype":"F32","dtype":"F16"}}',
    { reason: 'duplicate-name', tensor: 'dtype' },
  ],
  ['a field that nests deep', `{"w":{"x":${'['.repeat(5000)}`, { reason: 'json-depth' }],
  ['a shape of lists', `{"w":{"shape":[[2]]}}`, { reason: 'shape', tensor: 'w' }],
  [
    'eight-bit floats',
    JSON.stringify({ w: { ...tensor, dtype: 'F8_E4M3' } }),
    { reason: 'dtype', tensor: 'w', dtype: 'F8_E4M3' },
  ],
  ['metadata that is no text', '{"__metadata__":{"a":1}}', { reason: 'metadata', name: 'a' }],
  ['text after the header', '{} {}', { reason: 'header-json', byte: 3 }],
  ['a header that breaks off', '{"w":{"dtype":"F3', { reason: 'header-json' }],
];

test.each(headers)('refused: %s', async (_, header, params) => {
  expect(await refusalOf('m', safetensorsFile(header, 8))).toMatchObject(params);
});

test('names by the ten thousand are refused before they fill the memory', async () => {
  const entry = { dtype: 'F32', shape: [0], data_offsets: [0, 0] };
  const header = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`w${at}`, entry]));
  expect(await refusalOf('m', safetensorsFile(header, 0))).toEqual({
    reason: 'too-many-names',
    most: 16_384,
  });
});

test('a header of 2^62 bytes is named', async () => {
  const file = safetensorsFile('{}', 0, 2n ** 62n);
  expect(await refusalOf('m.safetensors', file)).toMatchObject({
    reason: 'header-length',
    headerBytes: '4611686018427387904',
  });
});

test.each([
  ['empty', ''],
  ['html', '<!doctype html><title>404</title>'],
  ['git-lfs-pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\n'],
  ['unknown', 'hello'],
])('a file of another kind is named: %s', async (kind, text) => {
  expect(await refusalOf('model.pth', text)).toEqual({ reason: 'format', kind, file: 'model.pth' });
});

test('one shard without its index is refused, and how many there are said', async () => {
  expect(await refusalOf('model-00001-of-00003.safetensors', tiny)).toMatchObject({
    reason: 'index-missing',
    shards: 3,
  });
});
