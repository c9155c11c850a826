import { describe, expect, it, test } from 'vitest';
import { EngineError } from '../../core/failure';
import type { StoredTensor } from './checkpoint';
import { diffCheckpoints, type NamedTensors, pairedNames } from './diffCheckpoints';
import { diffTensor } from './diffTensor';
import { CheckpointView } from './look';
import { readCheckpoint } from './read';
import { readWeights } from './readWeights';
import { CheckpointShelf } from './shelf';

const HOOKS = { onBytes: () => undefined, signal: new AbortController().signal };
const breathe = async () => undefined;

function tensor(values: readonly number[], shape = [values.length], name = 't'): StoredTensor {
  return { name, dtype: 'F32', shape, bytes: new Uint8Array(Float32Array.from(values).buffer) };
}

function named(tensors: Readonly<Record<string, StoredTensor>>): NamedTensors {
  return new Map(
    Object.entries(tensors).map(([name, each]) => [
      name,
      { stored: each.name, tensor: () => each },
    ]),
  );
}

describe('two tensors of one shape', () => {
  it('are told by how much they differ, and where', async () => {
    const diff = await diffTensor(
      tensor([3, 4, 0, 0, 0, 0], [2, 3]),
      tensor([3, 4.5, 0, 0, -2, 0], [2, 3]),
      breathe,
    );
    expect(diff).toEqual({
      count: 6,
      differing: 2,
      notFinite: 0,
      maxAbs: 2,
      meanAbs: 2.5 / 6,
      relative: Math.sqrt(4.25) / 5,
      largest: { at: [1, 1], a: 0, b: -2 },
    });
  });

  it('are the same where NaN and infinities stand in the same places', async () => {
    const odd = [1, Number.NaN, Number.POSITIVE_INFINITY, 2];
    expect(await diffTensor(tensor(odd), tensor(odd), breathe)).toMatchObject({
      differing: 0,
      relative: 0,
      largest: null,
    });
    const other = [1, 0, Number.NEGATIVE_INFINITY, 4];
    expect(await diffTensor(tensor(odd), tensor(other), breathe)).toMatchObject({
      differing: 3,
      notFinite: 2,
      maxAbs: 2,
      meanAbs: 1,
    });
  });

  it('have no relative difference to nothing but zeros', async () => {
    expect(await diffTensor(tensor([0, 0]), tensor([0, 1]), breathe)).toMatchObject({
      relative: null,
      maxAbs: 1,
    });
    expect(await diffTensor(tensor([0]), tensor([0]), breathe)).toMatchObject({ relative: 0 });
  });

  it('are found anywhere in more numbers than are widened at once', async () => {
    const count = 2 ** 18 + 5;
    const [a, b] = [new Float32Array(count).fill(1), new Float32Array(count).fill(1)];
    b[count - 2] = 1.5;
    const diff = await diffTensor(tensor([...a], [count]), tensor([...b], [count]), breathe);
    expect(diff).toMatchObject({ differing: 1, largest: { at: [count - 2], a: 1, b: 1.5 } });
  });
});

test('tensors pair by name; what one has alone and what has two shapes is told as such', async () => {
  const a = named({
    same: tensor([1]),
    moved: tensor([1, 2]),
    gone: tensor([1]),
    shape: tensor([1]),
  });
  const b = named({
    shape: tensor([1, 2]),
    same: tensor([1]),
    moved: tensor([1, 3]),
    new: tensor([1]),
  });
  const told: number[] = [];
  const hooks = { ...HOOKS, onBytes: (done: number) => void told.push(done) };
  const diffs = await diffCheckpoints(a, b, hooks, 44);
  expect(diffs.map(({ name, kind, numbers }) => [name, kind, numbers !== null])).toEqual([
    ['same', 'same', true],
    ['moved', 'changed', true],
    ['gone', 'onlyA', false],
    ['shape', 'misshapen', false],
    ['new', 'onlyB', false],
  ]);
  expect(told).toEqual([0, 8, 24, 28, 40, 44]);
});

test('halves are the same as the floats that they stand for', async () => {
  const half = { ...tensor([]), dtype: 'F16', shape: [1], bytes: new Uint8Array([0x00, 0x3c]) };
  const [diff] = await diffCheckpoints(named({ t: tensor([1]) }), named({ t: half }), HOOKS, 6);
  expect(diff).toMatchObject({ kind: 'same', a: { dtype: 'F32' }, b: { dtype: 'F16' } });
});

test('it ends when it is told to', async () => {
  const stop = new AbortController();
  const tensors = named({ one: tensor([1]), two: tensor([2]) });
  const onBytes = (done: number) => {
    if (done > 0) stop.abort();
  };
  await expect(
    diffCheckpoints(tensors, tensors, { onBytes, signal: stop.signal }, 16),
  ).rejects.toEqual(new EngineError('cancelled'));
});

test('a batch counter pairs by the network’s name of its module', () => {
  const names = new Map([['module.norm1.weight', 'bn1.weight']]);
  const stored = ['module.norm1.weight', 'module.norm1.num_batches_tracked', 'optimizer.step'];
  expect([...pairedNames(stored, names).values()]).toEqual([
    'bn1.weight',
    'bn1.num_batches_tracked',
    'optimizer.step',
  ]);
});

test('two files of one network on the shelf: the embedded weights against themselves saved as halves', async () => {
  const { readFile } = await import('node:fs/promises');
  const name = 'cifar10-resnet29-1x16d.safetensors';
  const bytes = await readFile(new URL(`../../../public/weights/${name}`, import.meta.url));
  const shelf = new CheckpointShelf(readCheckpoint);
  const view = new CheckpointView(shelf);
  const read = (blob: Blob) => readWeights({ files: [{ name, blob }] }, HOOKS, shelf);
  const one = await read(new Blob([bytes]));
  const halves = await read(await view.saved(one.weightsId, 'F16', HOOKS));
  const against = (other: number) => view.diff(one.weightsId, other, HOOKS);
  const itself = await against(one.weightsId);
  expect(itself.every(({ kind }) => kind === 'same')).toBe(true);
  expect(itself).toHaveLength(one.tensors);
  const rounded = await against(halves.weightsId);
  const conv = rounded.find((each) => each.name === 'conv1.weight');
  expect(conv).toMatchObject({ kind: 'changed', a: { dtype: 'F32' }, b: { dtype: 'F16' } });
  // Half a unit in the last of eleven bits.
  expect(conv?.numbers?.relative).toBeGreaterThan(0);
  expect(conv?.numbers?.relative).toBeLessThan(2 ** -11);
});
