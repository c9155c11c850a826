import { expect, test } from 'vitest';
import type { BlockShape } from './blockForms';
import { graphCost } from './cost';
import { formCosts } from './formCost';
import { buildGraph } from './graph';
import { presetOf } from './presets';

const FIGURE_3: BlockShape = { channels: 256, cardinality: 32, groupWidth: 4, px: 56 };

test('the forms of the block with C = 32: what stays and what falls', () => {
  const { a, b, c } = formCosts(FIGURE_3);
  expect([a, b, c].map(({ convolutions }) => convolutions)).toEqual([96, 65, 3]);
  // BN and ReLU behind each convolution but the last; sum, BN, shortcut and ReLU at the end.
  expect([a, b, c].map(({ layers }) => layers)).toEqual([96 + 64 + 64 + 4, 65 + 64 + 64 + 4, 10]);
  // 32 terms are 31 additions.
  expect([a, b, c].map(({ launches }) => launches)).toEqual([a.layers + 30, b.layers, 10]);
  for (const form of [a, b, c]) {
    expect(form.params).toBe(71_168);
    expect(form.macs).toBe(70_144 * 56 * 56);
  }
  expect(a.bytesMoved).toBeGreaterThan(b.bytesMoved);
  expect(b.bytesMoved).toBeGreaterThan(c.bytesMoved);
});

test('bytes of form (c), added up by hand: inputs, outputs and state of ten layers in float32', () => {
  const px = 56 * 56;
  const moved =
    (256 + 128) * px +
    256 * 128 +
    4 * 128 * px +
    4 * 128 +
    (128 + 128) * px +
    9 * 4 * 128 +
    4 * 128 * px +
    4 * 128 +
    (128 + 256) * px +
    128 * 256 +
    2 * 256 * px +
    4 * 256 +
    3 * 256 * px +
    2 * 256 * px;
  expect(formCosts(FIGURE_3).c.bytesMoved).toBe(4 * moved);
});

test('with one path the three forms are one', () => {
  const { a, b, c } = formCosts({ ...FIGURE_3, cardinality: 1, groupWidth: 64 });
  expect(a).toEqual(c);
  expect(b).toEqual(c);
});

test('a projection adds to params and layers, not to the convolutions of the paths', () => {
  const shape: BlockShape = {
    channels: 512,
    channelsIn: 256,
    cardinality: 32,
    groupWidth: 8,
    px: 56,
    strides: [1, 2],
    shortcut: 'projection',
  };
  const { a, c } = formCosts(shape);
  expect([a.convolutions, c.convolutions, c.layers]).toEqual([96, 3, 12]);
  const graph = buildGraph(presetOf('resnext50_32x4d').spec);
  const block = graph.stages[1]?.blocks[0];
  const layers = graph.layers.slice(block?.from, block?.to);
  expect(c.params).toBe(graphCost({ layers, stages: [] }).params);
  expect(a.params).toBe(c.params);
  expect(a.macs).toBe(graphCost({ layers, stages: [] }).macs);
});
