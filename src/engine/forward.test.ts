import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../core/graph';
import type { ResNetSpec } from '../core/spec';
import type { Device } from './backends/device';
import { hashedInput } from './fixtures/hashed';
import { interpreted } from './fixtures/interpreted';
import { TINY } from './fixtures/networks';
import { NODE_BACKENDS, nodeDevice } from './fixtures/nodeBackends';
import { load, passOnce, QUIET } from './fixtures/pass';
import { relativeError } from './fixtures/trained';
import type { RunProgress } from './progress';
import { hashedWeights } from './weights/hashed';

const ODD: Record<string, ResNetSpec> = {
  'a grouped bottleneck network': TINY,
  'stride on the first 1x1': { ...TINY, strideOn: '1x1' },
  'basic blocks': { ...TINY, block: 'basic', cardinality: 1, groupWidth: 4, planes: [4, 6] },
  'no shortcuts': { ...TINY, residual: false },
  'no classifier': { ...TINY, includeTop: false },
  'an ImageNet stem with max-pool on an odd size': { ...TINY, stem: 'imagenet', inputPx: 37 },
  'one channel a group': { ...TINY, cardinality: 6, groupWidth: 1, planes: [4, 4] },
  'stages down to one pixel': {
    ...TINY,
    stem: 'imagenet',
    blocks: [1, 1, 1, 1],
    planes: [2, 2, 2, 2],
    strides: [1, 2, 2, 2],
  },
  'strides of 1 and 1, 2 and 2': {
    ...TINY,
    blocks: [1, 2, 1, 1],
    planes: [4, 4, 8, 8],
    strides: [1, 1, 2, 2],
  },
};
describe.each(NODE_BACKENDS)('on the %s backend', (backend) => {
  let device: Device;
  beforeAll(async () => {
    device = await nodeDevice(backend);
  });

  test.each(Object.keys(ODD))('%s gives what the plain interpreter gives', async (name) => {
    const graph = buildGraph(ODD[name] ?? TINY);
    const input = hashedInput(graph.layers[0]?.out.heightPx ?? 0);
    const values = await passOnce(device, graph, hashedWeights(graph), input);
    const want = interpreted(graph, hashedWeights(graph), input);
    expect(values).toHaveLength(want.length);
    expect(relativeError(values, [...want])).toBeLessThan(1e-4);
  });

  test('runs and cancels leave no tensor behind', async () => {
    const before = tf.memory().numTensors;
    const graph = buildGraph(TINY);
    const network = await load(device, graph, hashedWeights(graph));
    const stop = (step: number) => (network.steps[step]?.output ?? 0) + 1;
    const loaded = tf.memory().numTensors;
    for (const cancelAt of [null, stop(0), null, stop(3)]) {
      const controller = new AbortController();
      const onProgress = (progress: RunProgress) => {
        if (progress.phase === 'forward' && progress.done === cancelAt) controller.abort();
      };
      const hooks = { onProgress, signal: controller.signal };
      const run = network.forward(hashedInput(32), hooks, false);
      if (cancelAt === null) await run;
      else await expect(run).rejects.toMatchObject({ failure: { code: 'cancelled' } });
      expect(tf.memory().numTensors).toBe(loaded);
    }
    network.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  test('progress names the stage and ends with every layer through', async () => {
    const graph = buildGraph(TINY);
    const network = await load(device, graph, hashedWeights(graph));
    const told: RunProgress[] = [];
    const onProgress = (progress: RunProgress) => told.push(progress);
    const { signal } = new AbortController();
    await network.forward(hashedInput(32), { onProgress, signal }, false);
    network.dispose();
    const stages = told.map((progress) => (progress.phase === 'forward' ? progress.stage : null));
    expect([...new Set(stages)]).toEqual([-1, 0, 1, 2]);
    const total = graph.layers.length;
    expect(told.at(-1)).toEqual({ phase: 'forward', stage: 2, done: total, total });
  });

  test('a value that is kept is what the layer itself makes, and the answer stays the same', async () => {
    const graph = buildGraph(TINY);
    const weights = hashedWeights(graph);
    const at = (name: string) => graph.layers.findIndex((layer) => layer.name === name);
    const keep = new Set(['layer1.0.conv2', 'layer2.0.bn3', 'layer2.0.add'].map(at));
    const network = await load(device, graph, weights, keep);
    const { values } = await network.forward(hashedInput(32), QUIET, false);
    network.dispose();
    for (const index of [...keep, graph.layers.length - 1]) {
      const upTo = { ...graph, layers: graph.layers.slice(0, index + 1) };
      const want = interpreted(upTo, weights, hashedInput(32));
      expect(relativeError(values.get(index) ?? [], [...want])).toBeLessThan(1e-4);
    }
  });

  test('times are given for each step where they are asked for', async () => {
    const graph = buildGraph(TINY);
    const network = await load(device, graph, hashedWeights(graph));
    const { stepsMs } = await network.forward(hashedInput(32), QUIET, true);
    expect(stepsMs).toHaveLength(network.steps.length);
    expect(stepsMs?.every((elapsedMs) => elapsedMs > 0)).toBe(true);
    expect((await network.forward(hashedInput(32), QUIET, false)).stepsMs).toBeNull();
    network.dispose();
  });
});
