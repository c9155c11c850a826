import { expect, test } from 'vitest';
import type { CheckpointFile, ReadCheckpoint } from './checkpoint';
import { CheckpointShelf } from './shelf';

const hooks = { onBytes: () => undefined, signal: new AbortController().signal };
const file: CheckpointFile = { name: 'model.pth', blob: new Blob(['x']) };
const read = (part: string | null = null): ReadCheckpoint => ({
  format: 'torch-zip',
  checkpoint: new Map([
    [
      'module.conv1.weight',
      { name: 'module.conv1.weight', dtype: 'F32', shape: [1], bytes: new Uint8Array(4) },
    ],
  ]),
  fileBytes: 1,
  metadata: {},
  part,
  parts: part === null ? [] : [part],
  passedOver: [],
});
const NO_READER = () => Promise.reject(new Error('read again'));
const names = new Map([['conv1.weight', 'module.conv1.weight']]);

test('tensors come under the names of the graph', async () => {
  const shelf = new CheckpointShelf(() => Promise.reject(new Error('read again')));
  const id = shelf.add({ files: [file], read: read(), names, spec: null });
  const checkpoint = await shelf.ofGraph(id, hooks);
  expect([...checkpoint.keys()]).toEqual(['conv1.weight']);
  expect(checkpoint.get('conv1.weight')?.name).toBe('conv1.weight');
});

test('two stay in memory; an older one is read again, in the same part', async () => {
  const parts: unknown[] = [];
  const shelf = new CheckpointShelf((_, { part }) => {
    parts.push(part);
    return Promise.resolve(read('model_ema'));
  });
  const ids = [1, 2, 3].map(() =>
    shelf.add({ files: [file], read: read('model_ema'), names, spec: null }),
  );
  const [first = 0, second = 0, third = 0] = ids;
  await shelf.get(second, hooks);
  await shelf.get(third, hooks);
  expect(parts).toEqual([]);
  await shelf.get(first, hooks);
  expect(parts).toEqual(['model_ema']);
  await shelf.get(second, hooks);
  expect(parts).toHaveLength(2);
});

test('the files of a checkpoint are at hand, to take another part of them', () => {
  const shelf = new CheckpointShelf(() => Promise.reject(new Error('read again')));
  const id = shelf.add({ files: [file], read: read('model_ema'), names, spec: null });
  expect(shelf.filesOf(id)).toEqual([file]);
});

test('an id that was never given is gone', async () => {
  const shelf = new CheckpointShelf(() => Promise.resolve(read()));
  expect(() => shelf.filesOf(7)).toThrow('weights-gone');
  await expect(shelf.get(7, hooks)).rejects.toMatchObject({ failure: { code: 'weights-gone' } });
});

test('an id of a shelf that is gone is none of the next one: its worker crashed, the page still holds it', async () => {
  const [before, after] = [new CheckpointShelf(NO_READER), new CheckpointShelf(NO_READER)];
  const shelved = { files: [file], read: read(), names, spec: null };
  const old = before.add(shelved);
  after.add(shelved);
  await expect(after.get(old, hooks)).rejects.toMatchObject({ failure: { code: 'weights-gone' } });
});
