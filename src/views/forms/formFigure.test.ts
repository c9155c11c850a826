import { describe, expect, it } from 'vitest';
import { residualOf } from '../../core/presets';
import type { ResNetSpec } from '../../core/spec';
import { networkOf } from '../../store/derived';
import { blockLayers } from '../graph/blockLayers';
import { BARS_PX, channelPx } from './figureScale';
import { FORM_FIGURE, formFigure } from './formFigure';
import { blockShape, formRows, plainRows } from './formRows';

function drawn(spec: ResNetSpec, form: 'a' | 'b' | 'c', stage = 0, index = 1) {
  const network = networkOf(spec);
  const block = blockLayers(network, stage, index);
  if (block === null) throw new Error('no such block');
  const shape = blockShape(network, block);
  const rows = shape === null ? plainRows(block) : formRows(shape, form);
  const scale = channelPx([block]);
  return { figure: formFigure(block, rows, scale), block, shape, rows, scale };
}

const RESNEXT = residualOf('resnext50_32x4d');
const barsOf = (d: string) => d.match(/M/g)?.length;

describe('a block in its forms', () => {
  it('has the bars of all paths: 96, 65 and 3 convolutions', () => {
    const counts = (['a', 'b', 'c'] as const).map((form) =>
      drawn(RESNEXT, form).figure.layers.map(({ bars }) => barsOf(bars)),
    );
    expect(counts).toEqual([
      [32, 32, 32],
      [32, 32, 1],
      [1, 1, 1],
    ]);
  });

  it('names the layers as the network does, so that they light up there', () => {
    for (const form of ['a', 'b', 'c'] as const) {
      const keys = drawn(RESNEXT, form).figure.layers.map(({ key }) => key);
      expect(keys).toEqual(['layer1.1.conv1', 'layer1.1.conv2', 'layer1.1.conv3']);
    }
  });

  it('is to scale: 32 paths of 4 are together as wide as the grouped 3×3', () => {
    const { figure, scale } = drawn(RESNEXT, 'c');
    expect(figure.layers.map(({ box }) => box.width / scale)).toEqual([128, 128, 256]);
    const path = /h([\d.]+)/.exec(drawn(RESNEXT, 'a').figure.layers[1]?.bars ?? '');
    expect(Number(path?.[1])).toBeCloseTo(4 * scale, 1);
  });

  it('sums in (a) behind the last 1×1, concatenates in (b) before it', () => {
    const order = (form: 'a' | 'b' | 'c') => drawn(RESNEXT, form).rows.map(({ kind }) => kind);
    expect(order('a')).toEqual(['conv', 'conv', 'conv', 'sum']);
    expect(order('b')).toEqual(['conv', 'conv', 'concat', 'conv']);
    expect(order('c')).toEqual(['conv', 'conv', 'conv']);
    const { figure } = drawn(RESNEXT, 'a');
    expect(figure.joins[0]?.text).toBe('32 outputs of 256, summed');
    expect(figure.batchNorm.y).toBeGreaterThan(figure.joins[0]?.box.y ?? 0);
    expect(figure.batchNorm.y).toBeLessThan(figure.sum?.y ?? 0);
  });

  it('keeps all paths inside the shortcut, up to 128 of them and up to 256 wide', () => {
    for (const [cardinality, groupWidth] of [
      [128, 1],
      [128, 64],
      [2, 256],
      [64, 4],
    ] as const) {
      const { figure } = drawn({ ...RESNEXT, cardinality, groupWidth }, 'a');
      for (const { box } of figure.layers) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(BARS_PX + 8);
      }
      expect(barsOf(figure.layers[0]?.bars ?? '')).toBe(cardinality);
    }
  });

  it('has stride and projection where the block has them', () => {
    const { figure, shape } = drawn(RESNEXT, 'b', 1, 0);
    expect(shape).toMatchObject({ channelsIn: 256, channels: 512, strides: [1, 2], px: 56 });
    expect(figure.dashed).toBe(true);
    expect(figure.layers.map(({ text }) => text)).toEqual([
      '32 × (1×1, 256→8)',
      '32 × (3×3/2, 8→8)',
      '1×1, 256→512',
      'projection 1×1/2, 256→512',
    ]);
    const upright = figure.layers.at(-1)?.textAt.x ?? 0;
    expect(upright).toBeLessThan(FORM_FIGURE.widthPx);
  });

  it('has no shortcut where the network has none', () => {
    const { figure } = drawn({ ...RESNEXT, residual: false }, 'c');
    expect([figure.arc, figure.sum]).toEqual([null, null]);
  });

  it('is its two 3×3 where it is basic: no form of the paper’s', () => {
    const { figure, shape } = drawn(residualOf('resnet18'), 'c');
    expect(shape).toBeNull();
    expect(figure.layers.map(({ text }) => text)).toEqual(['3×3, 64→64', '3×3, 64→64']);
  });
});
