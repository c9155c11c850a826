import * as ort from 'onnxruntime-web';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { buildGraph } from '../core/graph';
import { hashedUnits } from '../core/hashed';
import type { Graph } from '../core/layer';
import { residualOf } from '../core/presets';
import type { ResNetSpec } from '../core/spec';
import type { Device } from './backends/device';
import { nodeDevice } from './fixtures/nodeBackends';
import { passOnce } from './fixtures/pass';
import { TRAINED_IDS, trainedInput, trainedNetwork } from './fixtures/trained';
import { hashedWeights } from './weights/hashed';
import type { Weights } from './weights/weights';
import { onnxWith } from './writeOnnx';

const SMALL = { planes: [16, 32, 48, 64], stemWidth: 16, classes: 10 } as const;
const SETTINGS: Record<string, ResNetSpec> = {
  'basic blocks': { ...residualOf('resnet18'), ...SMALL, groupWidth: 16, inputPx: 64 },
  'bottlenecks of one path': { ...residualOf('resnet50'), ...SMALL, groupWidth: 16, inputPx: 64 },
  'bottlenecks of eight paths': {
    ...residualOf('resnext50_32x4d'),
    ...SMALL,
    cardinality: 8,
    groupWidth: 3,
    inputPx: 65,
  },
  'the stem for CIFAR': {
    ...residualOf('resnext29_8x64d'),
    planes: [16, 32, 64],
    stemWidth: 16,
    cardinality: 4,
    groupWidth: 6,
  },
  'the stride on the first 1x1': {
    ...residualOf('resnext50_32x4d'),
    ...SMALL,
    cardinality: 4,
    groupWidth: 8,
    strideOn: '1x1',
    inputPx: 96,
  },
};
const LIMIT = 1e-3;

// The first session compiles the runtime, next to whatever else the machine does.
vi.setConfig({ testTimeout: 60_000 });

let device: Device;
beforeAll(async () => {
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = 'error';
  device = await nodeDevice('wasm');
});

/** The largest difference of the exported network's logits from the engine's, over the largest logit. */
async function difference(graph: Graph, weights: Weights, nhwc: Float32Array): Promise<number> {
  const file = new Uint8Array(await onnxWith(graph, weights, 'exported').arrayBuffer());
  const [runtime, engine] = [
    await runtimeLogits(file, graph, nhwc),
    await passOnce(device, graph, weights, nhwc),
  ];
  expect(runtime).toHaveLength(engine.length);
  const largest = Math.max(...engine.map(Math.abs));
  return Math.max(...engine.map((value, at) => Math.abs(value - (runtime[at] ?? NaN)))) / largest;
}

async function runtimeLogits(
  file: Uint8Array,
  graph: Graph,
  nhwc: Float32Array,
): Promise<Float32Array> {
  const { channels = 0, heightPx = 0, widthPx = 0 } = graph.layers[0]?.out ?? {};
  const session = await ort.InferenceSession.create(file, { executionProviders: ['wasm'] });
  const input = new ort.Tensor('float32', toNchw(nhwc, channels), [1, channels, heightPx, widthPx]);
  const { logits } = await session.run({ input });
  await session.release();
  return logits?.data as Float32Array;
}

function toNchw(nhwc: Float32Array, channels: number): Float32Array {
  const pixels = nhwc.length / channels;
  return nhwc.map((_, at) => nhwc[(at % pixels) * channels + Math.floor(at / pixels)] ?? NaN);
}

describe("an exported ONNX file gives the engine's logits in ONNX Runtime", () => {
  test.each(Object.entries(SETTINGS))('%s', async (_, spec) => {
    const graph = buildGraph(spec);
    const input = hashedUnits('input', 3 * spec.inputPx ** 2);
    expect(await difference(graph, hashedWeights(graph), input)).toBeLessThan(LIMIT);
  });

  test.each(TRAINED_IDS)('%s, as it was trained, of a photo', async (id) => {
    const { graph, weights } = trainedNetwork(id);
    expect(await difference(graph, weights, await trainedInput('chelsea'))).toBeLessThan(LIMIT);
  });
});
