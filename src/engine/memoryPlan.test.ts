import { expect, test } from 'vitest';
import { elementsOf } from '../core/elements';
import { buildGraph } from '../core/graph';
import { memoryOf } from '../core/memory';
import { presetOf } from '../core/presets';
import { memoryPlan } from './memoryPlan';
import { planOf } from './plan';

const NETWORKS = ['resnet50', 'resnext101_64x4d', 'googlenet', 'mobilenet_v1'];

test.each(NETWORKS)('%s: no step writes to what it or a later step reads', (id) => {
  const graph = buildGraph(presetOf(id).spec);
  const steps = planOf(graph);
  const { bufferOf, lengths } = memoryPlan(graph, steps);
  const holds = new Map<number, number>([[bufferOf.get(0) ?? -1, 0]]);
  for (const { inputs, output } of steps) {
    for (const input of inputs) expect(holds.get(bufferOf.get(input) ?? -1)).toBe(input);
    const buffer = bufferOf.get(output) ?? -1;
    expect(inputs.map((input) => bufferOf.get(input))).not.toContain(buffer);
    holds.set(buffer, output);
  }
  for (const [value, buffer] of bufferOf) {
    const layer = graph.layers[value];
    expect(layer && elementsOf(layer.out)).toBeLessThanOrEqual(lengths[buffer] ?? 0);
  }
});

test.each(NETWORKS)('%s: the buffers together are hardly more than what is alive at once', (id) => {
  const graph = buildGraph(presetOf(id).spec);
  const { peakBytes } = memoryPlan(graph, planOf(graph));
  // What is alive at once where each layer writes a tensor of its own: fusing spares some of it.
  expect(peakBytes).toBeLessThanOrEqual(1.3 * memoryOf(graph, 1).peak.bytes);
});

test('images at once take as many times the room', () => {
  const graph = buildGraph(presetOf('resnet50').spec);
  const steps = planOf(graph);
  const { peakBytes } = memoryPlan(graph, steps);
  expect(memoryPlan(graph, steps, 5).peakBytes).toBe(5 * peakBytes);
});

test('a value that is kept is in a buffer of its own to the end', () => {
  const graph = buildGraph(presetOf('resnet18').spec);
  const conv = graph.layers.findIndex(({ name }) => name === 'layer1.0.conv2');
  const { bufferOf } = memoryPlan(graph, planOf(graph, new Set([conv])));
  const mine = bufferOf.get(conv);
  const later = [...bufferOf].filter(([value, buffer]) => value > conv && buffer === mine);
  expect(mine).toBeDefined();
  expect(later).toEqual([]);
});

test('a step’s output that is kept afterwards has its buffer to the end too, in the same plan', () => {
  const graph = buildGraph(presetOf('resnet18').spec);
  const steps = planOf(graph);
  const block = graph.layers.findIndex(({ name }) => name === 'layer1.0.relu2');
  const laterIn = (keep: ReadonlySet<number>) => {
    const { bufferOf } = memoryPlan(graph, steps, 1, keep);
    const mine = bufferOf.get(block);
    return [...bufferOf].filter(([value, buffer]) => value > block && buffer === mine);
  };
  expect(laterIn(new Set())).not.toEqual([]);
  expect(laterIn(new Set([block]))).toEqual([]);
});
