import { expect, test } from 'vitest';
import { presetOf } from '../../core/presets';
import { networkOf } from '../../store/derived';
import { type BlockLayers, blockLayers } from '../graph/blockLayers';
import { blockFigure, figureScaleOf } from './blockFigure';

const blockOf = (preset: string, stage = 0, block = 1): BlockLayers => {
  const found = blockLayers(networkOf(presetOf(preset).spec), stage, block);
  if (found === null) throw new Error(`no such block: ${preset}`);
  return found;
};
const ROOM = { widthPx: 270, heightPx: 140, fontPx: 12 };

test('MACs of each convolution: 51, 116, 51 M become 103, 14, 103', () => {
  const blocks = [blockOf('resnet50'), blockOf('resnext50_32x4d')];
  const scale = figureScaleOf(blocks);
  const macs = blocks.map((block) => blockFigure(block, scale, ROOM).rows.map((row) => row.macs));
  expect(macs).toEqual([
    [51_380_224, 115_605_504, 51_380_224],
    [102_760_448, 14_450_688, 102_760_448],
  ]);
});

test('blocks beside each other have one scale of channels and one of MACs', () => {
  const blocks = [blockOf('resnet50'), blockOf('resnext50_32x4d')];
  const scale = figureScaleOf(blocks);
  const rows = blocks.flatMap((block) => {
    const { rows: own } = blockFigure(block, scale, ROOM);
    return own.map((row, index) => ({
      row,
      channels: block.convs[index]?.layer.out.channels ?? 0,
    }));
  });
  const channelPx = rows.map(({ row, channels }) => (row.bar?.width ?? 0) / channels);
  const macPx = rows.map(({ row }) => row.macsBar.width / row.macs);
  for (const each of channelPx) expect(each).toBeCloseTo(channelPx[0] ?? 0, 9);
  for (const each of macPx) expect(each).toBeCloseTo(macPx[0] ?? 0, 12);
});

test.each([
  ['resnet50', 0, 0],
  ['resnext50_32x4d', 2, 0],
  ['resnet18', 1, 1],
])('all of %s, stage %i, block %i stays within the room', (preset, stage, at) => {
  const block = blockOf(preset, stage, at);
  const { rows, sum } = blockFigure(block, figureScaleOf([block]), ROOM);
  expect(rows).toHaveLength(block.convs.length + (block.projection === null ? 0 : 1));
  for (const { bar, macsBar, textAt } of rows) {
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThan(macsBar.x);
    expect(macsBar.x + macsBar.width).toBeLessThan(ROOM.widthPx);
    expect(textAt.y - ROOM.fontPx).toBeGreaterThanOrEqual(-1);
    expect(macsBar.y + macsBar.height).toBeLessThanOrEqual(ROOM.heightPx);
  }
  expect(sum?.y).toBeLessThan(ROOM.heightPx);
});
