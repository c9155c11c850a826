import { describe, expect, test } from 'vitest';
import type { Checkpoint } from '../checkpoint';
import { failureOf, UNWATCHED } from '../fixtures/failure';
import { readCheckpoint } from '../read';
import { parseSafetensors } from '../safetensors';
import { fileOf, fixtureBytes, readFixture } from './fixtures/files';

const plain = (checkpoint: Checkpoint, prefix = '') =>
  [...checkpoint]
    .map(([name, { dtype, shape, bytes }]) => ({
      name: name.slice(prefix.length),
      dtype,
      shape,
      bytes: Buffer.from(bytes).toString('base64'),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
const truth = (name: string) => plain(parseSafetensors(fixtureBytes(name).buffer));
/** safetensors' fixtures leave PyTorch's batch counters out. */
const withoutCounters = (tensors: ReturnType<typeof plain>) =>
  tensors.filter(({ name }) => !name.endsWith('num_batches_tracked'));

describe('every way in which PyTorch writes a network gives the tensors of its safetensors file', () => {
  test.each([
    ['tiny.zip.pth', 'tiny.safetensors', 'torch-zip'],
    ['tiny.legacy.pth', 'tiny.safetensors', 'torch-legacy'],
    ['tiny.protocol4.pth', 'tiny.safetensors', 'torch-zip'],
    ['tiny.views.pth', 'tiny.safetensors', 'torch-zip'],
    ['tiny.f16.zip.pth', 'tiny.f16.safetensors', 'torch-zip'],
    ['tiny.bf16.zip.pth', 'tiny.bf16.safetensors', 'torch-zip'],
  ])('%s', async (name, same, format) => {
    const read = await readFixture(name);
    expect(withoutCounters(plain(read.checkpoint))).toEqual(withoutCounters(truth(same)));
    expect(read).toMatchObject({ format, part: null, parts: [] });
  });

  test('a wrapped one of DataParallel, by its part', async () => {
    const { checkpoint, part, parts } = await readFixture('tiny.dataparallel-wrapped.pth');
    expect(withoutCounters(plain(checkpoint, 'module.'))).toEqual(
      withoutCounters(truth('tiny.safetensors')),
    );
    expect({ part, parts }).toEqual({ part: 'state_dict', parts: ['state_dict'] });
  });
});

describe('what is no checkpoint is refused with its cause', () => {
  test.each([
    ['tiny.evil-in-zip.pth', { reason: 'pickle-global', global: 'posix.system' }],
    ['tiny.evil-plain-pickle.pth', { reason: 'pickle-global', global: 'posix.system' }],
    ['tiny.truncated.zip.pth', { reason: 'truncated', at: 83759 }],
    ['tiny.truncated.legacy.pth', { reason: 'truncated', at: 75556, of: 113335 }],
    ['script.pt', { reason: 'torchscript' }],
  ])('%s', async (name, params) => {
    const failure = await failureOf(readFixture(name));
    expect(failure.code).toBe('weights-malformed');
    expect(failure.params).toMatchObject(params);
  });
});

test('an archive whose first entry is as long as zip64’s end records', async () => {
  const { checkpoint } = await readFixture('twenty-one-characters.pth');
  expect([...checkpoint.keys()]).toEqual(['weight', 'bias']);
});

test('an archive with a comment, as code hosts write it', async () => {
  const bytes = fixtureBytes('tiny.zip.pth');
  new DataView(bytes.buffer).setUint16(bytes.length - 2, 4, true);
  const blob = new Blob([bytes, 'note']);
  const { checkpoint } = await readCheckpoint([{ name: 'a.pth', blob }], UNWATCHED);
  expect(checkpoint.size).toBeGreaterThan(10);
});

test('a flipped bit in a storage is a wrong checksum, with the entry that has it', async () => {
  const bytes = fixtureBytes('tiny.zip.pth');
  bytes[60_000] = (bytes[60_000] ?? 0) ^ 1;
  const { params } = await failureOf(readCheckpoint([fileOf(bytes)], UNWATCHED));
  expect(params.reason).toBe('zip-crc');
  expect(params.entry).toMatch(/^tiny\.zip\/data\/\d+$/);
});

test.each(['tiny.zip.pth', 'tiny.legacy.pth'])('a cancel ends a read of %s', async (name) => {
  const cancel = new AbortController();
  const options = { onBytes: () => cancel.abort(), signal: cancel.signal };
  const { code } = await failureOf(readCheckpoint([fileOf(fixtureBytes(name))], options));
  expect(code).toBe('cancelled');
});

test.each(['tiny.zip.pth', 'tiny.legacy.pth'])('progress of %s ends at its size', async (name) => {
  const seen: [number, number][] = [];
  const options = { ...UNWATCHED, onBytes: (...each: [number, number]) => seen.push(each) };
  const bytes = fixtureBytes(name);
  await readCheckpoint([fileOf(bytes)], options);
  const [done = 0, total] = seen.at(-1) ?? [];
  expect(total).toBe(bytes.byteLength);
  expect(done).toBeGreaterThan(0.8 * bytes.byteLength);
});
