import { expect, test } from 'vitest';
import { graphCost, layerCost, rangeCost, sumCosts } from './cost';
import { buildGraph } from './graph';
import { residualOf } from './presets';

const graph = buildGraph(residualOf('resnext50_32x4d'));

test('ranges and layers add up to the network', () => {
  const { length } = graph.layers;
  const halves = [rangeCost(graph, 0, 80), rangeCost(graph, 80, length)];
  expect(sumCosts(halves)).toEqual(graphCost(graph));
  expect(sumCosts(graph.layers.map(layerCost))).toEqual(graphCost(graph));
});

test('a range beyond the last layer adds nothing, nor does an empty one', () => {
  const { length } = graph.layers;
  expect(rangeCost(graph, 0, length + 5)).toEqual(graphCost(graph));
  expect(rangeCost(graph, 7, 7)).toEqual(sumCosts([]));
});
