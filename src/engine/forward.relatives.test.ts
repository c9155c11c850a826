import { beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../core/layer';
import { interpret } from '../core/testing/interpret';
import type { Device } from './backends/device';
import { hashedInput } from './fixtures/hashed';
import { NETWORKS } from './fixtures/networks';
import { NODE_BACKENDS, nodeDevice } from './fixtures/nodeBackends';
import { passOnce } from './fixtures/pass';
import { relativeError } from './fixtures/trained';
import { hashedWeights } from './weights/hashed';

const NAMES = ['VGG and AlexNet of 2012, in small', 'GoogLeNet', 'MobileNet'];

describe.each(NODE_BACKENDS)('on the %s backend', (backend) => {
  let device: Device;
  beforeAll(async () => {
    device = await nodeDevice(backend);
  });

  test.each(NAMES)('%s gives what the plain interpreter gives', async (name) => {
    const graph = graphOf(name);
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

function graphOf(name: string): Graph {
  const make = NETWORKS[name];
  if (make === undefined) throw new Error(`no network: ${name}`);
  return make();
}

/** `[1,h,w,3] -> [3,h,w]` */
function channelsFirst(input: Float32Array, px: number): Float32Array {
  return input.map((_, at) => {
    const [channel, position] = [Math.floor(at / (px * px)), at % (px * px)];
    return input[position * 3 + channel] ?? 0;
  });
}
