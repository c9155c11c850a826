import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { hashedUnits } from '../../core/hashed';
import type { Graph } from '../../core/layer';
import type { Device } from '../backends/device';
import { type ConvCase, convGraph, unitWeights } from '../fixtures/convGraph';
import { interpreted } from '../fixtures/interpreted';
import { nodeDevice } from '../fixtures/nodeBackends';
import { passOnce } from '../fixtures/pass';
import { relativeError } from '../fixtures/trained';
import type { Weights } from '../weights/weights';

const upTo = (max: number) => fc.integer({ min: 1, max });
const pair = (arbitrary: fc.Arbitrary<number>) => fc.tuple(arbitrary, arbitrary);
const ends = {
  bias: fc.boolean(),
  batchNorm: fc.boolean(),
  added: fc.boolean(),
  relu: fc.boolean(),
};

const any: fc.Arbitrary<ConvCase> = fc
  .record({
    px: pair(fc.integer({ min: 1, max: 11 })),
    kernel: fc.constantFrom(
      [1, 1] as const,
      [3, 3] as const,
      [7, 7] as const,
      [1, 3] as const,
      [3, 2] as const,
    ),
    stride: pair(upTo(3)),
    padding: pair(fc.integer({ min: 0, max: 3 })),
    groups: upTo(5),
    perGroup: upTo(9),
    outPerGroup: upTo(13),
    ...ends,
  })
  .filter(({ px, kernel, padding }) => [0, 1].every((axis) => fits(px, kernel, padding, axis)));

const winograd: fc.Arbitrary<ConvCase> = fc
  .record({
    px: pair(upTo(13)),
    inVectors: fc.integer({ min: 4, max: 8 }),
    outVectors: fc.integer({ min: 4, max: 8 }),
    ...ends,
  })
  .map(({ inVectors, outVectors, ...rest }) => ({
    kernel: [3, 3],
    stride: [1, 1],
    padding: [1, 1],
    groups: 1,
    perGroup: inVectors * 4,
    outPerGroup: outVectors * 4,
    ...rest,
  }));

const depthwise: fc.Arbitrary<ConvCase> = any.map((of) => ({
  ...of,
  groups: of.perGroup + of.outPerGroup,
  perGroup: 1,
  outPerGroup: 1,
}));

let device: Device;
beforeAll(async () => {
  device = await nodeDevice('wasm');
});

test.each([
  ['any convolution', any, 500],
  ['a dense 3x3 by Winograd', winograd, 60],
  ['a depthwise one', depthwise, 100],
] as const)(
  '%s, whatever is fused into it, gives what its definition gives',
  async (_, cases, numRuns) => {
    await fc.assert(
      fc.asyncProperty(cases, async (of) => {
        const graph = convGraph(of);
        const { got, want } = await both(graph, unitWeights(graph));
        expect(got).toHaveLength(want.length);
        expect(largestError(got, want)).toBeLessThan(1e-5);
      }),
      { numRuns },
    );
  },
);

const plain: ConvCase = {
  px: [9, 7],
  kernel: [3, 3],
  stride: [1, 1],
  padding: [1, 1],
  groups: 4,
  perGroup: 4,
  outPerGroup: 8,
  bias: false,
  batchNorm: false,
  added: false,
  relu: false,
};

test.each([1, 2, 3, 4, 5, 8, 16, 32])(
  '%d channels a group give the same as a dense convolution with zeros between the groups',
  async (perGroup) => {
    const grouped = { ...plain, perGroup, outPerGroup: perGroup };
    const dense = { ...plain, groups: 1, perGroup: 4 * perGroup, outPerGroup: 4 * perGroup };
    const weights = unitWeights(convGraph(grouped));
    const blocks = withZeros(weights.tensor('conv.weight'), perGroup);
    const of = (each: ConvCase, own: Weights) => {
      const graph = convGraph(each);
      return passOnce(device, graph, own, inputOf(graph));
    };
    const want = await of(dense, { tensor: () => blocks });
    expect(relativeError(await of(grouped, weights), [...want])).toBeLessThan(1e-5);
  },
);

test('groups that change places change the places of their outputs and nothing else', async () => {
  const graph = convGraph(plain);
  const weights = unitWeights(graph).tensor('conv.weight');
  const order = [2, 0, 3, 1];
  const turned = permuted(weights, order, weights.length / 4, 1);
  const input = inputOf(graph);
  const before = await passOnce(device, graph, { tensor: () => weights }, input);
  const after = await passOnce(
    device,
    graph,
    { tensor: () => turned },
    permuted(input, order, 4, 63),
  );
  expect(after).toEqual(permuted(before, order, 8, 63));
});

async function both(
  graph: Graph,
  weights: Weights,
): Promise<{ got: Float32Array; want: Float64Array }> {
  const input = inputOf(graph);
  const got = await passOnce(device, graph, weights, input);
  return { got, want: interpreted(graph, weights, input) };
}

function inputOf({ layers: [input] }: Graph): Float32Array {
  const { channels = 0, heightPx = 0, widthPx = 0 } = input?.out ?? {};
  return hashedUnits('input', channels * heightPx * widthPx);
}

/** Over the largest, or over 1: outputs may all be zero, and little may be left where numbers cancel. */
function largestError(got: Float32Array, want: Float64Array): number {
  const largest = want.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  const errors = want.map((value, at) => Math.abs(value - (got[at] ?? Number.NaN)));
  return errors.reduce((most, error) => Math.max(most, error), 0) / largest;
}

function fits(
  px: readonly number[],
  kernel: readonly number[],
  padding: readonly number[],
  axis: number,
) {
  return (px[axis] ?? 0) + 2 * (padding[axis] ?? 0) >= (kernel[axis] ?? 0);
}

/** `[4 d][d][3][3] -> [4 d][4 d][3][3]` */
function withZeros(weights: Float32Array, d: number): Float32Array<ArrayBuffer> {
  const dense = new Float32Array(weights.length * 4);
  for (let out = 0; out < 4 * d; out += 1) {
    const filter = weights.subarray(out * d * 9, (out + 1) * d * 9);
    dense.set(filter, (out * 4 + Math.floor(out / d)) * d * 9);
  }
  return dense;
}

/** In each of `rows`, the parts of a length in another order. */
function permuted(values: Float32Array, order: readonly number[], length: number, rows: number) {
  const moved = new Float32Array(values.length);
  for (let row = 0; row < rows; row += 1) {
    const start = row * order.length * length;
    order.forEach((from, to) => {
      moved.set(
        values.subarray(start + from * length, start + (from + 1) * length),
        start + to * length,
      );
    });
  }
  return moved;
}
