import * as ort from 'onnxruntime-web';
import { expect, test, vi } from 'vitest';
import { GraphBuilder } from '../builder';
import type { Graph, Op } from '../layer';
import { hashed, hashedWeights } from '../testing/hashedWeights';
import { interpret } from '../testing/interpret';
import { exportOnnxBytes } from './onnx';
import { nodesOf } from './onnxNodes';

const PX = 9;

// The first session compiles the runtime, next to whatever else the machine does.
vi.setConfig({ testTimeout: 30_000 });

type Tip = (builder: GraphBuilder, input: number) => number;

function graphOf(grow: Tip, px = PX): Graph {
  const builder = new GraphBuilder();
  grow(builder, builder.input(3, px));
  return { layers: builder.layers, stages: [] };
}

async function run(graph: Graph) {
  const weights = hashedWeights(graph);
  const { heightPx = 0, widthPx = 0 } = graph.layers[0]?.out ?? {};
  const values = hashed('input', 3 * heightPx * widthPx);
  ort.env.wasm.numThreads = 1;
  const bytes = exportOnnxBytes(graph, { name: 'ops', weights });
  const session = await ort.InferenceSession.create(bytes, { executionProviders: ['wasm'] });
  const input = new ort.Tensor('float32', values, [1, 3, heightPx, widthPx]);
  const { logits, features } = await session.run({ input });
  const output = Array.from((logits ?? features)?.data as Float32Array);
  return { output, values, weights };
}

async function expectAsInterpreted(graph: Graph) {
  const { output, values, weights } = await run(graph);
  const expected = interpret(graph, weights, values);
  expect(output).toHaveLength(expected.length);
  output.forEach((value, at) => {
    expect(value).toBeCloseTo(expected[at] ?? Number.NaN, 4);
  });
}

test('concatenation, a sum of three, dropout and a pool that rounds up run as in the graph', async () => {
  const graph = graphOf((builder, input) => {
    const options = { out: 4, kernelPx: 3, paddingPx: 1, bias: true };
    const parts = ['a', 'b', 'c'].map((name) => builder.conv(name, input, options));
    const [a = 0, b = 0, c = 0] = parts;
    const sum = builder.add('sum', a, b, c);
    const joined = builder.dropout('drop', builder.concat('joined', [sum, a, input]), 0.5);
    return builder.maxPool('pool', joined, { kernelPx: 2, stridePx: 2, ceil: true });
  });
  expect(graph.layers.at(-1)?.out.heightPx).toBe(5);
  await expectAsInterpreted(graph);
});

test('two fully connected layers with a ReLU between run as in the graph', async () => {
  const graph = graphOf((builder, input) => {
    const hidden = builder.relu('relu', builder.linear('fc1', input, 12));
    return builder.linear('fc2', hidden, 5);
  });
  await expectAsInterpreted(graph);
});

test('adaptive pooling into even windows runs as in PyTorch', async () => {
  const graph = graphOf((builder, input) => builder.adaptiveAvgPool('pool', input, 3));
  const { output, values } = await run(graph);
  const means = Array.from({ length: 27 }, (_, at) => {
    const [channel, row, column] = [Math.floor(at / 9), Math.floor(at / 3) % 3, at % 3];
    const window = Array.from({ length: 9 }, (_, i) => {
      const [y, x] = [3 * row + Math.floor(i / 3), 3 * column + (i % 3)];
      return values[(channel * PX + y) * PX + x] ?? 0;
    });
    return window.reduce((sum, value) => sum + value, 0) / 9;
  });
  for (const [at, mean] of means.entries()) expect(output[at]).toBeCloseTo(mean, 5);
});

test('adaptive pooling into uneven windows is refused by name', () => {
  const graph = graphOf((builder, input) => builder.adaptiveAvgPool('pool', input, 4));
  expect(() => nodesOf(graph, 1, ['input', 'pool'])).toThrow('uneven adaptive pooling');
});

test("local response normalisation runs with AlexNet's constants", async () => {
  const graph = graphOf((builder, input) => builder.localResponseNorm('norm', input, 5));
  const { output, values } = await run(graph);
  const position = PX + 2;
  const energy = [0, 1, 2].reduce((sum, c) => sum + (values[c * PX * PX + position] ?? 0) ** 2, 0);
  const expected = (values[position] ?? 0) / (2 + 1e-4 * energy) ** 0.75;
  expect(output[position]).toBeCloseTo(expected, 6);
});

test('an operator that is not known, or a layer that is not there, is an error of the program', () => {
  const graph = graphOf((builder, input) => builder.relu('relu', input));
  expect(() => nodesOf(graph, 2, [])).toThrow('no layer at index 2');
  const [input, relu] = graph.layers;
  if (input === undefined || relu === undefined) throw new Error('graph of two layers');
  const strange = { ...relu, op: { kind: 'warp' } as unknown as Op };
  const broken = { layers: [input, strange], stages: [] };
  expect(() => nodesOf(broken, 1, ['input', 'relu'])).toThrow('no operator for: {"kind":"warp"}');
});
