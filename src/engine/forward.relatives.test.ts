import { beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../core/layer';
import type { Device } from './backends/device';
import { hashedInput } from './fixtures/hashed';
import { interpreted } from './fixtures/interpreted';
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
    const input = hashedInput(graph.layers[0]?.out.heightPx ?? 0);
    const values = await passOnce(device, graph, weights, input);
    const want = interpreted(graph, weights, input);
    expect(values).toHaveLength(want.length);
    expect(relativeError(values, [...want])).toBeLessThan(1e-4);
  });
});

function graphOf(name: string): Graph {
  const make = NETWORKS[name];
  if (make === undefined) throw new Error(`no network: ${name}`);
  return make();
}
