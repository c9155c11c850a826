import { describe, expect, it } from 'vitest';
import { kindOf } from './fileKinds';
import { ordersOf } from './orders';

const file = (name: string, bytes: readonly number[] = [1], type = '') =>
  new File([Uint8Array.from(bytes)], name, { type });
const named = (...names: string[]) => ordersOf(names.map((name) => file(name)));
const shown = (orders: ReturnType<typeof ordersOf>) =>
  orders.map(({ fileName, files }) => [fileName, files.length]);

describe('ordersOf', () => {
  it('makes one checkpoint of shards and their index, whatever their order', () => {
    const orders = named(
      'model-00002-of-00002.safetensors',
      'model.safetensors.index.json',
      'model-00001-of-00002.safetensors',
    );
    expect(shown(orders)).toEqual([['model.safetensors', 3]]);
  });

  it('keeps two sharded checkpoints and a whole one apart', () => {
    const orders = named(
      'a-00001-of-00001.safetensors',
      'a.safetensors.index.json',
      'b.safetensors.index.json',
      'b-00001-of-00001.safetensors',
      'c.pth',
    );
    expect(shown(orders)).toEqual([
      ['a.safetensors', 2],
      ['b.safetensors', 2],
      ['c.pth', 1],
    ]);
  });

  it('leaves shards without an index together: their reader asks for it', () => {
    const orders = named('m-00001-of-00002.safetensors', 'm-00002-of-00002.safetensors');
    expect(orders).toHaveLength(1);
  });
});

describe('kindOf', () => {
  it.each([
    ['x.PTH', 'weights'],
    ['model.safetensors.index.json', 'weights'],
    ['model.onnx', 'weights'],
    ['names.txt', 'text'],
    ['names.json', 'text'],
    ['photo.HEIC', 'picture'],
    ['notes', 'unknown'],
  ])('knows %s by its name', async (name, kind) => {
    expect(await kindOf(file(name))).toBe(kind);
  });

  it.each([
    ['a zip archive', [0x50, 0x4b, 3, 4]],
    ['a pickle', [0x80, 2, 0x8a]],
    ['a safetensors header', [9, 0, 0, 0, 0, 0, 0, 0, 0x7b]],
    ['a packed file', [0x1f, 0x8b, 8, 0]],
    ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ])('knows %s by its first bytes', async (_, bytes) => {
    expect(await kindOf(file('best_epoch', bytes))).toBe('weights');
    expect(await kindOf(file('best.png', bytes, 'image/png'))).toBe('picture');
  });
});
