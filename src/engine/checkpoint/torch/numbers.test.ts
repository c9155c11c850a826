import { expect, test } from 'vitest';
import type { Checkpoint } from '../checkpoint';
import { floatsOf } from '../floats';
import { readFixture } from './fixtures/files';

const LAYOUTS = ['zip', 'legacy'] as const;

function tensorIn(checkpoint: Checkpoint, name: string) {
  const tensor = checkpoint.get(name);
  if (tensor === undefined) throw new Error(`no tensor ${name}`);
  return tensor;
}

/** The elements of a tensor, of whatever format. */
function elements(checkpoint: Checkpoint, name: string): unknown[] {
  const tensor = tensorIn(checkpoint, name);
  const { dtype, bytes } = tensor;
  if (['F32', 'F16', 'BF16'].includes(dtype)) return [...floatsOf(tensor)];
  const { buffer } = bytes.slice();
  if (dtype === 'F64') return [...new Float64Array(buffer)];
  if (dtype === 'I64') return [...new BigInt64Array(buffer)];
  if (dtype === 'I32') return [...new Int32Array(buffer)];
  if (dtype === 'I16') return [...new Int16Array(buffer)];
  if (dtype === 'I8') return [...new Int8Array(buffer)];
  return [...bytes];
}

test.each(['kinds.zip.pth', 'kinds.legacy.pth', 'kinds.protocol3.pth'])(
  'every number format keeps its width and values in %s',
  async (name) => {
    const { checkpoint } = await readFixture(name);
    const read = [...checkpoint.values()].map(({ name: key, dtype, shape }) => [
      key,
      dtype,
      shape,
      elements(checkpoint, key),
    ]);
    expect(read).toEqual([
      ['i8', 'I8', [3], [-1, 2, -3]],
      ['u8', 'U8', [1], [255]],
      ['i16', 'I16', [1], [-300]],
      ['i32', 'I32', [1], [-70000]],
      ['i64', 'I64', [], [2n ** 40n]],
      ['f64', 'F64', [1], [0.1]],
      ['f16', 'F16', [2], [1.5, -2]],
      ['bf16', 'BF16', [2], [1.5, -2]],
      ['flag', 'BOOL', [2], [1, 0]],
      ['parameter', 'F32', [1], [3]],
      ['none', 'F32', [0, 4], []],
    ]);
  },
);

const range = (length: number, of: (index: number) => number) =>
  Array.from({ length }, (_, index) => of(index));

test.each(LAYOUTS)(
  'views become row-major, and share a storage where they are (%s)',
  async (of) => {
    const { checkpoint } = await readFixture(`views.${of}.pth`);
    const floats = (name: string) => elements(checkpoint, name);
    expect(floats('whole')).toEqual(range(24, (index) => index));
    expect(floats('tail')).toEqual([20, 21, 22, 23]);
    expect(floats('transposed')).toEqual(
      range(24, (index) => Math.floor(index / 4) + 6 * (index % 4)),
    );
    expect(floats('every_third')).toEqual(range(8, (index) => 1 + 3 * index));
    expect(floats('channels_last')).toEqual(range(24, (index) => index));
    expect(floats('expanded')).toEqual(range(6, () => 5));
    expect(floats('wide')).toEqual([0n, 3n, 1n, 4n, 2n, 5n]);
    expect(floats('narrow')).toEqual([0, 3, 1, 4, 2, 5]);
    const [whole, tail] = ['whole', 'tail'].map((name) => tensorIn(checkpoint, name).bytes);
    expect(tail?.buffer).toBe(whole?.buffer);
    expect(tail?.byteOffset).toBe((whole?.byteOffset ?? 0) + 80);
  },
);

test.each(['training.zip.pth', 'training.legacy.pth', 'training.protocol4.legacy.pth'])(
  'of %s the averaged weights are taken, others on demand, and nothing of its training',
  async (name) => {
    const averaged = await readFixture(name);
    expect([...averaged.checkpoint.keys()]).toEqual(['weight', 'bias']);
    expect(elements(averaged.checkpoint, 'bias')).toEqual([8, 9]);
    expect(averaged.part).toBe('state_dict_ema');
    expect(averaged.parts).toEqual(['state_dict_ema', 'state_dict']);
    const last = await readFixture(name, 'state_dict');
    expect(elements(last.checkpoint, 'module.weight')).toEqual([0, 1, 2, 3, 4, 5]);
    expect(last.part).toBe('state_dict');
    await expect(readFixture(name, 'optimizer')).rejects.toThrow('no-part');
  },
);

test('a wrapper in a wrapper is named by both', async () => {
  const { part, checkpoint } = await readFixture('nested.pth');
  expect(part).toBe('model.state_dict');
  expect(elements(checkpoint, 'bias')).toEqual([7, 8]);
});
