import * as ort from 'onnxruntime-web';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { GraphBuilder } from '../builder';
import { buildGraph } from '../graph';
import type { Graph } from '../layer';
import { residualOf } from '../presets';
import type { ResNetSpec } from '../spec';
import { hashed, hashedWeights } from '../testing/hashedWeights';
import { interpret } from '../testing/interpret';
import { exportOnnx, exportOnnxBytes } from './onnx';

const TINY: ResNetSpec = {
  ...residualOf('cifar10-resnext29-4x6d'),
  blocks: [1, 2],
  planes: [8, 16],
  strides: [1, 2],
  groupWidth: 3,
  stemWidth: 12,
};

const SETTINGS: Record<string, ResNetSpec> = {
  'three stages of four paths': {
    ...TINY,
    cardinality: 4,
    planes: [8, 16, 32],
    blocks: [2, 1, 1],
    strides: [1, 2, 2],
  },
  'strides that keep the resolution, and halve it first': {
    ...TINY,
    planes: [8, 8],
    strides: [2, 1],
  },
  'a small ResNet-18': {
    ...residualOf('resnet18'),
    planes: [16, 16, 24, 32],
    stemWidth: 16,
    groupWidth: 16,
    classes: 7,
    inputPx: 64,
  },
  'stride on the 1x1, after a large stem': {
    ...TINY,
    stem: 'imagenet',
    strideOn: '1x1',
    inputPx: 65,
  },
  'no shortcut': { ...TINY, residual: false },
  'no classifier': { ...TINY, includeTop: false, inputPx: 33 },
};

// The first session compiles the runtime, next to whatever else the machine does.
vi.setConfig({ testTimeout: 30_000 });

beforeAll(() => {
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = 'error';
});

async function run(bytes: Uint8Array, feeds: Record<string, ort.Tensor>) {
  const session = await ort.InferenceSession.create(bytes, { executionProviders: ['wasm'] });
  const outputs = await session.run(feeds);
  await session.release();
  return outputs;
}

function inputOf(graph: Graph, images = 1) {
  const { channels = 0, heightPx = 0, widthPx = 0 } = graph.layers[0]?.out ?? {};
  const length = channels * heightPx * widthPx;
  const values = hashed('input', images * length).map((u) => 2 * u);
  return {
    values,
    length,
    tensor: new ort.Tensor('float32', values, [images, channels, heightPx, widthPx]),
  };
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Math.max(...Array.from(a, (value, at) => Math.abs(value - (b[at] ?? Number.NaN))));
}

describe.each(Object.entries(SETTINGS))('%s', (_, spec) => {
  const graph = buildGraph(spec);
  const weights = hashedWeights(graph);
  const name = spec.includeTop ? 'logits' : 'features';

  test('runs in ONNX Runtime with the output of the graph', async () => {
    const { values, tensor } = inputOf(graph);
    const { [name]: output } = await run(exportOnnxBytes(graph, { name: 'tiny', weights }), {
      input: tensor,
    });
    const expected = interpret(graph, weights, values);
    const last = graph.layers.at(-1)?.out;
    const shape = spec.includeTop
      ? [1, last?.channels]
      : [1, last?.channels, last?.heightPx, last?.widthPx];
    expect(output?.dims).toEqual(shape);
    expect(largestDifference(output?.data as Float32Array, expected)).toBeLessThan(1e-3);
  });
});

test('takes a batch of any number of images', async () => {
  const graph = buildGraph(TINY);
  const weights = hashedWeights(graph);
  const { values, length, tensor } = inputOf(graph, 3);
  const { logits } = await run(exportOnnxBytes(graph, { name: 'tiny', weights }), {
    input: tensor,
  });
  const expected = [0, 1, 2].flatMap((image) => [
    ...interpret(graph, weights, values.subarray(image * length, (image + 1) * length)),
  ]);
  expect(largestDifference(logits?.data as Float32Array, expected)).toBeLessThan(1e-3);
});

test('without weights, each tensor is an input of its own and nothing is made up', async () => {
  const graph = buildGraph(TINY);
  const weights = hashedWeights(graph);
  const bytes = exportOnnxBytes(graph, { name: 'tiny' });
  expect(bytes.byteLength).toBeLessThan(20_000);
  const { values, tensor } = inputOf(graph);
  await expect(run(bytes, { input: tensor })).rejects.toThrow(/missing/);
  const tensors = graph.layers.flatMap((layer) => layer.tensors);
  const feeds = tensors.map(({ name, shape }) => [
    name,
    new ort.Tensor('float32', weights.get(name) ?? new Float32Array(), shape),
  ]);
  const { logits } = await run(bytes, { input: tensor, ...Object.fromEntries(feeds) });
  const expected = interpret(graph, weights, values);
  expect(largestDifference(logits?.data as Float32Array, expected)).toBeLessThan(1e-3);
});

test('weights are not copied: the file holds views of the arrays given', () => {
  const graph = buildGraph(TINY);
  const weights = hashedWeights(graph);
  const { pieces, byteLength } = exportOnnx(graph, { name: 'tiny', weights });
  const buffers = new Set(pieces.map(({ buffer }) => buffer));
  expect([...weights.values()].every(({ buffer }) => buffers.has(buffer))).toBe(true);
  expect(pieces.reduce((sum, piece) => sum + piece.byteLength, 0)).toBe(byteLength);
});

test('a tensor that is missing or of another length is refused', () => {
  const graph = buildGraph(TINY);
  const weights = hashedWeights(graph);
  weights.set('fc.bias', new Float32Array(3));
  expect(() => exportOnnx(graph, { name: 'x', weights })).toThrow('of 3 elements: fc.bias');
  weights.delete('fc.bias');
  expect(() => exportOnnx(graph, { name: 'x', weights })).toThrow('of this name: fc.bias');
});

test('a file that no reader of protobuf takes is refused', () => {
  const builder = new GraphBuilder();
  const input = builder.input(2, 32);
  for (const name of ['a', 'b', 'c', 'd']) builder.linear(name, input, 2 ** 16);
  // One array for all four: half a gigabyte that is never touched.
  const large = new Float32Array(2 ** 27);
  const bias = new Float32Array(2 ** 16);
  const weights = new Map(
    ['a', 'b', 'c', 'd'].flatMap((name) => [
      [`${name}.weight`, large] as const,
      [`${name}.bias`, bias] as const,
    ]),
  );
  const graph = { layers: builder.layers, stages: [] };
  expect(() => exportOnnx(graph, { name: 'x', weights })).toThrow('too many bytes for protobuf');
});
