import { expect, test } from 'vitest';
import { buildGraph } from '../graph';
import { residualOf } from '../presets';
import { endsOf, layerNamed } from './parts';

test('a layer that is not there is an error of the program', () => {
  const graph = buildGraph(residualOf('resnet18'));
  expect(layerNamed(graph, 'fc').out.channels).toBe(1000);
  expect(() => layerNamed(graph, 'conv9')).toThrow('no layer of this name: conv9');
});

test('a graph without layers has no ends', () => {
  expect(() => endsOf({ layers: [], stages: [] })).toThrow('graph without layers');
});
