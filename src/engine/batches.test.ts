import { beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../core/graph';
import type { ArchSpec, ResNetSpec } from '../core/spec';
import type { Device } from './backends/device';
import { batchError, images } from './fixtures/batch';
import { TINY } from './fixtures/networks';
import { NODE_BACKENDS, nodeDevice } from './fixtures/nodeBackends';
import { load, QUIET } from './fixtures/pass';
import { hashedWeights } from './weights/hashed';

const tiny: ResNetSpec = { ...TINY, inputPx: 33 };
const dense = { ...tiny, cardinality: 1, groupWidth: 16, planes: [16, 16], stemWidth: 16 };
const NETWORKS: Readonly<Record<string, ArchSpec>> = {
  'a grouped network': tiny,
  'dense 3x3 on an ImageNet stem': { ...dense, stem: 'imagenet', inputPx: 37 },
  'no classifier': { ...dense, includeTop: false },
  'one channel a group': { ...tiny, cardinality: 6, groupWidth: 1, planes: [4, 4] },
  MobileNet: { family: 'mobilenet', classes: 10, inputPx: 35 },
  GoogLeNet: { family: 'googlenet', classes: 9, inputPx: 35 },
};

describe.each(NODE_BACKENDS)('on the %s backend', (backend) => {
  let device: Device;
  beforeAll(async () => {
    device = await nodeDevice(backend);
  });

  test.each(Object.keys(NETWORKS))(
    '%s: images at once give what each gives alone',
    async (name) => {
      const spec = NETWORKS[name] ?? tiny;
      const graph = buildGraph(spec);
      const first = graph.layers.findIndex(({ op }) => op.kind === 'conv');
      const middle = Math.floor(graph.layers.length / 2);
      const network = await load(device, graph, hashedWeights(graph), new Set([first, middle]));
      for (const count of [3, 5]) {
        expect(await batchError(network, count, spec.inputPx)).toBeLessThan(1e-5);
      }
      network.dispose();
    },
  );

  test('a network takes another number of images without loading its weights again', async () => {
    const graph = buildGraph(tiny);
    const network = await load(device, graph, hashedWeights(graph));
    const { weightBytes, peakBytes } = network;
    await network.resize(8);
    expect(network.images).toBe(8);
    expect(network.weightBytes).toBe(weightBytes);
    expect(network.peakBytes).toBe(8 * peakBytes);
    const { values } = await network.forward(images(8, 33), QUIET, false);
    expect(values.get(graph.layers.length - 1)).toHaveLength(8 * 7);
    await network.resize(1);
    expect(network.peakBytes).toBe(peakBytes);
    network.dispose();
  });
});
