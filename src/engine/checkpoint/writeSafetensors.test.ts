import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Checkpoint, StoredTensor } from './checkpoint';
import { failureOf, UNWATCHED } from './fixtures/failure';
import { floatsOf } from './floats';
import { readSafetensors } from './safetensors';
import { type SavedFormat, writeSafetensors } from './writeSafetensors';

const tiny = new Blob([readFileSync(new URL('fixtures/tiny.safetensors', import.meta.url))]);
const read = (blob: Blob) => readSafetensors({ name: 'm.safetensors', blob }, UNWATCHED);
const write = (
  checkpoint: Checkpoint,
  format: SavedFormat,
  metadata: Readonly<Record<string, string>> = {},
) => writeSafetensors(checkpoint, format, metadata, UNWATCHED);
const tensor = (name: string, dtype: string, numbers: ArrayBufferView<ArrayBuffer>) =>
  ({
    name,
    dtype,
    shape: [numbers.byteLength / 4],
    bytes: new Uint8Array(numbers.buffer),
  }) as const;
const of = (...tensors: StoredTensor[]): Checkpoint =>
  new Map(tensors.map((each) => [each.name, each]));

test('what is read and saved as it is has the same tensors, bytes and metadata when read again', async () => {
  const { checkpoint, metadata } = await read(tiny);
  const again = await read(await write(checkpoint, 'as-it-is', metadata));
  expect(again.metadata).toEqual(metadata);
  expect(again.checkpoint.size).toBe(checkpoint.size);
  for (const [name, { dtype, shape, bytes }] of checkpoint) {
    const saved = again.checkpoint.get(name);
    expect(saved).toMatchObject({ name, dtype, shape });
    expect(Buffer.compare(saved?.bytes ?? new Uint8Array(), bytes)).toBe(0);
  }
});

test('saved twice it is the same file', async () => {
  const once = await write((await read(tiny)).checkpoint, 'as-it-is');
  const twice = await write((await read(once)).checkpoint, 'as-it-is');
  expect(Buffer.compare(await bytesOf(twice), await bytesOf(once))).toBe(0);
});

test('the data begins at a multiple of eight bytes, and every tensor lies aligned', async () => {
  const halves = { ...tensor('a', 'F16', new Uint8Array(2)), shape: [1] };
  const blob = await write(of(halves, tensor('b', 'F32', new Float32Array(1))), 'as-it-is');
  const header = new DataView(await blob.slice(0, 8).arrayBuffer()).getBigUint64(0, true);
  expect(header % 8n).toBe(0n);
  const { checkpoint } = await read(blob);
  expect([...checkpoint.keys()]).toEqual(['b', 'a']);
});

test.each<[SavedFormat, number]>([
  ['F32', 0],
  ['F16', 2 ** -11],
])('saved as %s, floats are of that format and counters as they were', async (format, error) => {
  const { checkpoint } = await read(tiny);
  const saved = (await read(await write(checkpoint, format))).checkpoint;
  expect(saved.get('bn1.num_batches_tracked')).toEqual(checkpoint.get('bn1.num_batches_tracked'));
  const [before, after] = [checkpoint, saved].map((each) => each.get('conv1.weight'));
  if (before === undefined || after === undefined) throw new Error('conv1.weight is gone');
  expect(after.dtype).toBe(format);
  const wanted = floatsOf(before);
  floatsOf(after).forEach((value, at) => {
    expect(Math.abs(value - (wanted[at] ?? 0))).toBeLessThanOrEqual(error * Math.abs(value));
  });
});

test('halves and doubles widen and narrow to float32', async () => {
  const checkpoint = of(
    { ...tensor('h', 'F16', new Uint16Array([0x3c00, 0x4200])), shape: [2] },
    { ...tensor('d', 'F64', new Float64Array([1.5, -2])), shape: [2] },
  );
  const saved = (await read(await write(checkpoint, 'F32'))).checkpoint;
  const values = [...saved.values()].map((each) => [each.name, ...floatsOf(each)]);
  expect(values).toEqual([
    ['h', 1, 3],
    ['d', 1.5, -2],
  ]);
});

test('numbers that are too large for halves are counted and not saved', async () => {
  const checkpoint = of(tensor('var', 'F32', new Float32Array([1, 70_000, -1e9])));
  const save = () => write(checkpoint, 'F16');
  expect((await failureOf(save())).params).toEqual({
    reason: 'too-large',
    tensor: 'var',
    dtype: 'F16',
    count: 2,
  });
});

test('names that are numbers or built-ins keep their places', async () => {
  const names = ['__proto__', '7', '"quoted"\n'];
  const checkpoint = of(...names.map((name) => tensor(name, 'F32', new Float32Array(1))));
  const saved = (await read(await write(checkpoint, 'as-it-is'))).checkpoint;
  expect([...saved.keys()]).toEqual(names);
});

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

test('how far it is is told in bytes, and a cancel ends it between two tensors', async () => {
  const { checkpoint } = await read(tiny);
  const told: number[] = [];
  const controller = new AbortController();
  const bytes = [...checkpoint.values()].reduce((sum, each) => sum + each.bytes.byteLength, 0);
  const onBytes = (done: number, total: number) => {
    expect(total).toBe(bytes);
    told.push(done);
    if (told.length === 3) controller.abort();
  };
  const { signal } = controller;
  const cancelled = writeSafetensors(checkpoint, 'F16', {}, { onBytes, signal });
  await expect(cancelled).rejects.toThrow('cancelled');
  expect(told).toHaveLength(3);
  told.length = 0;
  await writeSafetensors(
    checkpoint,
    'F16',
    {},
    { ...UNWATCHED, onBytes: (done) => told.push(done) },
  );
  expect(told.at(-1)).toBe(bytes);
});
