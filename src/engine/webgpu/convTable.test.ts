import { expect, test } from 'vitest';
import type { ConvShape } from './convShape';
import { chooseConv } from './convTable';

function shape(inChannels: number, outChannels: number, groups = 1, outPx = 14): ConvShape {
  return {
    images: 1,
    in: [outPx, outPx],
    out: [outPx, outPx],
    inChannels,
    outChannels,
    kernel: [3, 3],
    stride: [1, 1],
    padding: [1, 1],
    groups,
    relu: true,
    residual: false,
  };
}

test.each([
  [64, 64, 1, 'vector'],
  [128, 128, 32, 'vector'],
  [64, 64, 64, 'depthwise'],
  [64, 64, 32, 'pairs'],
  [3, 64, 1, 'scalarIn'],
  [96, 96, 32, 'scalar'],
  [64, 128, 64, 'scalar'],
  [64, 10, 1, 'scalar'],
])('%i to %i channels in %i groups go %s', (inChannels, outChannels, groups, mode) => {
  const choice = chooseConv(shape(inChannels, outChannels, groups), 'software');
  expect(choice).toMatchObject({ kind: 'direct', tile: { mode } });
});

test('all columns of a tile belong to one group', () => {
  for (const groups of [1, 2, 4, 8, 16, 32]) {
    const choice = chooseConv(shape(128, 128, groups), 'software');
    const columns = choice.kind === 'direct' ? choice.tile.columns : 0;
    expect((128 / groups / 4) % columns).toBe(0);
  }
});

test('workgroup memory is for dense layers on hardware, in tiles that leave it enough of them', () => {
  expect(chooseConv(shape(256, 256), 'software').kind).toBe('direct');
  expect(chooseConv(shape(256, 256, 32), 'gpu').kind).toBe('direct');
  expect(chooseConv(shape(64, 64, 1, 112), 'gpu')).toEqual({ kind: 'tiled', rows: 8 });
  expect(chooseConv(shape(512, 512, 1, 7), 'gpu')).toEqual({ kind: 'tiled', rows: 1 });
});
