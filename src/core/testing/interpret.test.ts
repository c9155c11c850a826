import { expect, test } from 'vitest';
import { GraphBuilder } from '../builder';
import { interpret } from './interpret';

const input = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const after = (build: (builder: GraphBuilder, from: number) => number, sizePx = 3) => {
  const builder = new GraphBuilder();
  build(builder, builder.input(1, sizePx));
  return [...interpret({ layers: builder.layers, stages: [] }, new Map(), input)];
};

test('adaptive pooling averages windows that may overlap, as PyTorch does', () => {
  const pooled = after((builder, from) => builder.adaptiveAvgPool('pool', from, 2));
  expect(pooled).toEqual([3, 4, 6, 7]);
});

test('a max-pool may reach over the edge', () => {
  const pooled = after((builder, from) =>
    builder.maxPool('pool', from, { kernelPx: 2, stridePx: 2, ceil: true }),
  );
  expect(pooled).toEqual([5, 6, 8, 9]);
});

test("response norm divides by the neighbours' energy", () => {
  const normed = after((builder, from) => builder.localResponseNorm('norm', from, 5));
  expect(normed[8]).toBeCloseTo(9 / (2 + 1e-4 * 81) ** 0.75, 12);
});

test('dropout does nothing, concatenation puts one behind the other', () => {
  const both = after((builder, from) =>
    builder.concat('both', [builder.dropout('d', from, 0.5), from]),
  );
  expect(both).toEqual([...input, ...input]);
});

test('a tensor that is missing is named', () => {
  const convolved = () =>
    after((builder, from) => builder.conv('conv', from, { out: 1, kernelPx: 1 }));
  expect(convolved).toThrow('no tensor of this name: conv.weight');
});
