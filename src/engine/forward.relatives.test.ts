import { beforeAll, describe, expect, test } from 'vitest';
import { GraphBuilder } from '../core/builder';
import { buildGraph } from '../core/graph';
import type { Graph } from '../core/layer';
import { interpret } from '../core/testing/interpret';
import type { Device } from './backends/device';
import { hashedInput } from './fixtures/hashed';
import { NODE_DEVICES, nodeDevice } from './fixtures/nodeBackends';
import { passOnce } from './fixtures/pass';
import { relativeError } from './fixtures/trained';
import { hashedWeights } from './weights/hashed';

const SMALL = { classes: 10, inputPx: 35 };
const GRAPHS: Record<string, () => Graph> = {
  'VGG and AlexNet of 2012, in small': smallVgg,
  'GoogLeNet: concatenation and pools that hang over': () =>
    buildGraph({ family: 'googlenet', ...SMALL }),
  'MobileNet v1: depthwise convolutions': () => buildGraph({ family: 'mobilenet', ...SMALL }),
};

describe.each(NODE_DEVICES)('on the %s backend', (backend) => {
  let device: Device;
  beforeAll(async () => {
    device = await nodeDevice(backend);
  });

  test.each(Object.keys(GRAPHS))('%s give what the plain interpreter gives', async (name) => {
    const graph = GRAPHS[name]?.() ?? smallVgg();
    const weights = hashedWeights(graph);
    const px = graph.layers[0]?.out.heightPx ?? 0;
    const input = hashedInput(px);
    const values = await passOnce(device, graph, weights, input);
    const tensors = graph.layers.flatMap((layer) => layer.tensors);
    const byName = new Map(tensors.map((tensor) => [tensor.name, weights.tensor(tensor.name)]));
    const want = interpret(graph, byName, channelsFirst(input, px));
    expect(values).toHaveLength(want.length);
    expect(relativeError(values, [...want])).toBeLessThan(1e-4);
  });
});

/** Convolutions with bias, in groups too, response norm, uneven pooling, fc on what is no pixel. */
function smallVgg(): Graph {
  const builder = new GraphBuilder();
  const window = { kernelPx: 3, paddingPx: 1, bias: true };
  let tip = builder.conv('features.0', builder.input(3, 23), { out: 6, ...window });
  tip = builder.localResponseNorm('norm1', builder.relu('features.1', tip), 5);
  tip = builder.conv('features.2', tip, { out: 8, groups: 2, ...window });
  tip = builder.maxPool('features.4', builder.relu('features.3', tip), {
    kernelPx: 2,
    stridePx: 2,
  });
  tip = builder.adaptiveAvgPool('avgpool', tip, 7);
  builder.place = { part: 'head' };
  tip = builder.relu('classifier.1', builder.linear('classifier.0', tip, 20));
  builder.linear('classifier.3', builder.dropout('classifier.2', tip, 0.5), 5);
  return { layers: builder.layers, stages: [] };
}

/** `[1,h,w,3] -> [3,h,w]` */
function channelsFirst(input: Float32Array, px: number): Float32Array {
  return input.map((_, at) => {
    const [channel, position] = [Math.floor(at / (px * px)), at % (px * px)];
    return input[position * 3 + channel] ?? 0;
  });
}
