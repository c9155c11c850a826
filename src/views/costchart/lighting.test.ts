import { expect, test } from 'vitest';
import { costParts } from '../../core/costParts';
import { buildGraph } from '../../core/graph';
import { presetOf } from '../../core/presets';
import { litOfName } from './lighting';

const parts = costParts(buildGraph(presetOf('resnext50_32x4d').spec), 'macs');

test('a layer that is hovered in a drawing lights its own kind in its block', () => {
  expect(litOfName('layer2.1.conv2', parts)).toEqual({ section: 1, block: 1, kind: 'grouped' });
});

test('a block lights all of itself', () => {
  expect(litOfName('layer2.1', parts)).toEqual({ section: 1, block: 1, kind: null });
});

test('what costs nothing lights nothing', () => {
  expect(litOfName('maxpool', parts)).toBeNull();
});
